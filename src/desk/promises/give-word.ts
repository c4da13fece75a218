import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import { Refusal } from '#kit/refusal.ts';
import { conversationAtHand } from '../conversations/at-hand.ts';
import { change, ofConversation } from '../conversations/change.ts';
import { promised } from '../events.ts';
import { callBefore } from './clocks.ts';
import { warnAfter } from './promise.ts';

type Word = { conversationId: string; words: string; dueAt: string };

/** A word given to a guest: its time is the clock's on the wall, whether or not the house is open. */
export async function giveWord(act: Act, { conversationId, words, dueAt }: Word) {
  const conversation = await conversationAtHand(act, conversationId);
  const due = new Date(dueAt);
  const left = due.getTime() - act.now.getTime();
  if (left <= 0) throw new Refusal('desk.promise_past');
  const promiseId = newId();
  const warnAt = new Date(act.now.getTime() + Math.floor(left * warnAfter));
  await act.db
    .insertInto('desk.promise')
    .values({
      house_id: act.houseId,
      id: promiseId,
      conversation_id: conversation.id,
      born_in: conversation.id,
      kind: 'word',
      words,
      made_at: act.now,
      made_by: act.caller.personId,
      due_at: due,
      warn_at: warnAt,
    })
    .execute();
  callBefore(act, promiseId, warnAt);
  await change(act, conversation, {});
  announce(act, promised, conversation.subjects, {
    ...ofConversation(conversation),
    promiseId,
    kind: 'word',
  });
  return { promiseId };
}
