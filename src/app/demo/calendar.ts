import { atVenue } from '#kit/clock.ts';
import { addDays, weekday } from '#kit/day.ts';
import type { Trade } from './trade.ts';

/** The days of a demo house by how long ago they are; tomorrow is -1. */
export type Calendar = {
  day: (daysAgo: number) => string;
  /** The moment of a minute after midnight. */
  moment: (daysAgo: number, minute: number) => number;
  opening: (daysAgo: number) => readonly [opens: number, closes: number];
  isClosed: (daysAgo: number) => boolean;
};

/** @param today the business day, ISO */
export function calendar(trade: Trade, today: string): Calendar {
  const days = new Map<number, { day: string; noon: number; opening: readonly [number, number] }>();
  const known = (daysAgo: number) => days.get(daysAgo) ?? look(daysAgo);
  const look = (daysAgo: number) => {
    const day = addDays(today, -daysAgo);
    // Noon, because on two days a year midnight is an hour off the rest of the day.
    const noon = atVenue(day, '12:00', trade.venue.timeZone).getTime();
    const found = { day, noon, opening: trade.hours[weekday(day) - 1]! };
    days.set(daysAgo, found);
    return found;
  };
  return {
    day: (daysAgo) => known(daysAgo).day,
    moment: (daysAgo, minute) => known(daysAgo).noon + (minute - 720) * 60_000,
    opening: (daysAgo) => known(daysAgo).opening,
    isClosed: (daysAgo) => daysAgo > 0 && /-(12-2[56]|01-01)$/.test(known(daysAgo).day),
  };
}
