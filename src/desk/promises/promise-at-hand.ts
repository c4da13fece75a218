import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import type { ConversationAtHand } from '../conversations/at-hand.ts';
import { conversationAtHand } from '../conversations/at-hand.ts';
import type { PromiseKind } from './promise.ts';

export type PromiseAtHand = {
  id: string;
  kind: PromiseKind;
  conversation: ConversationAtHand;
  due_at: Date | null;
  keptAt: Date | null;
  droppedAt: Date | null;
};

/** A promise held with its conversation. @throws Refusal `desk.unknown_promise` */
export async function promiseAtHand(act: Act, promiseId: string): Promise<PromiseAtHand> {
  const row = await act.db
    .selectFrom('desk.promise')
    .select(['conversation_id', 'kind', 'due_at', 'kept_at', 'dropped_at'])
    .where('house_id', '=', act.houseId)
    .where('id', '=', promiseId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Refusal('desk.unknown_promise');
  return {
    id: promiseId,
    kind: row.kind as PromiseKind,
    conversation: await conversationAtHand(act, row.conversation_id),
    due_at: row.due_at,
    keptAt: row.kept_at,
    droppedAt: row.dropped_at,
  };
}

/** One that stands open. @throws Refusal `desk.promise_settled` */
export async function openPromise(act: Act, promiseId: string): Promise<PromiseAtHand> {
  const promise = await promiseAtHand(act, promiseId);
  if (promise.keptAt || promise.droppedAt) throw new Refusal('desk.promise_settled');
  return promise;
}

/** The ids an event of a promise carries. */
export function ofPromise({ id, kind, conversation }: PromiseAtHand) {
  const { guestId, venueId } = conversation;
  return { conversationId: conversation.id, guestId, venueId, promiseId: id, kind };
}
