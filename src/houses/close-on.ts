import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { closedOn } from './events.ts';
import { venueToArrange } from './venue.ts';

/** A day on which a venue stays closed; said again, it has another reason. */
export async function closeOn(
  act: Act,
  { venueId, day, why }: { venueId: string; day: string; why: string | null },
) {
  await venueToArrange(act, venueId);
  await act.db
    .insertInto('houses.closed_day')
    .values({ house_id: act.houseId, venue_id: venueId, day, why: why || null })
    .onConflict((same) => same.columns(['house_id', 'venue_id', 'day']).doUpdateSet({ why: why || null }))
    .execute();
  announce(act, closedOn, [venueId], { venueId, day });
  return {};
}
