import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { takeUp } from '#journey/blueprint/set-aside.ts';
import { unreach } from '#journey/blueprint/unreach.ts';
import { visitAtHand } from './at-hand.ts';
import type { VisitAtHand } from './at-hand.ts';
import { arrivedUndone, cancelledUndone, departedUndone, noShownUndone, seatedUndone } from './events.ts';
import { undoable, undoMinutes } from './visit.ts';

/**
 * Takes back the step that brought a visit to its stage. Who looks after it and where it was to sit
 * stays as planned: a place counts as taken only while its party is seated.
 */
export async function undo(act: Act, { visitId }: { visitId: string }) {
  const visit = await visitAtHand(act, visitId);
  const step = undoable[visit.stage];
  if (step === null) throw new Refusal('visits.nothing_to_undo');
  mustBeFresh(act, visit);
  const { clears, undone } = takenBack[step];
  await act.db
    .updateTable('visits.visit')
    .set(clears)
    .where('house_id', '=', act.houseId)
    .where('id', '=', visitId)
    .execute();
  if (step === 'cancel' || step === 'noShow') await takeUp(act, visitId);
  else await unreach(act, { at: step, visitId });
  announce(act, undone, visit.subjects, { visitId, venueId: visit.venueId });
  return { undone: step };
}

const takenBack = {
  arrive: { clears: { arrived_at: null, arrived_by: null }, undone: arrivedUndone },
  seat: { clears: { seated_at: null, seated_by: null }, undone: seatedUndone },
  farewell: { clears: { departed_at: null, departed_by: null }, undone: departedUndone },
  cancel: { clears: { cancelled_at: null, cancelled_by: null }, undone: cancelledUndone },
  noShow: { clears: { no_show_at: null, no_show_by: null }, undone: noShownUndone },
} as const;

function mustBeFresh(act: Act, { since }: VisitAtHand): void {
  if (act.now.getTime() - since!.getTime() <= undoMinutes * 60_000) return;
  throw new Refusal('visits.too_late_to_undo', { minutes: undoMinutes });
}
