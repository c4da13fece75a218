import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import type { Enclosed } from '#kit/post.ts';
import { Refusal } from '#kit/refusal.ts';
import { channels } from '../channels.ts';
import { takeBackSeconds } from '../conversation.ts';
import { answered, assigned, sentByItself, solved } from '../events.ts';
import { keepClocks, pauseClocks, resumeClocks } from '../promises/clocks.ts';
import type { ConversationAtHand } from './at-hand.ts';
import { conversationAtHand } from './at-hand.ts';
import { change, ofConversation } from './change.ts';
import { enclose } from './enclose.ts';
import { lineFor } from './line-for.ts';
import { previewOf } from './preview.ts';
import { threadOf } from './thread.ts';

export type Saying = {
  conversationId: string;
  text: string;
  /** Who says it; null for nobody. */
  personId: string | null;
  /** Nobody wrote it: it answers nothing, keeps no promise and leaves the conversation as it is. */
  automatic: boolean;
  attachments: readonly Enclosed[];
  /** What the conversation becomes. */
  then: 'waiting' | 'solved' | 'open';
  runId: string | null;
  /** From whom it is by name, when it leaves, and that `guests/contact` was asked: of a word somebody writes as themselves. */
  personally?: Personally;
};

export type Personally = { signedBy: string; leavesAt: Date; cleared: true };

type Sent = { letterId: string; messageKey: string } | null;

/**
 * Says something in a conversation, on its channel: whatever the house says to a guest goes this way.
 * @throws Refusal `desk.unknown_conversation`, `desk.empty_answer`, `desk.no_address`, `desk.no_line`
 */
export async function say(act: Act, saying: Saying): Promise<{ messageId: string }> {
  const conversation = await conversationAtHand(act, saying.conversationId);
  if (saying.text.trim() === '' && saying.attachments.length === 0) throw new Refusal('desk.empty_answer');
  const messageId = newId();
  const sent = await send(act, conversation, saying, messageId);
  await write(act, conversation, saying, { messageId, sent });
  const more = { messages: conversation.messages + 1 };
  if (saying.automatic) await change(act, conversation, more);
  else await answers(act, conversation, saying, more);
  announce(act, saying.automatic ? sentByItself : answered, conversation.subjects, {
    ...ofConversation(conversation),
    messageId,
    channel: conversation.channel,
  });
  return { messageId };
}

async function send(
  act: Act,
  conversation: ConversationAtHand,
  { text, automatic, attachments, personally }: Saying,
  messageId: string,
): Promise<Sent> {
  return channels[conversation.channel].send(act, {
    conversationId: conversation.id,
    messageId,
    lineId: await lineFor(act, conversation),
    guestId: conversation.guestId,
    to: conversation.contact,
    subject: conversation.subject,
    text,
    ...(personally ? { signedBy: personally.signedBy, cleared: personally.cleared } : {}),
    automatic,
    attachments,
    thread: await threadOf(act, conversation.id),
    notBefore: automatic
      ? null
      : (personally?.leavesAt ?? new Date(act.now.getTime() + takeBackSeconds * 1000)),
  });
}

async function write(
  act: Act,
  conversation: ConversationAtHand,
  { text, personId, automatic, attachments, runId }: Saying,
  { messageId, sent }: { messageId: string; sent: Sent },
): Promise<void> {
  await act.db
    .insertInto('desk.message')
    .values({
      house_id: act.houseId,
      id: messageId,
      conversation_id: conversation.id,
      born_in: conversation.id,
      channel: conversation.channel,
      direction: 'out',
      at: act.now,
      person_id: personId,
      to_addresses: conversation.contact === '' ? [] : [conversation.contact],
      text,
      automatic: automatic ? 'machine' : null,
      message_key: sent?.messageKey ?? null,
      letter_id: sent?.letterId ?? null,
      run_id: runId,
      state_before: conversation.state,
    })
    .execute();
  await enclose(act, messageId, attachments);
}

/** A person has answered: that keeps what was promised, and whoever answers what is nobody's takes it on. */
async function answers(
  act: Act,
  conversation: ConversationAtHand,
  { text, personId, then }: Saying,
  more: { messages: number },
): Promise<void> {
  await keepClocks(act, conversation, then === 'solved' ? ['first_answer', 'solution'] : ['first_answer']);
  if (then === 'waiting') await pauseClocks(act, conversation);
  if (then === 'open') await resumeClocks(act, conversation);
  const takes = conversation.ownerId === null && personId !== null;
  await change(act, conversation, {
    ...more,
    preview: previewOf(text),
    last_at: act.now,
    last_out_at: act.now,
    aside: false,
    snoozed_until: null,
    state: then === 'open' && conversation.state === 'reopened' ? 'reopened' : then,
    solved_at: then === 'solved' ? act.now : null,
    solved_by: then === 'solved' ? personId : null,
    ...(takes ? { owner_id: personId } : {}),
  });
  const of = ofConversation(conversation);
  if (takes) announce(act, assigned, [...conversation.subjects, personId], { ...of, personId });
  if (then === 'solved' && conversation.state !== 'solved') announce(act, solved, conversation.subjects, of);
}
