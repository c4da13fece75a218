import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { described } from '../events.ts';
import { conversationAtHand } from './at-hand.ts';
import { change, ofConversation } from './change.ts';

/** The tags of a conversation, all of them. */
export async function label(act: Act, { conversationId, tags }: { conversationId: string; tags: string[] }) {
  const conversation = await conversationAtHand(act, conversationId);
  await change(act, conversation, { tags: [...new Set(tags)] });
  const { kind, topic, subjects } = conversation;
  announce(act, described, subjects, { ...ofConversation(conversation), kind, topic });
  return {};
}
