import { Temporal } from 'temporal-polyfill';
import { addDays, weekday } from '#kit/day.ts';
import type { Hours } from '#houses/hours.ts';

/** When a venue is open, as its own clock says it; without any hours it is open round the clock. */
export type Opening = {
  timeZone: string;
  hours: readonly Hours[];
  /** ISO days on which it stays closed, with the night that belongs to them. */
  closedDays: ReadonlySet<string>;
};

const minute = 60_000;
/** A night that began yesterday may be going on; longer than 36 hours after midnight none does. */
const nightsBack = 1;

/** The moment at which so many minutes will have passed while the venue is open. A closing hour is still in time. */
export function dueAt(from: Date, minutes: number, opening: Opening): Date {
  let left = minutes * minute;
  for (const [opens, closes] of spansFrom(from, opening)) {
    const begins = Math.max(opens, from.getTime());
    if (closes - begins >= left && closes > begins) return new Date(begins + left);
    left -= Math.max(0, closes - begins);
  }
  throw new Error('a venue with hours opens again');
}

/** Minutes that pass between two moments while the venue is open; none when the second is earlier. */
export function minutesBetween(from: Date, to: Date, opening: Opening): number {
  let passed = 0;
  for (const [opens, closes] of spansFrom(from, opening)) {
    if (opens >= to.getTime()) break;
    passed += Math.max(0, Math.min(closes, to.getTime()) - Math.max(opens, from.getTime()));
  }
  return passed / minute;
}

/** Whether the venue is open at a moment. */
export function isOpen(at: Date, opening: Opening): boolean {
  const [first] = spansFrom(at, opening);
  return first !== undefined && first[0] <= at.getTime();
}

type Span = readonly [opens: number, closes: number];

/** Times in which the venue is open, beginning with the first that ends after a moment; they never overlap. */
function* spansFrom(from: Date, opening: Opening): Generator<Span, void> {
  if (opening.hours.length === 0) return yield [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  let day = addDays(dayOf(from, opening.timeZone), -nightsBack);
  let shut = Number.NEGATIVE_INFINITY;
  for (;;) {
    for (const [opens, closes] of spansOf(day, opening)) {
      if (closes <= Math.max(from.getTime(), shut)) continue;
      yield [Math.max(opens, shut), closes];
      shut = closes;
    }
    day = addDays(day, 1);
  }
}

/** Zones are slow to ask, and a day of a venue is asked for again and again. */
const known = new WeakMap<Opening, Map<string, Span[]>>();

function spansOf(day: string, opening: Opening): Span[] {
  const days = known.get(opening) ?? new Map<string, Span[]>();
  known.set(opening, days);
  const found = days.get(day) ?? look(day, opening);
  days.set(day, found);
  return found;
}

function look(day: string, { timeZone, hours, closedDays }: Opening): Span[] {
  if (closedDays.has(day)) return [];
  const midnight = Temporal.PlainDate.from(day).toPlainDateTime();
  // By the clock on the wall: where it is changed in the night, the hours of that night are longer or shorter.
  const at = (minutes: number) => midnight.add({ minutes }).toZonedDateTime(timeZone).epochMilliseconds;
  return hours
    .filter((span) => span.weekday === weekday(day))
    .map(({ opens, closes }): Span => [at(opens), at(closes)])
    .filter(([opens, closes]) => closes > opens)
    .toSorted(([one], [other]) => one - other);
}

function dayOf(at: Date, timeZone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
  return local.toPlainDate().toString();
}
