import type { Act } from '#kit/act.ts';
import { announce } from '#kit/act.ts';
import { wentOut as markGone } from '#kit/post.ts';
import { Refusal } from '#kit/refusal.ts';
import { answerSettled } from '../events.ts';
import { ofConversation } from './change.ts';
import { saidMessage } from './said-message.ts';

/** Somebody knows that an answer did go. */
export async function wentOut(act: Act, { messageId }: { messageId: string }) {
  const { letterId, conversation } = await saidMessage(act, messageId);
  if (letterId === null || !(await markGone(act, letterId))) throw new Refusal('desk.gone_already');
  announce(act, answerSettled, conversation.subjects, {
    ...ofConversation(conversation),
    messageId,
    channel: conversation.channel,
  });
  return {};
}
