import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { dismissed } from '../events.ts';
import { suggestionAtHand } from './at-hand.ts';

/** Not this one: nothing else takes its place until somebody looks again. Held back as it was given, it stays on the record. */
export async function dismiss(act: Act, { visitId, why }: { visitId: string; why: string }) {
  const suggestion = await suggestionAtHand(act, visitId);
  if (suggestion.dismissed_at) throw new Refusal('moments.already_dismissed');
  await act.db
    .updateTable('moments.suggestion')
    .set({
      dismissed_at: act.now,
      dismissed_by: act.caller.personId,
      dismissed_why: why,
      moment_id: null,
    })
    .where('house_id', '=', act.houseId)
    .where('visit_id', '=', visitId)
    .execute();
  announce(act, dismissed, suggestion.subjects, suggestion.ofVisit);
  return {};
}
