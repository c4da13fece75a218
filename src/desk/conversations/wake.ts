import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { earlySeconds } from '../conversation.ts';
import { woke } from '../events.ts';
import type { ConversationAtHand } from './at-hand.ts';
import { whereItWent } from './at-hand.ts';
import { change, ofConversation } from './change.ts';

/** The moment has come until which a conversation was put away, unless it was put away anew or is back already. */
export async function wake(act: Act, { id }: { id: string }): Promise<void> {
  const conversation = await whereItWent(act, id);
  if (
    !conversation?.snoozedUntil ||
    conversation.snoozedUntil.getTime() > act.now.getTime() + earlySeconds * 1000
  )
    return;
  await wakeNow(act, conversation);
}

export async function wakeNow(act: Act, conversation: ConversationAtHand): Promise<void> {
  await change(act, conversation, { snoozed_until: null });
  announce(act, woke, conversation.subjects, ofConversation(conversation));
}
