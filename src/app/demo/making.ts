import type { Calendar } from './calendar.ts';
import type { PersonName } from './names.ts';
import type { Rows } from './rows.ts';
import type { Trade } from './trade.ts';

export type Wish = { seed: number; guests: number; trade: Trade; now: Date };

export type HouseIds = {
  venueId: string;
  /** Natalie Osei, as whom a visitor of the demo steps in. */
  ownerId: string;
  /** Those who look after guests, in the trade's order. */
  team: string[];
  places: string[];
};

/** What every row of a demo house is made from. */
export type World = {
  wish: Wish;
  calendar: Calendar;
  ids: HouseIds;
  /** The moment it is; only what happens today may look at it. */
  now: number;
  /** Five in the morning: everything before today was over by then. */
  dawn: number;
  /** Visits this many days back have every detail: places, people, what was taken, events. */
  detailDays: number;
  rows: Rows;
};

/** A guest as far as they have been made. */
export type Guest = Pick<PersonName, 'name' | 'given' | 'family' | 'pronunciation'> & {
  id: string;
  email: string | null;
  phone: string | null;
  /** Days before today on which they came, first visit first. */
  daysAgo: number[];
  lastVisit: Made | null;
  stays: boolean;
};

export type NamedGuest = Guest & PersonName;

/** A visit as it was written. */
export type Made = { id: string; madeAt: number; expectedAt: number; seatedAt: number; departedAt: number };

/** A visit as it is planned. */
export type Plan = {
  guestIds: string[];
  daysAgo: number;
  /** Minutes after midnight. */
  at: number;
  minutes: number;
  what: string;
  minor: number;
  partySize: number;
  label: string | null;
  care: string[];
  places: string[];
};
