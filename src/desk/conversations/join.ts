import { sql } from 'kysely';
import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { joined } from '../events.ts';
import { conversationAtHand } from './at-hand.ts';
import type { ConversationAtHand } from './at-hand.ts';
import { change, ofConversation } from './change.ts';
import { holdJoining, moveAll } from './joining.ts';
import { tally } from './tally.ts';

/** Two conversations about one matter are told as one. Each message keeps where it belongs, so that they can be parted again. */
export async function join(act: Act, { conversationId, intoId }: { conversationId: string; intoId: string }) {
  await holdJoining(act);
  const conversation = await conversationAtHand(act, conversationId);
  const into = await conversationAtHand(act, intoId);
  if (conversation.id === into.id) throw new Refusal('desk.into_itself');
  if (conversation.splitFrom === into.id) await putBack(act, conversation, into);
  await moveAll(act, conversation.id, into.id);
  await change(act, conversation, { merged_into: into.id, snoozed_until: null });
  await staysOpen(act, conversation, into);
  await tally(act, [conversation.id, into.id]);
  announce(act, joined, [...conversation.subjects, ...into.subjects], {
    ...ofConversation(conversation),
    intoId: into.id,
  });
  return {};
}

/** Split off from there: its messages are again what they were, as far as that is there. */
async function putBack(act: Act, { id }: ConversationAtHand, into: ConversationAtHand): Promise<void> {
  await sql`
    with recursive tree as (
      select ${into.id}::uuid as id
      union all
      select c.id from tree join desk.conversation c on c.house_id = ${act.houseId} and c.merged_into = tree.id
    )
    update desk.message m set born_in = s.was_in
    from desk.split_off s
    where s.house_id = ${act.houseId} and s.conversation_id = ${id} and s.was_in in (select id from tree)
      and m.house_id = ${act.houseId} and m.id = s.message_id and m.born_in = ${id}`.execute(act.db);
}

/** What is open in either is open in both. */
async function staysOpen(
  act: Act,
  conversation: ConversationAtHand,
  into: ConversationAtHand,
): Promise<void> {
  const open = conversation.state === 'open' || conversation.state === 'reopened';
  const waits = into.state === 'waiting' || into.state === 'solved';
  if (!open || !waits) return;
  const state = into.state === 'solved' ? 'reopened' : 'open';
  await change(act, into, {
    state,
    solved_at: null,
    solved_by: null,
    aside: into.aside && conversation.aside,
  });
}
