import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import { noted } from '../events.ts';
import { conversationAtHand } from './at-hand.ts';
import { change, ofConversation } from './change.ts';
import { mustWorkHere } from './must-work-here.ts';

type Note = { conversationId: string; text: string; mentions: string[] };

/** A word among colleagues, which the guest never sees; whoever is named in it is called. */
export async function note(act: Act, { conversationId, text, mentions }: Note) {
  const conversation = await conversationAtHand(act, conversationId);
  await mustWorkHere(act, mentions);
  const messageId = newId();
  await act.db
    .insertInto('desk.message')
    .values({
      house_id: act.houseId,
      id: messageId,
      conversation_id: conversation.id,
      born_in: conversation.id,
      channel: conversation.channel,
      direction: 'note',
      at: act.now,
      person_id: act.caller.personId,
      text,
    })
    .execute();
  await call(act, { conversationId: conversation.id, messageId, mentions });
  await change(act, conversation, { messages: conversation.messages + 1 });
  announce(act, noted, [...conversation.subjects, ...mentions], {
    ...ofConversation(conversation),
    messageId,
    channel: conversation.channel,
  });
  return { messageId };
}

type Called = { conversationId: string; messageId: string; mentions: readonly string[] };

async function call(act: Act, { conversationId, messageId, mentions }: Called): Promise<void> {
  const people = [...new Set(mentions)];
  if (people.length === 0) return;
  await act.db
    .insertInto('desk.mention')
    .values(
      people.map((personId) => ({
        house_id: act.houseId,
        message_id: messageId,
        person_id: personId,
        conversation_id: conversationId,
      })),
    )
    .execute();
}
