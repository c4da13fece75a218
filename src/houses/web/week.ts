import type { Hours } from '../hours.ts';

/** One time of being open, as it is typed: "18:00" to "02:00". */
export type Span = { opens: string; closes: string };

/** Monday to Sunday; a day with nothing in it is closed. */
export type Week = Span[][];

export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const midnight = 1440;
/** Noon of the next day. */
const latest = 2160;

export function weekOf(hours: readonly Hours[]): Week {
  return weekdays.map((_, at) =>
    hours
      .filter(({ weekday }) => weekday === at + 1)
      .map(({ opens, closes }) => ({ opens: typed(opens), closes: typed(closes) })),
  );
}

/** What closes at or before it opens closes on the next day. */
export function hoursOf(week: Week): Hours[] {
  return week.flatMap((spans, at) =>
    spans.map((span) => {
      const [opens, closes] = [minutes(span.opens), minutes(span.closes)];
      return { weekday: at + 1, opens, closes: closes <= opens ? closes + midnight : closes };
    }),
  );
}

/** Why a span cannot be, in a sentence; empty while it can. */
export function whyNot({ opens, closes }: Span): string {
  if (!opens || !closes) return 'A time is missing.';
  return minutes(closes) <= minutes(opens) && minutes(closes) + midnight > latest
    ? 'That is past noon of the next day.'
    : '';
}

export function closesNextDay({ opens, closes }: Span): boolean {
  return Boolean(opens && closes) && closes !== '00:00' && minutes(closes) <= minutes(opens);
}

/** "10:00 to 18:00, 19:00 to midnight" or "closed"; `said` writes minutes after midnight as they are read. */
export function spokenDay(spans: readonly Span[], said: (minutes: number) => string): string {
  const time = (typed: string) => (typed === '00:00' ? 'midnight' : said(minutes(typed)));
  return spans.map(({ opens, closes }) => `${time(opens)} to ${time(closes)}`).join(', ') || 'closed';
}

function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

function typed(total: number): string {
  const within = total % midnight;
  return [Math.floor(within / 60), within % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
