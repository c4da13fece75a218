import type { Act } from '#kit/act.ts';
import { businessDay } from '#kit/clock.ts';

export type HomeVenue = { country: string; timeZone: string; dayEnds: number };

/** The venue whose country and clock hold where nobody named one: the caller's own, else the first of the house. */
export async function homeVenue(act: Act): Promise<HomeVenue> {
  return act.db
    .selectFrom('houses.venue')
    .select(['country', 'time_zone as timeZone', 'day_ends as dayEnds'])
    .where('house_id', '=', act.houseId)
    .where('closed_at', 'is', null)
    .orderBy(
      (order) => order('id', '=', act.caller.venueId),
      (ordered) => ordered.desc().nullsLast(),
    )
    .orderBy('opened_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow();
}

export function todayAt(act: Act, venue: HomeVenue): string {
  return businessDay(act.now, venue.timeZone, venue.dayEnds);
}
