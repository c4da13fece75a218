import type { Act } from '#kit/act.ts';
import { protocolsInUse } from '#journey/in-use.ts';
import type { Current } from '#journey/in-use.ts';
import { ruleFor } from '#journey/rule.ts';
import { startOnce } from '#journey/start.ts';

type OfConversation = { conversationId: string; venueId: string };
type Written = OfConversation & { subject: string; text: string };

/**
 * What somebody wrote starts the gravest protocol one of whose words stands in it. Asked in the act that takes it in: a
 * job of its own for each message costs more than the message.
 */
export async function startByWords(
  act: Act,
  { conversationId, venueId, subject, text }: Written,
): Promise<void> {
  const protocol = ruleFor(`${subject}\n${text}`, await asInUse(act));
  const at = { subjectSlice: 'desk', subjectId: conversationId, venueId } as const;
  if (protocol) await startOnce(act, protocol, { ...at, how: 'rule' });
}

/** Read once for all messages of an act: mail is taken in by the batch. */
const inUse = new WeakMap<Act, Promise<Current[]>>();

function asInUse(act: Act): Promise<Current[]> {
  const known = inUse.get(act) ?? protocolsInUse(act);
  inUse.set(act, known);
  return known;
}

/** A conversation that is said to be about something is worked on as the house does that. */
export async function startByTopic(
  act: Act,
  { data: { conversationId, venueId, topic } }: { data: OfConversation & { topic: string | null } },
): Promise<void> {
  if (topic === null) return;
  const at = { subjectSlice: 'desk', subjectId: conversationId, venueId } as const;
  for (const protocol of await protocolsInUse(act)) {
    if (protocol.topic === topic) await startOnce(act, protocol, { ...at, how: 'topic' });
  }
}
