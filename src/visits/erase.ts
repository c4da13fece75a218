import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import type { Happened } from '#kit/reactions.ts';
import { erasureDone } from '#guests/erasure.ts';
import { recordsOf } from '#guests/records.ts';

/**
 * Overwrites what was written about every visit an erased guest took part in, whoever was host: nobody
 * can tell which words were about whom. That the visits happened, and the figures, stay.
 */
export async function erase(
  act: Act,
  { data: { guestId } }: Happened & { data: { guestId: string } },
): Promise<void> {
  await sql`
    with record as (${recordsOf(act.houseId, [guestId])}),
    theirs as (
      select p.visit_id from visits.party p
      where p.house_id = ${act.houseId} and p.guest_id in (select record_id from record)
    ),
    note as (
      update visits.note set text = ''
      where house_id = ${act.houseId} and visit_id in (select visit_id from theirs)
    ),
    taken as (
      update visits.taken set what = ''
      where house_id = ${act.houseId} and visit_id in (select visit_id from theirs)
    )
    update visits.visit set label = null, what = null
    where house_id = ${act.houseId} and id in (select visit_id from theirs)`.execute(act.db);
  await erasureDone(act, guestId, 'visits');
}
