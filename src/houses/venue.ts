import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';

/** @throws Refusal `houses.unknown_venue` where the house has no such venue open */
export async function mustHaveVenue(act: Act, venueId: string): Promise<void> {
  if (!(await openVenue(act, venueId).executeTakeFirst())) throw new Refusal('houses.unknown_venue');
}

/**
 * The venue at hand, if it is the caller's to arrange: a manager of one venue leaves the others alone. It is held
 * until the act ends, so that two who arrange it take turns.
 */
export async function venueToArrange(act: Act, venueId: string): Promise<void> {
  if (act.caller.venueId !== null && act.caller.venueId !== venueId) throw new Refusal('houses.other_venue');
  const venue = await openVenue(act, venueId).forNoKeyUpdate().executeTakeFirst();
  if (!venue) throw new Refusal('houses.unknown_venue');
}

function openVenue(act: Act, venueId: string) {
  return act.db
    .selectFrom('houses.venue')
    .select('id')
    .where('house_id', '=', act.houseId)
    .where('id', '=', venueId)
    .where('closed_at', 'is', null);
}

/** What holds for the whole house is not for a manager of one venue. */
export function mustBeOfWholeHouse(act: Act): void {
  if (act.caller.venueId !== null) throw new Refusal('houses.whole_house');
}
