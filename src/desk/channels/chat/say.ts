import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { receive } from '../../conversations/receive.ts';
import type { ChatLine } from './line.ts';
import { knownVisitor, newVisitor } from './visitor-at-hand.ts';
import { messagesAMinute, restsAfterDays } from './visitor.ts';
import type { Visitor } from './visitor.ts';

/** A visitor of the house's site says something. */
export async function say(
  act: Act,
  line: ChatLine,
  { token, text }: { token: string; text: string },
): Promise<{ messageId: string }> {
  const of = { lineId: line.id, token };
  const visitor = (await knownVisitor(act, of)) ?? (await newVisitor(act, of));
  await mustNotRush(act, visitor);
  const going = await stillGoing(act, visitor);
  const { conversationId, messageId } = await receive(act, {
    channel: 'chat',
    lineId: line.id,
    venueId: line.venueId,
    conversationId: going,
    contact: visitor.email || visitor.id,
    fromName: visitor.name,
    // What somebody types on a website proves nothing: who it may be is offered, and a person says so.
    guestId: null,
    subject: '',
    text,
    folded: '',
    datedAt: null,
    replyTo: '',
    to: [],
    cc: [],
    automatic: null,
    messageKey: null,
    mailId: null,
    attachments: [],
  });
  await act.db
    .updateTable('desk.visitor')
    // Where theirs was joined to another it stays theirs: by it is told what they may read.
    .set({ last_at: act.now, conversation_id: going ?? conversationId })
    .where('house_id', '=', act.houseId)
    .where('id', '=', visitor.id)
    .execute();
  return { messageId };
}

async function mustNotRush(act: Act, { conversationId }: Visitor): Promise<void> {
  if (!conversationId) return;
  const { lately } = await act.db
    .selectFrom('desk.message')
    .select((of) => of.fn.countAll<number>().as('lately'))
    .where('house_id', '=', act.houseId)
    .where('conversation_id', '=', conversationId)
    .where('direction', '=', 'in')
    .where('at', '>', new Date(act.now.getTime() - 60_000))
    .executeTakeFirstOrThrow();
  if (lately >= messagesAMinute) throw new Refusal('desk.chat_too_fast');
}

async function stillGoing(act: Act, { conversationId }: Visitor): Promise<string | null> {
  if (!conversationId) return null;
  const conversation = await act.db
    .selectFrom('desk.conversation')
    .select('last_at')
    .where('house_id', '=', act.houseId)
    .where('id', '=', conversationId)
    .executeTakeFirst();
  if (!conversation) return null;
  const rested = act.now.getTime() - conversation.last_at.getTime() > restsAfterDays * 86_400_000;
  return rested ? null : conversationId;
}
