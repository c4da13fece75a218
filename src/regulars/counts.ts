import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { recordsOf } from '#guests/records.ts';
import type { VisitCounts } from './stage.ts';

export const noVisits: VisitCounts = { visits: 0, firstDay: null, lastDay: null };

/** Visits of each person that came before a day, over all their records. One statement; nobody without a visit is in it. */
export async function counts(
  act: Act,
  guestIds: readonly string[],
  before: string,
): Promise<Map<string, VisitCounts>> {
  const { rows } = await sql<VisitCounts & { personId: string }>`
    select r.person_id as "personId", count(distinct v.id)::int as visits, min(v.day) as "firstDay", max(v.day) as "lastDay"
    from (${recordsOf(act.houseId, guestIds)}) r
    join visits.party p on p.house_id = ${act.houseId} and p.guest_id = r.record_id
    join visits.visit v on v.house_id = p.house_id and v.id = p.visit_id
    where v.came and v.day < ${before}
    group by r.person_id`.execute(act.db);
  return new Map(rows.map(({ personId, ...counted }) => [personId, counted]));
}
