import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { changeMoment } from './change-moment.ts';
import { handOver } from './give.ts';
import { momentAtHand, momentFor } from './moment-at-hand.ts';
import type { MomentAtHand } from './moment-at-hand.ts';
import { bind, suggestedOn } from './suggested.ts';
import { thoughtOf } from './thought-of.ts';
import { unasked } from './unasked.ts';
import { meant } from './what.ts';
import type { What } from './what.ts';

/** Thought of and given in one: in the first place with words of one's own, for this one guest alone. */
export async function giveNow(
  act: Act,
  { suggestionVisitId, ...what }: What & { suggestionVisitId: string | null },
) {
  if (act.caller.personId === null) throw new Refusal('moments.by_a_person');
  if (suggestionVisitId === null) return handOver(act, await thoughtOf(act, what));
  const suggested = await suggestedOn(act, suggestionVisitId);
  // Held back a while ago, it is the same one that is given now, with the words and the cost of now.
  if (suggested.momentId !== null)
    return handOver(act, await thoughtAgain(act, suggested.momentId, { ...what, ...suggested }));
  const moment = await thoughtOf(act, { ...what, ...suggested, visitId: suggestionVisitId });
  await bind(act, suggestionVisitId, moment.id);
  return handOver(act, moment);
}

async function thoughtAgain(act: Act, momentId: string, what: What): Promise<MomentAtHand> {
  const moment = await momentFor(act, momentId, 'give');
  const now = await meant(act, what);
  // A yes was said to that much and no more.
  const dearer = now.cost_minor > moment.cost_minor;
  await changeMoment(act, momentId, { ...now, ...(dearer ? unasked : {}) });
  return momentAtHand(act, momentId);
}
