import { sql } from 'kysely';
import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { holdGuest } from '#guests/hold.ts';
import { recordsOf } from '#guests/records.ts';
import { noneWishedUndone } from '../events.ts';

/** They do not mind surprises again. What is remembered as a dislike of theirs holds until it is corrected there. */
export async function wishAgain(act: Act, { guestId }: { guestId: string }) {
  await holdGuest(act, guestId);
  const { numAffectedRows } = await sql`
    update moments.none_wished set ended_at = ${act.now}, ended_by = ${act.caller.personId}
    where house_id = ${act.houseId} and ended_at is null
      and guest_id in (select record_id from (${recordsOf(act.houseId, [guestId])}) r)`.execute(act.db);
  if (numAffectedRows === 0n) throw new Refusal('moments.wished_none_not');
  announce(act, noneWishedUndone, [guestId], { guestId });
  return {};
}
