import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { staff } from '#kit/caller.ts';
import { taps } from '#kit/outbox.ts';
import { awaySince } from '#kit/reach.ts';
import { useNoted } from '#kit/useNoted.ts';
import { useMay } from '#door/web/me.ts';
import { useVenue } from '#houses/web/house.ts';
import { usePeople } from '#team/web/team.ts';
import { moments } from './moments.ts';
import { withTaps, type Shift } from './pending.ts';
import { heldTaps } from './useGiving.ts';

export type ShiftRead = Shift & { known: boolean; error: Error | null; refetch: () => void };

/** The moments and suggestions of a day, with every tap already shown; nothing for whoever only glances. */
export function useShift(day: string | null): ShiftRead {
  const venue = useVenue();
  const enabled = useMay(staff) && venue !== undefined;
  const input = { venueId: venue?.id ?? '', day };
  const given = useQuery({ ...moments.read.ofDay(input), enabled });
  const suggested = useQuery({ ...moments.read.suggestionsOfDay(input), enabled });
  const people = usePeople();
  const queued = useNoted(taps);
  const held = useNoted(heldTaps);
  const away = useNoted(awaySince) !== null;
  // They are read together: what was sent before the later of the two is in both.
  const readAt = Math.max(given.dataUpdatedAt, suggested.dataUpdatedAt);
  const shift = useMemo(
    () =>
      withTaps(
        { moments: given.data ?? [], suggestions: suggested.data ?? [] },
        queued.filter(({ key, state }) => !held.includes(key) && (away || state === 'sent')),
        readAt,
        {
          people,
          venueId: venue?.id ?? '',
          currency: venue?.currency ?? 'EUR',
        },
      ),
    [given.data, suggested.data, queued, held, away, readAt, people, venue?.id, venue?.currency],
  );
  return {
    ...shift,
    known: given.data !== undefined && suggested.data !== undefined,
    error: given.error ?? suggested.error,
    refetch: () => void Promise.all([given.refetch(), suggested.refetch()]),
  };
}
