import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import { placeOpened } from './events.ts';
import { venueAtHand } from './venue.ts';

export async function openPlace(act: Act, place: { venueId: string; name: string; seats: number }) {
  const venue = await venueAtHand(act, place.venueId);
  const placeId = newId();
  await act.db
    .insertInto('visits.place')
    .values({ house_id: act.houseId, id: placeId, venue_id: venue.id, name: place.name, seats: place.seats })
    .execute();
  announce(act, placeOpened, [placeId], { placeId, venueId: venue.id });
  return { placeId };
}
