import { daysBetween } from './day.ts';
import { clockTime, wallTime } from './shown.ts';

/** "16:40" today, "yesterday 16:40", "tomorrow 9:30", and the day for what is further away. */
export function nearTime(instant: string, now: number, timeZone: string): string {
  const [today] = wallTime(new Date(now), timeZone);
  const [day] = wallTime(new Date(instant), timeZone);
  const time = clockTime(instant, timeZone);
  const away = daysBetween(today, day);
  if (away === 0) return time;
  if (away === 1) return `tomorrow ${time}`;
  if (away === -1) return `yesterday ${time}`;
  return `${shortDay(day, today)}, ${time}`;
}

/** "21 Nov" of an ISO day, and the year where it is not that of today. */
export function shortDay(day: string, today: string): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : ('numeric' as const);
  const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year, timeZone: 'UTC' });
  return format.format(new Date(day));
}
