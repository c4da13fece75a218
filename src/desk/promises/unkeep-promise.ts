import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { change } from '../conversations/change.ts';
import { promiseUnkept } from '../events.ts';
import { ofPromise, promiseAtHand } from './promise-at-hand.ts';

/** It was not kept after all, and stands with the time it had. */
export async function unkeepPromise(act: Act, { promiseId }: { promiseId: string }) {
  const promise = await promiseAtHand(act, promiseId);
  if (!promise.keptAt) throw new Refusal('desk.promise_open');
  await act.db
    .updateTable('desk.promise')
    .set({ kept_at: null, kept_by: null })
    .where('house_id', '=', act.houseId)
    .where('id', '=', promiseId)
    .execute();
  await change(act, promise.conversation, {});
  announce(act, promiseUnkept, promise.conversation.subjects, ofPromise(promise));
  return {};
}
