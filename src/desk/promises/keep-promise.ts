import type { Act } from '#kit/act.ts';
import { change } from '../conversations/change.ts';
import { announceKept } from './clocks.ts';
import { openPromise } from './promise-at-hand.ts';

export async function keepPromise(act: Act, { promiseId }: { promiseId: string }) {
  const promise = await openPromise(act, promiseId);
  await act.db
    .updateTable('desk.promise')
    .set({ kept_at: act.now, kept_by: act.caller.personId })
    .where('house_id', '=', act.houseId)
    .where('id', '=', promiseId)
    .execute();
  await change(act, promise.conversation, {});
  announceKept(act, promise.conversation, promise);
  return {};
}
