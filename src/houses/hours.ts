import { Refusal } from '#kit/refusal.ts';

/** Minutes after midnight of an ISO weekday; what closes after midnight counts on past 1440. */
export type Hours = { weekday: number; opens: number; closes: number };

const day = 1440;
const week = 7 * day;

/** @throws Refusal `houses.never_open`, `houses.hours_overlap` */
export function mustBeOpenHours(hours: readonly Hours[]): void {
  if (hours.some(({ opens, closes }) => closes <= opens)) throw new Refusal('houses.never_open');
  if (overlap(hours)) throw new Refusal('houses.hours_overlap');
}

/** Whether two of these run into each other, Sunday night into Monday included. */
export function overlap(hours: readonly Hours[]): boolean {
  const spans = hours
    .map(({ weekday, opens, closes }) => ({
      from: (weekday - 1) * day + opens,
      to: (weekday - 1) * day + closes,
    }))
    .toSorted((one, other) => one.from - other.from);
  return spans.some((span, at) => {
    const next = spans[at + 1];
    return next ? span.to > next.from : spans.length > 1 && span.to > spans[0]!.from + week;
  });
}
