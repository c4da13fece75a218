import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { solved } from '../events.ts';
import { keepClocks } from '../promises/clocks.ts';
import { dropUnanswered } from '../promises/unanswered.ts';
import { conversationAtHand } from './at-hand.ts';
import { change, ofConversation } from './change.ts';

/** It is solved. What asked for no answer and got none was promised for nothing; a word given to a guest still stands. */
export async function solve(act: Act, { conversationId }: { conversationId: string }) {
  const conversation = await conversationAtHand(act, conversationId, 'solve');
  await dropUnanswered(act, conversation);
  await keepClocks(act, conversation, ['solution']);
  await change(act, conversation, {
    state: 'solved',
    solved_at: act.now,
    solved_by: act.caller.personId,
    snoozed_until: null,
  });
  announce(act, solved, conversation.subjects, ofConversation(conversation));
  return {};
}
