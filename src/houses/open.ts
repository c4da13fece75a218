import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { isZone } from '#kit/clock.ts';
import { newId } from '#kit/id.ts';
import { Refusal } from '#kit/refusal.ts';
import { opened, venueOpened } from './events.ts';
import type { HouseKind } from './house.ts';

export type NewVenue = { name: string; timeZone: string; country: string; currency: string };

/** Opens a house with its first venue. @returns the venue's id */
export async function open(
  act: Act,
  house: { name: string; kind: HouseKind },
  venue: NewVenue,
): Promise<string> {
  await act.db
    .insertInto('houses.house')
    .values({ house_id: act.houseId, name: house.name, kind: house.kind, opened_at: act.now })
    .execute();
  announce(act, opened, [], {});
  return openVenue(act, venue).then(({ venueId }) => venueId);
}

export async function openVenue(act: Act, venue: NewVenue): Promise<{ venueId: string }> {
  mustBeReal(venue);
  const venueId = newId();
  await act.db
    .insertInto('houses.venue')
    .values({
      house_id: act.houseId,
      id: venueId,
      name: venue.name,
      time_zone: venue.timeZone,
      country: venue.country,
      currency: venue.currency,
      opened_at: act.now,
    })
    .execute();
  announce(act, venueOpened, [venueId], { venueId });
  return { venueId };
}

export function mustBeReal(venue: { timeZone: string; currency: string }): void {
  if (!isZone(venue.timeZone)) throw new Refusal('houses.unknown_zone', { zone: venue.timeZone });
  if (!Intl.supportedValuesOf('currency').includes(venue.currency)) {
    throw new Refusal('houses.unknown_currency', { currency: venue.currency });
  }
}
