import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { change } from '../conversations/change.ts';
import { promiseDropped } from '../events.ts';
import { ofPromise, openPromise } from './promise-at-hand.ts';

/** It no longer stands: they rang themselves, or want it no more. */
export async function dropPromise(act: Act, { promiseId, why }: { promiseId: string; why: string }) {
  const promise = await openPromise(act, promiseId);
  await act.db
    .updateTable('desk.promise')
    .set({ dropped_at: act.now, dropped_why: why })
    .where('house_id', '=', act.houseId)
    .where('id', '=', promiseId)
    .execute();
  await change(act, promise.conversation, {});
  announce(act, promiseDropped, promise.conversation.subjects, ofPromise(promise));
  return {};
}
