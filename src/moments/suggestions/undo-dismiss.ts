import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { dismissedUndone } from '../events.ts';
import { undoMinutes } from '../moment.ts';
import { suggestionAtHand } from './at-hand.ts';
import { suggestFor } from './suggest.ts';

/** It is looked at once more: what it rested on may be gone meanwhile. */
export async function undoDismiss(act: Act, { visitId }: { visitId: string }) {
  const suggestion = await suggestionAtHand(act, visitId);
  if (!suggestion.dismissed_at) throw new Refusal('moments.nothing_to_undo');
  if (act.now.getTime() - suggestion.dismissed_at.getTime() > undoMinutes * 60_000)
    throw new Refusal('moments.too_late_to_undo', { minutes: undoMinutes });
  await act.db
    .updateTable('moments.suggestion')
    .set({ dismissed_at: null, dismissed_by: null, dismissed_why: null })
    .where('house_id', '=', act.houseId)
    .where('visit_id', '=', visitId)
    .execute();
  await suggestFor(act, [visitId]);
  announce(act, dismissedUndone, suggestion.subjects, suggestion.ofVisit);
  return {};
}
