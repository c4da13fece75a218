import { sql } from 'kysely';
import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { withdraw } from '#kit/post.ts';
import { Refusal } from '#kit/refusal.ts';
import { takenBack } from '../events.ts';
import { ofConversation } from './change.ts';
import { saidMessage } from './said-message.ts';
import { unsay } from './take-back.ts';
import { tally } from './tally.ts';

/**
 * Takes back what the house began a conversation with, while it has not left: its words go back to whoever began it and
 * not among the drafts of the desk. @throws Refusal `desk.unknown_message`, `desk.gone_already`
 */
export async function unbegin(act: Act, { messageId }: { messageId: string }): Promise<void> {
  const said = await saidMessage(act, messageId);
  const { conversation, letterId } = said;
  if (letterId === null || !(await withdraw(act, letterId))) throw new Refusal('desk.gone_already');
  await unsay(act, said);
  if (conversation.messages === 1) await forget(act, conversation.id);
  else await tally(act, [conversation.id]);
  announce(act, takenBack, conversation.subjects, {
    ...ofConversation(conversation),
    messageId,
    channel: conversation.channel,
  });
}

/** A conversation in which nothing was said was never begun, unless somebody has made something of it meanwhile. */
async function forget(act: Act, conversationId: string): Promise<void> {
  await sql`
    with draft as (
      delete from desk.draft where house_id = ${act.houseId} and conversation_id = ${conversationId}
    )
    delete from desk.presence where house_id = ${act.houseId} and conversation_id = ${conversationId}`.execute(
    act.db,
  );
  const { rows } = await sql`
    delete from desk.conversation c
    where c.house_id = ${act.houseId} and c.id = ${conversationId}
      and not exists (select from desk.promise p where p.house_id = c.house_id and p.conversation_id = c.id)
      and not exists (select from desk.recovery r where r.house_id = c.house_id and r.conversation_id = c.id)
      and not exists (select from desk.conversation j where j.house_id = c.house_id and j.merged_into = c.id)
    returning c.id`.execute(act.db);
  if (rows.length > 0) return;
  await tally(act, [conversationId]);
  await act.db
    .updateTable('desk.conversation')
    .set({ state: 'solved', solved_at: act.now })
    .where('house_id', '=', act.houseId)
    .where('id', '=', conversationId)
    .execute();
}
