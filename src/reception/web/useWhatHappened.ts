import { useQuery } from '@tanstack/react-query';
import type { QueuedTap } from '#kit/outbox.ts';
import { clockTime } from '#kit/shown.ts';
import { useVenue } from '#houses/web/house.ts';
import { firstName, usePeople } from '#team/web/team.ts';
import { undoable } from '#visits/visit.ts';
import { reception } from './reception.ts';

const overtaken = new Set([
  'visits.already_arrived',
  'visits.already_seated',
  'visits.already_left',
  'visits.was_cancelled',
  'visits.was_no_show',
]);

/** Who was there first, where somebody was: "Lucía welcomed them at 10:31." */
export function useWhatHappened({ code, input }: QueuedTap): string | null {
  const venue = useVenue();
  const today = useQuery({
    ...reception.read.today({ venueId: venue?.id ?? '', day: null }),
    enabled: venue !== undefined,
  }).data;
  const people = usePeople();
  const row = today?.rows.find(({ visitId }) => visitId === (input as { visitId?: string }).visitId);
  const step = row && undoable[row.stage];
  if (!overtaken.has(code) || !today || !row?.lastStepAt || !step) return null;
  const person = people.find(({ id }) => id === row.lastStepBy);
  return `${person ? firstName(person.name) : 'Somebody'} ${did[step]} at ${clockTime(row.lastStepAt, today.timeZone)}.`;
}

const did = {
  arrive: 'welcomed them',
  seat: 'seated them',
  farewell: 'said farewell to them',
  cancel: 'cancelled the visit',
  noShow: 'noted that they did not come',
};
