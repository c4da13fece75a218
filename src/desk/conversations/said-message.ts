import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import type { ConversationState } from '../conversation.ts';
import type { ConversationAtHand } from './at-hand.ts';
import { conversationAtHand } from './at-hand.ts';

/** An answer of ours, held with its conversation. */
export type SaidMessage = {
  id: string;
  conversation: ConversationAtHand;
  letterId: string | null;
  personId: string | null;
  at: Date;
  text: string;
  stateBefore: ConversationState;
};

/** @throws Refusal `desk.unknown_message`, `visits.other_venue` */
export async function saidMessage(act: Act, messageId: string): Promise<SaidMessage> {
  const row = await act.db
    .selectFrom('desk.message')
    .select(['conversation_id', 'letter_id', 'person_id', 'at', 'text', 'state_before'])
    .where('house_id', '=', act.houseId)
    .where('id', '=', messageId)
    .where('direction', '=', 'out')
    .executeTakeFirst();
  if (!row) throw new Refusal('desk.unknown_message');
  return {
    id: messageId,
    conversation: await conversationAtHand(act, row.conversation_id),
    letterId: row.letter_id,
    personId: row.person_id,
    at: row.at,
    text: row.text,
    stateBefore: (row.state_before ?? 'open') as ConversationState,
  };
}
