import { addDays, weekday } from '#kit/day.ts';
import { instantOf, minutesTime, wallTime } from '#kit/shown.ts';

type VenueTimes = {
  timeZone: string;
  hours: readonly { weekday: number; opens: number; closes: number }[];
  closedDays: readonly { day: string }[];
};

export type Moment = { words: string; at: Date };

/** Moments to come that people name: in an hour, by five, tomorrow when we open. Minutes are of the wall of the venue. */
export function momentsToCome(now: number, venue: VenueTimes): Moment[] {
  const [today] = wallTime(new Date(now), venue.timeZone);
  const closes = Math.max(0, ...hoursOn(venue, today).map((hours) => hours.closes));
  const tomorrow = nextOpen(venue, today);
  const monday = nextOpen(venue, addDays(today, 7 - weekday(today)));
  const at = (day: string, minutes: number) => instantOf(day, wall(minutes), venue.timeZone);
  const named: Moment[] = [
    { words: 'In half an hour', at: new Date(now + 30 * 60_000) },
    { words: 'In an hour', at: new Date(now + 60 * 60_000) },
    ...[12, 15, 17].map((hour) => ({ words: `By ${minutesTime(hour * 60)}`, at: at(today, hour * 60) })),
    ...(closes > 0 && closes < 1440
      ? [{ words: `Before we close, ${minutesTime(closes)}`, at: at(today, closes) }]
      : []),
    ...(tomorrow
      ? [
          {
            words: `${tomorrow.day === addDays(today, 1) ? 'Tomorrow' : dayName(tomorrow.day)} when we open, ${minutesTime(tomorrow.opens)}`,
            at: at(tomorrow.day, tomorrow.opens),
          },
        ]
      : []),
    ...(monday && monday.day !== tomorrow?.day
      ? [{ words: `${dayName(monday.day)}, ${minutesTime(monday.opens)}`, at: at(monday.day, monday.opens) }]
      : []),
  ];
  return named.filter((moment) => moment.at.getTime() > now + 5 * 60_000);
}

function nextOpen(venue: VenueTimes, after: string): { day: string; opens: number } | undefined {
  for (let ahead = 1; ahead <= 14; ahead += 1) {
    const day = addDays(after, ahead);
    const [first] = hoursOn(venue, day).toSorted((a, b) => a.opens - b.opens);
    if (first) return { day, opens: first.opens };
  }
  return undefined;
}

function hoursOn({ hours, closedDays }: VenueTimes, day: string): VenueTimes['hours'] {
  if (closedDays.some((closed) => closed.day === day)) return [];
  return hours.filter((one) => one.weekday === weekday(day));
}

function wall(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function dayName(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }).format(new Date(day));
}
