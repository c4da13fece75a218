import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { addIdentity } from '#guests/add-identity.ts';
import { guestAtHand } from '#guests/at-hand.ts';
import { introduced } from '../events.ts';
import type { ConversationAtHand } from './at-hand.ts';
import { conversationAtHand } from './at-hand.ts';
import { change, ofConversation } from './change.ts';
import { handleKinds } from './whose-handle.ts';

/** Who it is that we talk with. From then on their handle is known, where it is nobody else's; nothing is moved. */
export async function introduce(
  act: Act,
  { conversationId, guestId }: { conversationId: string; guestId: string | null },
) {
  const conversation = await conversationAtHand(act, conversationId);
  if (guestId !== null) {
    await guestAtHand(act, guestId);
    await knowBy(act, conversation, guestId);
  }
  await change(act, conversation, { guest_id: guestId });
  await introduceVisitor(act, conversation.id, guestId);
  const subjects = [...conversation.subjects, ...(guestId === null ? [] : [guestId])];
  announce(act, introduced, subjects, { ...ofConversation(conversation), guestId });
  return {};
}

/** Of an address a family shares nobody is made the owner: who has it first keeps it, and the others are offered. */
async function knowBy(act: Act, { channel, contact }: ConversationAtHand, guestId: string): Promise<void> {
  const kind = handleKinds[channel];
  if (kind === null || !isHandle(kind, contact)) return;
  const known = await act.db
    .selectFrom('guests.identity')
    .select('id')
    .where('house_id', '=', act.houseId)
    .where('kind', '=', kind)
    .where('value', '=', contact.toLowerCase())
    .where('retired_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  if (!known) await addIdentity(act, { guestId, kind, value: contact, source: '', country: null });
}

/** What a sender calls an address may be none: it is kept where it came in, and nobody is known by it. */
function isHandle(kind: 'email' | 'phone', contact: string): boolean {
  return kind === 'email'
    ? /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]{2,}$/.test(contact)
    : /^\+\d{7,15}$/.test(contact);
}

/** Their browser is known too: what they say next is theirs. */
async function introduceVisitor(act: Act, conversationId: string, guestId: string | null): Promise<void> {
  await act.db
    .updateTable('desk.visitor')
    .set({ guest_id: guestId })
    .where('house_id', '=', act.houseId)
    .where('conversation_id', '=', conversationId)
    .execute();
}
