import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { reach } from '#journey/blueprint/reach.ts';
import { visitFor } from './at-hand.ts';
import { departed } from './events.ts';

export async function farewell(act: Act, { visitId }: { visitId: string }) {
  const visit = await visitFor(act, visitId, 'farewell');
  await act.db
    .updateTable('visits.visit')
    .set({ departed_at: act.now, departed_by: act.caller.personId })
    .where('house_id', '=', act.houseId)
    .where('id', '=', visitId)
    .execute();
  await reach(act, { at: ['farewell'], visitId, venueId: visit.venueId, what: visit.what });
  announce(act, departed, visit.subjects, { visitId, venueId: visit.venueId });
  return {};
}
