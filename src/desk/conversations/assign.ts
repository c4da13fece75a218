import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { assigned } from '../events.ts';
import { conversationAtHand } from './at-hand.ts';
import { change, ofConversation } from './change.ts';
import { mustWorkHere } from './must-work-here.ts';

/** One conversation has one owner until it is solved; null is nobody. */
export async function assign(
  act: Act,
  { conversationId, personId }: { conversationId: string; personId: string | null },
) {
  const conversation = await conversationAtHand(act, conversationId, 'assign');
  if (personId !== null) await mustWorkHere(act, [personId]);
  await change(act, conversation, { owner_id: personId });
  const subjects = personId === null ? conversation.subjects : [...conversation.subjects, personId];
  announce(act, assigned, subjects, { ...ofConversation(conversation), personId });
  return {};
}
