import type { HouseKind } from '#houses/house.ts';
import { bookOf } from '../book.ts';
import { hotel } from './book/hotel.ts';
import { other } from './book/other.ts';
import { touchpointOf } from './book/page.ts';
import type { Page } from './book/page.ts';
import { restaurant } from './book/restaurant.ts';
import { salon } from './book/salon.ts';
import type { Touchpoint } from './touchpoint.ts';

const journeys: Record<HouseKind, Record<string, Page>> = { salon, restaurant, hotel, other };

/** The journey that comes with the product for a kind of house, in the order a guest lives it: version 0. */
export function touchpointsOf(kind: HouseKind): Touchpoint[] {
  const protocols = new Map(bookOf(kind).map(({ key, steps }) => [key, steps]));
  return Object.entries(journeys[kind]).map(([key, page]) =>
    touchpointOf(key, page, (protocol) => protocols.get(protocol)!),
  );
}
