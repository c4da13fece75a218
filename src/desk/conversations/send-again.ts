import type { Act } from '#kit/act.ts';
import { announce } from '#kit/act.ts';
import { postAgain } from '#kit/post.ts';
import { Refusal } from '#kit/refusal.ts';
import { answerSettled } from '../events.ts';
import { ofConversation } from './change.ts';
import { saidMessage } from './said-message.ts';

/** Somebody wants an answer sent once more, though it may have gone. */
export async function sendAgain(act: Act, { messageId }: { messageId: string }) {
  const { letterId, conversation } = await saidMessage(act, messageId);
  if (letterId === null || !(await postAgain(act, letterId))) throw new Refusal('desk.gone_already');
  announce(act, answerSettled, conversation.subjects, {
    ...ofConversation(conversation),
    messageId,
    channel: conversation.channel,
  });
  return {};
}
