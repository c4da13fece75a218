import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useVenue } from '#houses/web/house.ts';
import type { FiguresByKey } from '#journey/web/blueprint/figures.ts';
import { insights, type JourneyFigures } from './insights.ts';
import type { Span } from './shown.ts';

type FiguresHere = {
  told: JourneyFigures | undefined;
  byKey: FiguresByKey | null;
  error: Error | null;
  again: () => void;
};

/** What happened at each touchpoint in so many days, at the venue this browser stands in. */
export function useFigures(days: Span | undefined): FiguresHere {
  const venueId = useVenue()?.id ?? null;
  const { data, error, refetch } = useQuery({
    ...insights.read.journey({ venueId, days: days ?? 90 }),
    enabled: days !== undefined && venueId !== null,
  });
  const told = days === undefined ? undefined : data;
  const byKey = useMemo(() => told && new Map(told.touchpoints.map((one) => [one.key, one])), [told]);
  return {
    told,
    byKey: byKey ?? null,
    error: days === undefined ? null : error,
    again: () => void refetch(),
  };
}
