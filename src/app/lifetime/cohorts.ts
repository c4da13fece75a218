import type { Known, Study } from './study.ts';

/** Guests whose first visit fell into one stretch of time. */
export type Cohort = {
  words: string;
  guests: number;
  cameAgain: number;
  /** Guests still, by P(alive), with bounds; and visits to expect of them. Null where no model knows it. */
  still: { value: number; low: number; high: number } | null;
  visits: number | null;
};

/** By month, in longer logs by quarter or year, so that a page can hold them. */
export function cohortsOf({ calendar, seen, known }: Study): Cohort[] {
  const name = nameOf(calendar.until - calendar.from);
  const cohorts = new Map<string, Cohort>();
  const order = Int32Array.from(seen.who.keys()).toSorted((one, other) => seen.age[other]! - seen.age[one]!);
  for (const guest of order) {
    const words = name(calendar.until - seen.age[guest]!);
    const cohort = cohorts.get(words) ?? empty(words, known);
    cohorts.set(words, cohort);
    cohort.guests += 1;
    if (seen.repeats[guest]! > 0) cohort.cameAgain += 1;
    if (known === null || cohort.still === null) continue;
    const at = known.base.of[guest]!;
    cohort.still.value += known.scores.alive[at]!;
    cohort.still.low += known.bounds.low.alive[at]!;
    cohort.still.high += known.bounds.high.alive[at]!;
    cohort.visits! += known.scores.visits[at]!;
  }
  return [...cohorts.values()];
}

function empty(words: string, known: Known | null): Cohort {
  return {
    words,
    guests: 0,
    cameAgain: 0,
    still: known === null ? null : { value: 0, low: 0, high: 0 },
    visits: known === null ? null : 0,
  };
}

const month = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

function nameOf(span: number): (day: number) => string {
  const at = (day: number) => new Date(day * 86_400_000);
  if (span < 2 * 365) return (day) => month.format(at(day));
  const year = (day: number) => String(at(day).getUTCFullYear());
  if (span > 6 * 365) return year;
  return (day) => `${year(day)}, quarter ${Math.floor(at(day).getUTCMonth() / 3) + 1}`;
}
