import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import type { Measured } from '#engines/intervals/median.ts';
import type { Span } from './journey.ts';

/** How the standard of one touchpoint was kept. */
export type Kept = {
  touchpoint: string;
  /** Runs whose time is over, and those of them that were kept. */
  over: number;
  kept: number;
  /** Why steps were skipped, the most frequent reasons first. */
  skipped: { why: string; count: number }[];
  /** Minutes from when it was time until the last step was done, and how often. */
  waited: Measured[];
};

const reasons = 5;
/** A standard that may take as long as it likes is over after a day; that it is a day is the house's judgement. */
const patience = '1 day';

/**
 * The runs of standards on the visits of these days, by touchpoint. A run counts once its time is over, done or not: counting
 * those done early before those that are late would flatter. One statement.
 */
export async function keptStandards(act: Act, { venueId, days }: Span): Promise<Map<string, Kept>> {
  const { rows } = await sql<Kept>`
    with run as materialized (
      select r.id, r.touchpoint, r.outcome, r.ended_at, t.due_at, s.skips,
        t.due_at + make_interval(mins => r.within_minutes) as by_at
      from journey.run r
      join visits.visit v on v.house_id = r.house_id and v.id = r.subject_id
      cross join lateral (
        select make_interval(mins => r.after_minutes) + coalesce(case r.begins_at
          when 'expect' then coalesce(v.expected_at, v.made_at)
          when 'arrive' then v.arrived_at
          when 'seat' then v.seated_at
          else v.departed_at end, r.started_at) as due_at
      ) t
      left join (
        select run_id, array_agg(trim(skipped_why)) as skips from journey.run_step
        where house_id = ${act.houseId} and skipped_why is not null
        group by run_id
      ) s on s.run_id = r.id
      where r.house_id = ${act.houseId} and r.touchpoint is not null and r.outcome is distinct from 'undone'
        and v.day >= (${act.now}::timestamptz - make_interval(days => ${days}))::date
        and (${venueId}::uuid is null or v.venue_id = ${venueId}::uuid)
    ), standard as (
      select touchpoint, count(*)::int as over,
        count(*) filter (where outcome = 'done' and skips is null and ended_at <= coalesce(by_at, 'infinity'))::int as kept
      from run
      where case when by_at is null then ended_at is not null or due_at + ${patience}::interval <= ${act.now}
        else by_at <= ${act.now} end
      group by touchpoint
    ), reason as (
      select touchpoint, mode() within group (order by why) as why, count(*)::int as count,
        row_number() over (partition by touchpoint order by count(*) desc, lower(why)) as place
      from run cross join lateral unnest(skips) w (why)
      group by touchpoint, lower(why)
    ), wait as (
      select touchpoint, greatest(0, round(extract(epoch from ended_at - due_at) / 60))::int as value, count(*)::int as count
      from run
      where outcome = 'done' and skips is null
      group by 1, 2
    )
    select t.touchpoint, coalesce(s.over, 0) as over, coalesce(s.kept, 0) as kept,
      (select coalesce(json_agg(json_build_object('why', r.why, 'count', r.count) order by r.place), '[]')
        from reason r where r.touchpoint = t.touchpoint and r.place <= ${reasons}) as skipped,
      (select coalesce(json_agg(json_build_object('value', w.value, 'count', w.count)), '[]')
        from wait w where w.touchpoint = t.touchpoint) as waited
    from (select distinct touchpoint from run) t
    left join standard s on s.touchpoint = t.touchpoint`.execute(act.db);
  return new Map(rows.map((row) => [row.touchpoint, row]));
}
