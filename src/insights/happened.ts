import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import type { Span } from './span.ts';

/** As it was written down: a key of the journey, words of somebody's own, or nothing. */
export type Happened = { what: 'problem' | 'moment'; touchpoint: string | null; count: number };

/** Problems and moments of these days by where they happened. What happened at no venue that is known concerns each. */
export async function happenedAt(
  act: Act,
  { venueId, days }: Span,
): Promise<{ problems: Happened[]; moments: Happened[] }> {
  const { rows } = await sql<Happened>`
    select 'problem' as what, d.touchpoint, count(*)::int as count
    from desk.recovery d
    left join visits.visit v on v.house_id = d.house_id and v.id = d.visit_id
    left join desk.conversation c on c.house_id = d.house_id and c.id = d.conversation_id
    where d.house_id = ${act.houseId} and d.reported_at <= ${act.now}
      and d.reported_at > ${act.now}::timestamptz - make_interval(days => ${days})
      and (${venueId}::uuid is null or coalesce(v.venue_id, c.venue_id, ${venueId}::uuid) = ${venueId}::uuid)
    group by d.touchpoint
    union all
    select 'moment', m.touchpoint, count(*)::int
    from moments.moment m
    where m.house_id = ${act.houseId} and m.given_at <= ${act.now}
      and m.given_at > ${act.now}::timestamptz - make_interval(days => ${days})
      and (${venueId}::uuid is null or m.venue_id = ${venueId}::uuid)
    group by m.touchpoint`.execute(act.db);
  const of = (what: Happened['what']) => rows.filter((row) => row.what === what);
  return { problems: of('problem'), moments: of('moment') };
}
