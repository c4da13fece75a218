import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import type { Span } from './span.ts';

type Reason = { why: string; count: number };

const most = 5;

/** Why steps were skipped at each touchpoint, the most frequent reasons first, however somebody wrote them. */
export async function skippedWhy(act: Act, { venueId, days }: Span): Promise<Map<string, Reason[]>> {
  const { rows } = await sql<Reason & { touchpoint: string }>`
    select r.touchpoint, mode() within group (order by trim(s.skipped_why)) as why, count(*)::int as count
    from journey.run_step s
    join journey.run r on r.house_id = s.house_id and r.id = s.run_id
    join visits.visit v on v.house_id = r.house_id and v.id = r.subject_id
    where s.house_id = ${act.houseId} and s.skipped_why is not null
      and r.touchpoint is not null and r.outcome is distinct from 'undone'
      and v.day >= (${act.now}::timestamptz - make_interval(days => ${days}))::date
      and (${venueId}::uuid is null or v.venue_id = ${venueId}::uuid)
    group by r.touchpoint, lower(trim(s.skipped_why))
    order by count desc, lower(trim(s.skipped_why))`.execute(act.db);
  const reasons = new Map<string, Reason[]>();
  for (const { touchpoint, ...reason } of rows) {
    const known = reasons.get(touchpoint) ?? [];
    if (known.length < most) reasons.set(touchpoint, [...known, reason]);
  }
  return reasons;
}
