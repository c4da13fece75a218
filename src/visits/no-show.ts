import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { setAside } from '#journey/blueprint/set-aside.ts';
import { visitFor } from './at-hand.ts';
import { noShown } from './events.ts';

export async function noShow(act: Act, { visitId }: { visitId: string }) {
  const visit = await visitFor(act, visitId, 'noShow');
  await act.db
    .updateTable('visits.visit')
    .set({ no_show_at: act.now, no_show_by: act.caller.personId })
    .where('house_id', '=', act.houseId)
    .where('id', '=', visitId)
    .execute();
  await setAside(act, visitId);
  announce(act, noShown, visit.subjects, { visitId, venueId: visit.venueId });
  return {};
}
