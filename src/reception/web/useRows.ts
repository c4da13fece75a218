import { useQuery } from '@tanstack/react-query';
import { useLayoutEffect, useMemo } from 'react';
import { settled, taps, type QueuedTap } from '#kit/outbox.ts';
import { useNoted } from '#kit/useNoted.ts';
import { usePeople } from '#team/web/team.ts';
import { visits } from '#visits/web/visits.ts';
import { newParties, withTaps } from './pending.ts';
import type { TodayAnswer, TodayRow } from './reception.ts';

/** The rows of the day with every tap already shown, and the parties the house has not heard of yet. */
export function useRows(
  today: TodayAnswer | undefined,
  readAt: number,
): { rows: TodayRow[]; arriving: QueuedTap[] } {
  const queued = useNoted(taps);
  const people = usePeople();
  const places = useQuery({
    ...visits.read.places({ venueId: today?.venueId ?? '' }),
    enabled: today !== undefined,
  }).data;
  // Before the page is drawn: a party must not show twice, as a tap and as a row.
  useLayoutEffect(() => settled(readAt), [readAt]);
  return useMemo(
    () => ({
      rows: withTaps(today?.rows ?? [], queued, { people, places: places ?? [] }),
      arriving: newParties(queued),
    }),
    [today, queued, people, places],
  );
}
