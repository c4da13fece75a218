import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { hoursKept } from './events.ts';
import { mustBeOpenHours } from './hours.ts';
import type { Hours } from './hours.ts';
import { venueToArrange } from './venue.ts';

/** The week of a venue, whole: what is not said is closed. */
export async function keepHours(act: Act, { venueId, hours }: { venueId: string; hours: Hours[] }) {
  await venueToArrange(act, venueId);
  mustBeOpenHours(hours);
  await act.db
    .deleteFrom('houses.hours')
    .where('house_id', '=', act.houseId)
    .where('venue_id', '=', venueId)
    .execute();
  if (hours.length > 0) {
    await act.db
      .insertInto('houses.hours')
      .values(hours.map((span) => ({ house_id: act.houseId, venue_id: venueId, ...span })))
      .execute();
  }
  announce(act, hoursKept, [venueId], { venueId });
  return {};
}
