import { clockTime, wallTime } from '#kit/shown.ts';
import { daysBetween } from '#kit/day.ts';

/** How near a promise is to breaking: within the hour it presses. */
export type Pressing = 'calm' | 'soon' | 'late';

const minute = 60_000;

/** "by 16:40", "by tomorrow 9:30", "25 min late": the time by which the house said it would act, as it is read at the venue. */
export function due(dueAt: string, now: number, timeZone: string): { words: string; pressing: Pressing } {
  const left = Date.parse(dueAt) - now;
  if (left < 0) return { words: `${long(-left)} late`, pressing: 'late' };
  return { words: `by ${moment(dueAt, now, timeZone)}`, pressing: left <= 60 * minute ? 'soon' : 'calm' };
}

/** "16:40" today, "yesterday 16:40", "tomorrow 9:30", and the day for what is further away. */
export function moment(instant: string, now: number, timeZone: string): string {
  const [today] = wallTime(new Date(now), timeZone);
  const [day] = wallTime(new Date(instant), timeZone);
  const time = clockTime(instant, timeZone);
  const away = daysBetween(today, day);
  if (away === 0) return time;
  if (away === 1) return `tomorrow ${time}`;
  if (away === -1) return `yesterday ${time}`;
  return `${shortDay(day, today)}, ${time}`;
}

/** "10:24" today, "21 Nov" before, and the year where it is another. */
export function lately(instant: string, now: number, timeZone: string): string {
  const [today] = wallTime(new Date(now), timeZone);
  const [day] = wallTime(new Date(instant), timeZone);
  return day === today ? clockTime(instant, timeZone) : shortDay(day, today);
}

function shortDay(day: string, today: string): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : ('numeric' as const);
  const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year, timeZone: 'UTC' });
  return format.format(new Date(day));
}

function long(milliseconds: number): string {
  const minutes = Math.max(1, Math.floor(milliseconds / minute));
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `${hours} h`;
  return `${Math.floor(hours / 24)} days`;
}
