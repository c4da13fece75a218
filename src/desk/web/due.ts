import { clockTime, wallTime } from '#kit/shown.ts';
import { nearTime, shortDay } from '#kit/near-time.ts';

/** How near a promise is to breaking: within the hour it presses. */
export type Pressing = 'calm' | 'soon' | 'late';

const minute = 60_000;

/** "by 16:40", "by tomorrow 9:30", "25 min late": the time by which the house said it would act, as it is read at the venue. */
export function due(dueAt: string, now: number, timeZone: string): { words: string; pressing: Pressing } {
  const left = Date.parse(dueAt) - now;
  if (left < 0) return { words: `${long(-left)} late`, pressing: 'late' };
  return { words: `by ${nearTime(dueAt, now, timeZone)}`, pressing: left <= 60 * minute ? 'soon' : 'calm' };
}

/** "10:24" today, "21 Nov" before, and the year where it is another. */
export function lately(instant: string, now: number, timeZone: string): string {
  const [today] = wallTime(new Date(now), timeZone);
  const [day] = wallTime(new Date(instant), timeZone);
  return day === today ? clockTime(instant, timeZone) : shortDay(day, today);
}

function long(milliseconds: number): string {
  const minutes = Math.max(1, Math.floor(milliseconds / minute));
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `${hours} h`;
  return `${Math.floor(hours / 24)} days`;
}
