import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { recordsOf } from './records.ts';

/** What was added to either side since two were merged: read before a split, for it stays where it was noted. */
export async function sinceMerge(act: Act, { mergeId }: { mergeId: string }) {
  const edge = await act.db
    .selectFrom('guests.merge')
    .select(['kept_id', 'joined_id', 'merged_at'])
    .where('house_id', '=', act.houseId)
    .where('id', '=', mergeId)
    .executeTakeFirst();
  if (!edge) throw new Refusal('guests.not_merged');
  const { rows } = await sql<{ recordId: string; what: string; at: Date }>`
    with record as (
      select record_id as id from (${recordsOf(act.houseId, [edge.kept_id])}) r
    )
    select guest_id as "recordId", text as what, noticed_at as at from guests.memory
      where house_id = ${act.houseId} and guest_id in (select id from record) and noticed_at > ${edge.merged_at}
        and retired_why is distinct from 'forgotten'
    union all
    select guest_id, raw, added_at from guests.identity
      where house_id = ${act.houseId} and guest_id in (select id from record) and added_at > ${edge.merged_at}
    union all
    select guest_id, purpose || ' ' || channel || case when given then ' given' else ' taken back' end, at from guests.consent
      where house_id = ${act.houseId} and guest_id in (select id from record) and at > ${edge.merged_at}
    order by at desc limit 200`.execute(act.db);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
