import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { change } from '../conversations/change.ts';
import { earlySeconds } from '../conversation.ts';
import { promisePresses } from '../events.ts';
import { ofPromise, promiseAtHand } from './promise-at-hand.ts';

/**
 * While there is time, the house hears that a promise presses. One that was settled, stands or was given more time
 * meanwhile has another moment of its own. A word given to a guest brings back what was solved or put away.
 */
export async function press(act: Act, { id }: { id: string }): Promise<void> {
  const pressing = await act.db
    .updateTable('desk.promise')
    .set({ warned_at: act.now })
    .where('house_id', '=', act.houseId)
    .where('id', '=', id)
    .where('warn_at', '<=', new Date(act.now.getTime() + earlySeconds * 1000))
    .where('warned_at', 'is', null)
    .where('kept_at', 'is', null)
    .where('dropped_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!pressing) return;
  const promise = await promiseAtHand(act, id);
  const { conversation } = promise;
  if (promise.kind === 'word' && (conversation.state === 'solved' || conversation.snoozedUntil))
    await change(act, conversation, {
      state: conversation.state === 'solved' ? 'reopened' : conversation.state,
      solved_at: null,
      solved_by: null,
      snoozed_until: null,
    });
  announce(act, promisePresses, conversation.subjects, ofPromise(promise));
}
