import { Temporal } from 'temporal-polyfill';

/** The business day of a venue at a moment: it ends at the cut-off, so that 1 a.m. is still last night. */
export function businessDay(at: Date, zone: string, dayEndsMinutes: number): string {
  // By the clock on the wall: on the days it is changed, hours since midnight are one off.
  return local(at, zone).toPlainDateTime().subtract({ minutes: dayEndsMinutes }).toPlainDate().toString();
}

/** The moments between which a business day lies. */
export function dayBounds(day: string, zone: string, dayEndsMinutes: number): { from: Date; to: Date } {
  const start = (date: Temporal.PlainDate) =>
    moment(
      date.toPlainDateTime({ hour: Math.floor(dayEndsMinutes / 60), minute: dayEndsMinutes % 60 }),
      zone,
    );
  const date = Temporal.PlainDate.from(day);
  return { from: start(date), to: start(date.add({ days: 1 })) };
}

/** "2026-11-21" and "10:30" at a venue, as a moment; in the hour a clock skips, the later reading. */
export function atVenue(day: string, time: string, zone: string): Date {
  return moment(Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time)), zone);
}

/** Time of the day at a venue, "10:30". */
export function timeAt(at: Date, zone: string): string {
  return local(at, zone).toPlainTime().toString({ smallestUnit: 'minute' });
}

export function isZone(zone: string): boolean {
  return Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC';
}

function local(at: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
}

function moment(at: Temporal.PlainDateTime, zone: string): Date {
  return new Date(at.toZonedDateTime(zone).epochMilliseconds);
}
