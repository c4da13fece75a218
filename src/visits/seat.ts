import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { reach } from '#journey/blueprint/reach.ts';
import { visitFor } from './at-hand.ts';
import { seated } from './events.ts';
import { lookAfter, putAt } from './settle.ts';

type Seating = { visitId: string; placeIds: string[]; personIds: string[] };

/** Naming no place or person leaves those planned before. Seating again is a change of place, not a later start. */
export async function seat(act: Act, { visitId, placeIds, personIds }: Seating) {
  const visit = await visitFor(act, visitId, 'seat');
  if (placeIds.length > 0) await putAt(act, visit, placeIds);
  if (personIds.length > 0) await lookAfter(act, visitId, personIds);
  await act.db
    .updateTable('visits.visit')
    .set({ seated_at: visit.seatedAt ?? act.now, seated_by: act.caller.personId })
    .where('house_id', '=', act.houseId)
    .where('id', '=', visitId)
    .execute();
  if (visit.seatedAt === null)
    await reach(act, { at: ['seat'], visitId, venueId: visit.venueId, what: visit.what });
  announce(act, seated, [...visit.subjects, ...personIds], { visitId, venueId: visit.venueId, placeIds });
  return {};
}
