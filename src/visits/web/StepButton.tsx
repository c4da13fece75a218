import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { nextStep } from '../visit.ts';
import { useStep } from './useStep.ts';
import { visits, type VisitAtDoor } from './visits.ts';

const SeatDialog = lazy(() => import('./SeatDialog.tsx').then((part) => ({ default: part.SeatDialog })));

const words = { arrive: 'Welcome', seat: 'Seat', farewell: 'Farewell' };

/** The one big thing to do next at the door: welcome, seat, farewell. */
export function StepButton({ visit, prominent }: { visit: VisitAtDoor; prominent: boolean }) {
  const step = useStep();
  const [asking, setAsking] = useState(false);
  const places = useQuery(visits.read.places({ venueId: visit.venueId })).data ?? [];
  const next = nextStep[visit.stage];
  if (next === null) return null;

  const seat = (placeIds: string[], personIds: string[]) => {
    setAsking(false);
    void step('seat', { ...visit, placeIds, personIds });
  };
  const act = () => {
    if (next !== 'seat') return void step(next, visit);
    const only = onlyPlace(visit, places);
    if (only) seat(only, visit.personIds);
    else setAsking(true);
  };
  return (
    <>
      <Button
        kind={prominent ? 'go' : 'plain'}
        aria-label={`${words[next]} ${visit.who}`}
        data-step
        onClick={act}
      >
        {words[next]}
      </Button>
      {asking && (
        <Suspense>
          <SeatDialog
            who={visit.who}
            venueId={visit.venueId}
            partySize={visit.partySize}
            places={visit.placeIds}
            people={visit.personIds}
            onSeat={seat}
            onClose={() => setAsking(false)}
          />
        </Suspense>
      )}
    </>
  );
}

/** The place that goes without saying: the one planned, the only one free, or none where a house has none. */
function onlyPlace(
  { placeIds }: VisitAtDoor,
  places: readonly { id: string; taken: boolean }[],
): string[] | null {
  const taken = new Set(places.filter((place) => place.taken).map(({ id }) => id));
  if (placeIds.length > 0) return placeIds.some((id) => taken.has(id)) ? null : placeIds;
  const free = places.filter(({ id }) => !taken.has(id));
  if (places.length === 0) return [];
  return free.length === 1 ? [free[0]!.id] : null;
}
