import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Act } from '#kit/act.ts';
import { weekday } from '#kit/day.ts';

export type Opening = { hours: { opens: number; closes: number }[]; closedWhy: string | null };

/** When a venue opens on a day; a closed day says why and has no hours. */
export async function openingOf(act: Act, venueId: string, day: string): Promise<Opening> {
  const row = await act.db
    .selectFrom('houses.venue as v')
    .leftJoin('houses.closed_day as c', (join) =>
      join.onRef('c.house_id', '=', 'v.house_id').onRef('c.venue_id', '=', 'v.id').on('c.day', '=', day),
    )
    .select((from) => [
      'c.day as closedDay',
      'c.why',
      jsonArrayFrom(
        from
          .selectFrom('houses.hours as h')
          .select(['h.opens', 'h.closes'])
          .whereRef('h.house_id', '=', 'v.house_id')
          .whereRef('h.venue_id', '=', 'v.id')
          .where('h.weekday', '=', weekday(day))
          .orderBy('h.opens'),
      ).as('hours'),
    ])
    .where('v.house_id', '=', act.houseId)
    .where('v.id', '=', venueId)
    .executeTakeFirstOrThrow();
  return row.closedDay === null
    ? { hours: row.hours, closedWhy: null }
    : { hours: [], closedWhy: row.why || 'Closed today' };
}
