import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { setAside } from '#journey/blueprint/set-aside.ts';
import { visitFor } from './at-hand.ts';
import { cancelled } from './events.ts';

export async function cancel(act: Act, { visitId }: { visitId: string }) {
  const visit = await visitFor(act, visitId, 'cancel');
  await act.db
    .updateTable('visits.visit')
    .set({ cancelled_at: act.now, cancelled_by: act.caller.personId })
    .where('house_id', '=', act.houseId)
    .where('id', '=', visitId)
    .execute();
  await setAside(act, visitId);
  announce(act, cancelled, visit.subjects, { visitId, venueId: visit.venueId });
  return {};
}
