import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import type { ConversationKind } from '../conversation.ts';
import { described } from '../events.ts';
import { resetClocks } from '../promises/clocks.ts';
import { conversationAtHand } from './at-hand.ts';
import { change, ofConversation } from './change.ts';

type About = {
  conversationId: string;
  kind?: ConversationKind | undefined;
  topic?: string | null | undefined;
  subject?: string | undefined;
};

/** What it is about; what is not named stays. Another kind or topic may promise another time. */
export async function describe(act: Act, { conversationId, kind, topic, subject }: About) {
  const before = await conversationAtHand(act, conversationId);
  const after = {
    ...before,
    kind: kind ?? before.kind,
    topic: topic === undefined ? before.topic : topic || null,
    subject: subject ?? before.subject,
  };
  if (after.kind !== before.kind || after.topic !== before.topic)
    await resetClocks(act, before, before, after);
  await change(act, before, { kind: after.kind, topic: after.topic, subject: after.subject });
  const of = ofConversation(before);
  announce(act, described, before.subjects, { ...of, kind: after.kind, topic: after.topic });
  return {};
}
