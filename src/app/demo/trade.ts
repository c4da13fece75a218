import type { HouseKind } from '#houses/house.ts';
import type { MemoryFacts } from '#guests/memory.ts';
import type { Purchasing } from './process.ts';

/** What makes one kind of house: everything in the demo that a salon says otherwise than a hotel. */
export type Trade = {
  kind: HouseKind;
  name: string;
  venue: { name: string; timeZone: string; country: string; currency: string };
  /** Minutes after midnight, Monday first. */
  hours: readonly (readonly [opens: number, closes: number])[];
  /** Those who look after guests; Natalie Osei owns the house. */
  team: readonly string[];
  places: readonly { name: string; seats: number }[];
  services: readonly Service[];
  /** Share of women among the guests. */
  women: number;
  /** Chance that a visit is of two. */
  pairs: number;
  purchasing: Purchasing;
  phrases: readonly (Phrase & { weight: number })[];
  failures: readonly Failure[];
  /** The plan of today, without the cast. */
  shift: readonly Slot[];
  cast: readonly CastMember[];
};

export type Service = { what: string; minutes: number; minor: number; weight: number };
export type Phrase = Pick<MemoryFacts, 'kind' | 'text'> & Partial<MemoryFacts>;
export type Failure = {
  what: string;
  weight: 'small' | 'serious' | 'grave';
  how: string;
  /** Where in the journey it happened; nobody said where there is none. */
  touchpoint?: string;
};

/** Care and places by their number in the trade's lists. */
export type Slot = {
  at: string;
  minutes: number;
  care: readonly number[];
  places: readonly number[];
  partySize?: number;
};

/** Somebody with a part in today's shift, the same in every demo house. */
export type CastMember = {
  given: string;
  family: string;
  pronunciation?: string;
  phone?: string;
  email?: string;
  /** Visits before today: how many, how many days apart, and how long ago the last. */
  before?: { visits: number; every: number; last: number };
  memories: readonly (Phrase & { from: string; visitsAgo: number; uses?: number })[];
  failure?: Failure & { daysAgo: number; open: boolean };
  today?: Slot & { what: string; label?: string };
  /** Comes along with the cast member before. */
  alongWith?: { relation: MemoryFacts['relation'] & string };
};
