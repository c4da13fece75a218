import type { Act } from '#kit/act.ts';
import { protocolsInUse } from '#journey/in-use.ts';
import { ruleFor } from '#journey/rule.ts';
import { startOnce } from '#journey/start.ts';

/** What somebody wrote starts the gravest protocol one of whose words stands in it; a machine's words start none. */
export async function startByWords(
  act: Act,
  { data: { messageId, automatic } }: { data: { messageId: string; automatic: string | null } },
): Promise<void> {
  if (automatic !== null) return;
  const said = await act.db
    .selectFrom('desk.message as m')
    .innerJoin('desk.conversation as c', (join) =>
      join.onRef('c.house_id', '=', 'm.house_id').onRef('c.id', '=', 'm.conversation_id'),
    )
    .select(['c.id', 'm.subject', 'm.text'])
    .where('m.house_id', '=', act.houseId)
    .where('m.id', '=', messageId)
    .where('m.direction', '=', 'in')
    // What is history, or was solved meanwhile, needs nobody to begin anything.
    .where('c.state', '<>', 'solved')
    .executeTakeFirst();
  if (!said) return;
  const protocol = ruleFor(`${said.subject}\n${said.text}`, await protocolsInUse(act));
  if (protocol) await startOnce(act, protocol, { subjectSlice: 'desk', subjectId: said.id, how: 'rule' });
}

/** A conversation that is said to be about something is worked on as the house does that. */
export async function startByTopic(
  act: Act,
  { data: { conversationId, topic } }: { data: { conversationId: string; topic: string | null } },
): Promise<void> {
  if (topic === null) return;
  for (const protocol of await protocolsInUse(act)) {
    if (protocol.topic === topic)
      await startOnce(act, protocol, { subjectSlice: 'desk', subjectId: conversationId, how: 'topic' });
  }
}
