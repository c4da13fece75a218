import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { venueDescribed } from './events.ts';
import { mustBeReal } from './open.ts';
import type { NewVenue } from './open.ts';
import { venueToArrange } from './venue.ts';

export async function describeVenue(
  act: Act,
  { venueId, ...venue }: NewVenue & { venueId: string; dayEnds: number },
) {
  await venueToArrange(act, venueId);
  mustBeReal(venue);
  await act.db
    .updateTable('houses.venue')
    .set({
      name: venue.name,
      time_zone: venue.timeZone,
      country: venue.country,
      currency: venue.currency,
      day_ends: venue.dayEnds,
    })
    .where('house_id', '=', act.houseId)
    .where('id', '=', venueId)
    .execute();
  announce(act, venueDescribed, [venueId], { venueId });
  return {};
}
