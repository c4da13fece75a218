import type { Act } from '#kit/act.ts';
import { businessDay } from '#kit/clock.ts';
import { venueAtHand } from '#visits/venue.ts';
import type { Weather } from './weather.ts';

/** What somebody typed of the evening; no weather where nobody did. */
export async function evening(act: Act, asked: { venueId: string; day: string | null }) {
  const venue = await venueAtHand(act, asked.venueId);
  const day = asked.day ?? businessDay(act.now, venue.timeZone, venue.dayEnds);
  const row = await act.db
    .selectFrom('moments.evening')
    .select('weather')
    .where('house_id', '=', act.houseId)
    .where('venue_id', '=', venue.id)
    .where('day', '=', day)
    .executeTakeFirst();
  return { day, weather: (row?.weather ?? null) as Weather | null };
}
