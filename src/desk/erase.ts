import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import type { Happened } from '#kit/reactions.ts';
import { erasureDone } from '#guests/erasure.ts';
import { recordsOf } from '#guests/records.ts';

/** Overwrites what went wrong for an erased guest, in words; that and when it was made right stays. */
export async function erase(
  act: Act,
  { data: { guestId } }: Happened & { data: { guestId: string } },
): Promise<void> {
  await sql`
    update desk.recovery set what = '', how = null
    where house_id = ${act.houseId}
      and guest_id in (select record_id from (${recordsOf(act.houseId, [guestId])}) r)`.execute(act.db);
  await erasureDone(act, guestId, 'desk');
}
