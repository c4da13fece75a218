import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import type { Measured } from '#engines/intervals/median.ts';
import type { Span } from './span.ts';

/** How the standard of one touchpoint was kept. */
export type Kept = {
  /** Runs whose time is over, and those of them that were kept. */
  over: number;
  kept: number;
  /** Minutes from when it was time until the last step was done, and how often; only where every step was. */
  waited: Measured[];
};

/** A standard that may take as long as it likes is over after a day; that it is a day is the house's judgement. */
const patience = '1 day';

type Row = { touchpoint: string; minutes: number | null; runs: number; over: number; kept: number };

/**
 * The runs of standards on the visits of these days, by touchpoint. A run counts once its time is over, done or not:
 * counting those done early before those that are late would flatter. One statement.
 */
export async function keptStandards(act: Act, { venueId, days }: Span): Promise<Map<string, Kept>> {
  const { rows } = await sql<Row>`
    select r.touchpoint, count(*)::int as runs,
      case when whole then greatest(0, round(date_part('epoch', r.ended_at - t.due_at) / 60))::int end as minutes,
      count(*) filter (where is_over)::int as over,
      count(*) filter (where is_over and whole and r.ended_at <= coalesce(by_at, 'infinity'))::int as kept
    from journey.run r
    join visits.visit v on v.house_id = r.house_id and v.id = r.subject_id
    left join (
      select distinct run_id from journey.run_step where house_id = ${act.houseId} and skipped_why is not null
    ) s on s.run_id = r.id
    cross join lateral (
      select make_interval(mins => r.after_minutes) + coalesce(case r.begins_at
        when 'expect' then coalesce(v.expected_at, v.made_at)
        when 'arrive' then v.arrived_at
        when 'seat' then v.seated_at
        else v.departed_at end, r.started_at) as due_at
    ) t
    cross join lateral (
      select t.due_at + make_interval(mins => r.within_minutes) as by_at,
        r.outcome is not distinct from 'done' and s.run_id is null as whole
    ) w
    cross join lateral (
      select case when w.by_at is null then r.ended_at is not null or t.due_at + ${patience}::interval <= ${act.now}
        else w.by_at <= ${act.now} end as is_over
    ) o
    where r.house_id = ${act.houseId} and r.touchpoint is not null and r.outcome is distinct from 'undone'
      and v.day >= (${act.now}::timestamptz - make_interval(days => ${days}))::date
      and (${venueId}::uuid is null or v.venue_id = ${venueId}::uuid)
    group by 1, 3`.execute(act.db);
  return new Map(
    [...Map.groupBy(rows, ({ touchpoint }) => touchpoint)].map(([key, of]) => [key, together(of)]),
  );
}

function together(rows: readonly Row[]): Kept {
  const sum = (of: 'over' | 'kept') => rows.reduce((all, row) => all + row[of], 0);
  return {
    over: sum('over'),
    kept: sum('kept'),
    waited: rows.flatMap(({ minutes, runs }) => (minutes === null ? [] : [{ value: minutes, count: runs }])),
  };
}
