import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { placeClosed } from './events.ts';
import { mustBeTheirs } from './venue.ts';

export async function closePlace(act: Act, { placeId }: { placeId: string }) {
  const place = await act.db
    .updateTable('visits.place')
    .set({ closed_at: act.now })
    .where('house_id', '=', act.houseId)
    .where('id', '=', placeId)
    .where('closed_at', 'is', null)
    .returning('venue_id')
    .executeTakeFirst();
  if (!place) throw new Refusal('visits.unknown_place');
  mustBeTheirs(act, place.venue_id);
  announce(act, placeClosed, [placeId], { placeId, venueId: place.venue_id });
  return {};
}
