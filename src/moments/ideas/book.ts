import type { HouseKind } from '#houses/house.ts';
import { hotel } from './book/hotel.ts';
import { other } from './book/other.ts';
import { ideaOf } from './book/page.ts';
import type { Page } from './book/page.ts';
import { restaurant } from './book/restaurant.ts';
import { salon } from './book/salon.ts';
import type { Idea } from './idea.ts';

const books: Record<HouseKind, Record<string, Page>> = { salon, restaurant, hotel, other };

/** The ideas that come with the product for a kind of house: seeds for one person, each to be made into their own. */
export function ideasOf(kind: HouseKind): Idea[] {
  return Object.entries(books[kind]).map(([key, page]) => ideaOf(key, structuredClone(page)));
}
