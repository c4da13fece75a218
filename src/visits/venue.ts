import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';

export type VenueAtHand = { id: string; name: string; timeZone: string; dayEnds: number; currency: string };

/** The venue something happens at. @throws Refusal `houses.unknown_venue`, `visits.other_venue` */
export async function venueAtHand(act: Act, venueId: string): Promise<VenueAtHand> {
  mustBeTheirs(act, venueId);
  const venue = await act.db
    .selectFrom('houses.venue')
    .select(['id', 'name', 'time_zone as timeZone', 'day_ends as dayEnds', 'currency'])
    .where('house_id', '=', act.houseId)
    .where('id', '=', venueId)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  if (!venue) throw new Refusal('houses.unknown_venue');
  return venue;
}

/** A role of one venue, and a tablet on its wall, act there and nowhere else. */
export function mustBeTheirs(act: Act, venueId: string): void {
  if (act.caller.venueId !== null && act.caller.venueId !== venueId) throw new Refusal('visits.other_venue');
}
