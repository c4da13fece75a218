import { useMemo } from 'react';
import { clockTime, wallTime } from '#kit/shown.ts';
import { useNow } from '#kit/useNow.ts';
import { useVenue } from '#houses/web/house.ts';

export type When = {
  /** "21 November", and the year where it is another one. */
  day: (instantOrDay: string) => string;
  time: (instant: string) => string;
  /** The ISO day of an instant on the wall of the venue. */
  isoDay: (instant: string) => string;
  /** The business day of now: after midnight it is still yesterday's. */
  today: string;
};

/** How points in time are read at the venue. */
export function useWhen(): When {
  const { timeZone, dayEnds } = useVenue() ?? { timeZone: 'UTC', dayEnds: 0 };
  const [today] = wallTime(new Date(useNow() - dayEnds * 60_000), timeZone);
  return useMemo(() => {
    const isoDay = (instant: string) => wallTime(new Date(instant), timeZone)[0];
    return {
      isoDay,
      today,
      time: (instant) => clockTime(instant, timeZone),
      day: (at) => dayLine(at.length === 10 ? at : isoDay(at), today),
    };
  }, [timeZone, today]);
}

function dayLine(day: string, today: string): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : ('numeric' as const);
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year, timeZone: 'UTC' }).format(
    new Date(day),
  );
}
