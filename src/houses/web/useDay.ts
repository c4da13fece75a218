import { useCallback } from 'react';
import { longDay, wallTime } from '#kit/shown.ts';
import { useVenue } from './house.ts';

/** "21 November 2026" of an instant, on the wall of the venue. */
export function useDay(): (instant: string) => string {
  const timeZone = useVenue()?.timeZone ?? 'UTC';
  return useCallback((instant) => longDay(wallTime(new Date(instant), timeZone)[0]), [timeZone]);
}
