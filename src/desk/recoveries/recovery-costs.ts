import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { homeVenue } from '#guests/venue.ts';

type Row = { month: string; currency: string; costMinor: number; cases: number };

/** What making right has cost, by the month in which it was done at home; newest first. */
export async function recoveryCosts(act: Act, { months }: { months: number }) {
  const { timeZone } = await homeVenue(act);
  const { rows } = await sql<Row>`
    select to_char(made_right_at at time zone ${timeZone}, 'YYYY-MM') as month, currency,
      sum(cost_minor)::bigint as "costMinor", count(*)::int as cases
    from desk.recovery
    where house_id = ${act.houseId} and made_right_at is not null and cost_minor is not null
      and made_right_at at time zone ${timeZone} >=
        date_trunc('month', ${act.now}::timestamptz at time zone ${timeZone}) - make_interval(months => ${months - 1})
    group by 1, 2
    order by 1 desc, 2`.execute(act.db);
  return rows;
}
