import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';

type Row = {
  key: string;
  title: string;
  runs: number;
  finished: number;
  step: string;
  text: string;
  done: number;
  skipped: number;
  open: number;
};

/**
 * How often each step was done, skipped with a reason, or left, of the protocols begun in these days. Nobody is named.
 * Standards of the journey are counted where it is drawn.
 */
export async function adherence(act: Act, { days }: { days: number }) {
  const { rows } = await sql<Row>`
    with run as materialized (
      select id, key, title, steps, started_at, outcome from journey.run
      where house_id = ${act.houseId} and started_at > ${act.now}::timestamptz - make_interval(days => ${days})
        and touchpoint is null
    ), protocol as (
      -- As it is called now, for one that was rewritten meanwhile.
      select key, (array_agg(title order by started_at desc, id desc))[1] as title, count(*)::int as runs,
        count(*) filter (where outcome = 'done')::int as finished
      from run group by key
    ), step as (
      select r.key, s.value ->> 'id' as step,
        (array_agg(s.value ->> 'text' order by r.started_at desc, r.id desc))[1] as text,
        (array_agg(s.ordinality order by r.started_at desc, r.id desc))[1] as place,
        count(o.step) filter (where o.skipped_why is null)::int as done,
        count(o.skipped_why)::int as skipped,
        count(*) filter (where o.step is null)::int as open
      from run r
      cross join lateral jsonb_array_elements(r.steps) with ordinality s (value, ordinality)
      left join journey.run_step o on o.house_id = ${act.houseId} and o.run_id = r.id and o.step = s.value ->> 'id'
      group by r.key, s.value ->> 'id'
    )
    select p.key, p.title, p.runs, p.finished, s.step, s.text, s.done, s.skipped, s.open
    from protocol p join step s on s.key = p.key
    order by p.runs desc, p.title, p.key, s.place, s.step`.execute(act.db);
  return [...Map.groupBy(rows, ({ key }) => key).values()].map((of) => {
    const { key, title, runs, finished } = of[0]!;
    const steps = of.map(({ step, text, done, skipped, open }) => ({ step, text, done, skipped, open }));
    return { key, title, runs, finished, steps };
  });
}
