import { useQuery } from '@tanstack/react-query';
import { minutesTime } from '#kit/shown.ts';
import { useHouse, useSay, type Venue } from '#houses/web/house.ts';
import { visits } from '#visits/web/visits.ts';
import type { TodayAnswer } from './reception.ts';
import { inWords } from './rows.ts';

/** What the day is made of: the hours, the places, and which venue where there are several. */
export function DaySub({ today, venue }: { today: TodayAnswer | undefined; venue: Venue | undefined }) {
  const say = useSay();
  const house = useHouse();
  const places = useQuery({
    ...visits.read.places({ venueId: venue?.id ?? '' }),
    enabled: venue !== undefined,
  }).data?.length;
  // A line of its own height even while nothing is known, so that nothing moves when it is.
  if (!today) return <>{'\u00a0'}</>;
  const parts = [
    (house?.venues.length ?? 0) > 1 ? today.venue : '',
    hoursOf(today),
    places ? `${inWords(places)} ${say(places === 1 ? '<place>' : '<places>')}` : '',
  ];
  return <>{parts.filter(Boolean).join(' · ') || today.venue}</>;
}

function hoursOf({ hours, closedWhy }: TodayAnswer): string {
  if (closedWhy !== null) return closedWhy ? `closed: ${closedWhy}` : 'closed';
  return hours.map(({ opens, closes }) => `${minutesTime(opens)} to ${minutesTime(closes)}`).join(', ');
}
