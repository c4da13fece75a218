import { sql } from 'kysely';
import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import { Refusal } from '#kit/refusal.ts';
import { holdGuest } from '#guests/hold.ts';
import { recordsOf } from '#guests/records.ts';
import { noneWished } from '../events.ts';

/** This guest asked for no surprises: nothing is given, suggested or written from now on. */
export async function wishNone(act: Act, { guestId }: { guestId: string }) {
  await holdGuest(act, guestId);
  const { numAffectedRows } = await sql`
    insert into moments.none_wished (house_id, id, guest_id, asked_at, noted_by)
    select ${act.houseId}, ${newId()}, ${guestId}, ${act.now}, ${act.caller.personId}
    where not exists (
      select from (${recordsOf(act.houseId, [guestId])}) r
      join moments.none_wished w on w.house_id = ${act.houseId} and w.guest_id = r.record_id
      where w.ended_at is null)`.execute(act.db);
  if (numAffectedRows === 0n) throw new Refusal('moments.wished_none_already');
  announce(act, noneWished, [guestId], { guestId });
  return {};
}
