import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { reach } from '#journey/blueprint/reach.ts';
import { visitFor } from './at-hand.ts';
import { arrived } from './events.ts';

export async function arrive(act: Act, { visitId }: { visitId: string }) {
  const visit = await visitFor(act, visitId, 'arrive');
  await act.db
    .updateTable('visits.visit')
    .set({ arrived_at: act.now, arrived_by: act.caller.personId })
    .where('house_id', '=', act.houseId)
    .where('id', '=', visitId)
    .execute();
  await reach(act, { at: ['arrive'], visitId, venueId: visit.venueId, what: visit.what });
  announce(act, arrived, visit.subjects, { visitId, venueId: visit.venueId });
  return {};
}
