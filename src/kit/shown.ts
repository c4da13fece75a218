/** Times, days and sums as they are read. Words are English, so the browser's language counts only where it is. */
// A browser may say what no locale is, such as "en-US@posix".
const language = () => (/^en(-[A-Z]{2})?$/.test(navigator.language) ? navigator.language : 'en-GB');

/** "10:30" at the venue, wherever the reader is. */
export function clockTime(instant: string | number, timeZone: string): string {
  return new Intl.DateTimeFormat(language(), { hour: 'numeric', minute: '2-digit', timeZone }).format(
    new Date(instant),
  );
}

/** "10:00" of minutes after midnight. */
export function minutesTime(minutes: number): string {
  return clockTime(minutes * 60_000, 'UTC');
}

/** "Saturday, 21 November" of an ISO day. */
export function dayLine(day: string): string {
  return new Intl.DateTimeFormat(language(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(day));
}

/** "21 November 2026" of an ISO day. */
export function longDay(day: string): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}

/** The ISO day and the time on the wall of a place: ["2026-11-21", "10:30"]. */
export function wallTime(instant: Date, timeZone: string): [string, string] {
  const at = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(
    instant,
  );
  return at.split(' ') as [string, string];
}

/**
 * The instant of a day and time on the wall of a place. In the hour that a clock skips it is the hour
 * after, in the hour that comes twice the first of the two.
 */
export function instantOf(day: string, time: string, timeZone: string): Date {
  const asIfUtc = Date.parse(`${day}T${time}Z`);
  const [before, after] = [
    asIfUtc - shift(asIfUtc - dayLong, timeZone),
    asIfUtc - shift(asIfUtc + dayLong, timeZone),
  ];
  const reads = (at: number) => at + shift(at, timeZone) === asIfUtc;
  return new Date(!reads(before) && reads(after) ? after : before);
}

const dayLong = 86_400_000;

/** By how much the clock on the wall is ahead of UTC, in milliseconds. */
function shift(at: number, timeZone: string): number {
  const [day, time] = wallTime(new Date(at), timeZone);
  return Date.parse(`${day}T${time}Z`) - at;
}

/** "£45.00" of 4500 in GBP, "−£2.40" of -240. */
export function money(minor: number, currency: string): string {
  const format = new Intl.NumberFormat(language(), { style: 'currency', currency });
  const sum = format.format(Math.abs(minor) / 10 ** digitsOf(currency));
  return minor < 0 ? `−${sum}` : sum;
}

/** 4500 of "45" in GBP, with either sign of minus; NaN for what is no sum. */
export function minorOf(typed: string, currency: string): number {
  const plain = typed.trim().replace(',', '.').replace(/^−/, '-');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Math.round(Number(plain) * 10 ** digitsOf(currency)) : Number.NaN;
}

function digitsOf(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

/** Cut between words, so that a row keeps its height: at most so many letters, the "…" with them. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most).lastIndexOf(' ');
  // A word too long for the row is cut within, though not within a letter of two code units.
  return `${text.slice(0, cut > most / 2 ? cut : most - 1).replace(/[\ud800-\udbff]$|[\s,.;:]+$/, '')}…`;
}
