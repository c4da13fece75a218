import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { staff } from '#kit/caller.ts';
import { taps } from '#kit/outbox.ts';
import { useNoted } from '#kit/useNoted.ts';
import { useMay } from '#door/web/me.ts';
import { useVenue } from '#houses/web/house.ts';
import { usePeople } from '#team/web/team.ts';
import { visits, type TouchpointSteps } from '../visits.ts';
import { withTaps } from './pending.ts';

export type StepsRead = {
  touchpoints: TouchpointSteps[];
  known: boolean;
  error: Error | null;
  refetch: () => void;
};

/** The touchpoints of a day's visits with every tap already shown; nothing for whoever only glances. */
export function useSteps({ day = null, mine = false }: { day?: string | null; mine?: boolean }): StepsRead {
  const venue = useVenue();
  const enabled = useMay(staff) && venue !== undefined;
  const { data, dataUpdatedAt, error, refetch } = useQuery({
    ...visits.read.steps({ venueId: venue?.id ?? '', day, mine }),
    enabled,
  });
  const people = usePeople();
  const queued = useNoted(taps);
  const touchpoints = useMemo(
    () => withTaps(data ?? [], queued, dataUpdatedAt, people),
    [data, queued, dataUpdatedAt, people],
  );
  return { touchpoints, known: data !== undefined, error, refetch: () => void refetch() };
}
