import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { BringPage } from '#guests/web/import/BringPage.tsx';
import type { Bringing } from '#guests/web/import/bringing.ts';
import { guests } from '#guests/web/guests.ts';
import { useVenue } from '#houses/web/house.ts';
import { visits } from '#visits/web/visits.ts';

const route = getRouteApi('/h/$house/import');

/** Guests are brought in by one slice and visits by another; whoever has a file need not know. */
export function ImportPage() {
  const { run } = route.useSearch();
  const navigate = route.useNavigate();
  const venueId = useVenue()?.id ?? null;
  const ways = useMemo(
    (): Record<Bringing['kind'], Bringing> => ({
      guests: {
        kind: 'guests',
        preview: (chosen) => guests.read.previewImport(chosen),
        start: (chosen) => guests.errand('startImport', chosen),
      },
      visits: {
        kind: 'visits',
        preview: (chosen) => visits.read.previewImport({ ...chosen, venueId }),
        start: (chosen) => visits.errand('startImport', { ...chosen, venueId }),
      },
    }),
    [venueId],
  );
  return (
    <BringPage
      ways={ways}
      runId={run}
      onRun={(importId) => void navigate({ search: importId ? { run: importId } : {} })}
    />
  );
}
