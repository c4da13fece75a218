import { announce, later } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { snoozed } from '../events.ts';
import { conversationAtHand } from './at-hand.ts';
import { change, ofConversation } from './change.ts';
import { wakeNow } from './wake.ts';

/** Put away until a moment; a word of the guest brings it back earlier. */
export async function snooze(
  act: Act,
  { conversationId, until }: { conversationId: string; until: string | null },
) {
  const conversation = await conversationAtHand(act, conversationId, 'snooze');
  if (until === null) {
    if (conversation.snoozedUntil) await wakeNow(act, conversation);
    return {};
  }
  const moment = new Date(until);
  if (moment <= act.now) throw new Refusal('desk.snooze_past');
  await change(act, conversation, { snoozed_until: moment });
  later(act, {
    queue: 'alarm',
    data: { houseId: act.houseId, alarm: 'wake', id: conversation.id },
    after: moment,
  });
  announce(act, snoozed, conversation.subjects, {
    ...ofConversation(conversation),
    until: moment.toISOString(),
  });
  return {};
}
