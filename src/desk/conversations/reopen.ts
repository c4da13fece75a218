import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { reopened } from '../events.ts';
import { resumeClocks } from '../promises/clocks.ts';
import { unsettle } from '../promises/unanswered.ts';
import { conversationAtHand } from './at-hand.ts';
import { change, ofConversation } from './change.ts';

/** Not solved after all, or the guest need not answer first: the time that was promised goes on. */
export async function reopen(act: Act, { conversationId }: { conversationId: string }) {
  const conversation = await conversationAtHand(act, conversationId, 'reopen');
  if (conversation.solvedAt) await unsettle(act, conversation, conversation.solvedAt);
  await resumeClocks(act, conversation);
  const state = conversation.state === 'solved' ? 'reopened' : 'open';
  await change(act, conversation, { state, solved_at: null, solved_by: null });
  announce(act, reopened, conversation.subjects, ofConversation(conversation));
  return {};
}
