import type { Updateable } from 'kysely';
import type { Act } from '#kit/act.ts';
import type { DeskConversation } from '../../../database.d.ts';
import { nextDueOf } from '../promises/clocks.ts';
import type { ConversationAtHand } from './at-hand.ts';

type Becomes = Omit<Updateable<DeskConversation>, 'house_id' | 'id' | 'next_due_at' | 'search'>;

/** Writes what a conversation becomes, with what is due next. */
export async function change(
  act: Act,
  { id }: Pick<ConversationAtHand, 'id'>,
  becomes: Becomes,
): Promise<void> {
  await act.db
    .updateTable('desk.conversation')
    .set({ ...becomes, next_due_at: nextDueOf(act.houseId, id) })
    .where('house_id', '=', act.houseId)
    .where('id', '=', id)
    .execute();
}

/** The ids an event of a conversation carries. */
export function ofConversation({ id, guestId, venueId }: ConversationAtHand) {
  return { conversationId: id, guestId, venueId };
}
