import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import type { Span } from './span.ts';

/** By their day: of a visit brought along from elsewhere no more may be known. */
export async function visitsThatCame(act: Act, { venueId, days }: Span): Promise<number> {
  const { rows } = await sql<{ came: number }>`
    select count(*)::int as came
    from visits.visit
    where house_id = ${act.houseId} and came and (${venueId}::uuid is null or venue_id = ${venueId}::uuid)
      and day >= (${act.now}::timestamptz - make_interval(days => ${days}))::date`.execute(act.db);
  return rows[0]!.came;
}
