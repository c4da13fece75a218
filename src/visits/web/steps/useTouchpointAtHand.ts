import { useNow } from '#kit/useNow.ts';
import { touchpointAtHand } from './standing.ts';
import { useSteps } from './useSteps.ts';

/** Where a visit of today is just now in the journey, by the key of the touchpoint; null where nobody knows. */
export function useTouchpointAtHand(visitId: string | null): string | null {
  const { touchpoints } = useSteps({});
  const now = useNow();
  return touchpointAtHand(
    touchpoints.filter((touchpoint) => touchpoint.visitId === visitId),
    now,
  );
}
