import { sql } from 'kysely';
import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { withdraw } from '#kit/post.ts';
import { Refusal } from '#kit/refusal.ts';
import { takenBack } from '../events.ts';
import { resumeClocks } from '../promises/clocks.ts';
import { unkeepAt } from '../promises/unanswered.ts';
import { change, ofConversation } from './change.ts';
import { keepDraft } from './keep-draft.ts';
import type { SaidMessage } from './said-message.ts';
import { saidMessage } from './said-message.ts';
import { tally } from './tally.ts';

/** An answer that has not left was never given: its words are the draft again, and what it kept stands open again. */
export async function takeBack(act: Act, { messageId }: { messageId: string }) {
  const said = await saidMessage(act, messageId);
  if (said.letterId === null || !(await withdraw(act, said.letterId))) throw new Refusal('desk.gone_already');
  await unsay(act, said);
  await backToDraft(act, said);
  const { conversation, stateBefore } = said;
  await unkeepAt(act, conversation, said.at);
  if (stateBefore === 'open' || stateBefore === 'reopened') await resumeClocks(act, conversation);
  await change(act, conversation, {
    state: stateBefore,
    ...(stateBefore === 'solved' ? {} : { solved_at: null, solved_by: null }),
  });
  await tally(act, [conversation.id]);
  announce(act, takenBack, conversation.subjects, {
    ...ofConversation(conversation),
    messageId,
    channel: conversation.channel,
  });
  return {};
}

export async function unsay(act: Act, { id }: SaidMessage): Promise<void> {
  await sql`
    with gone as (
      delete from desk.attachment where house_id = ${act.houseId} and message_id = ${id}
    ), apart as (
      delete from desk.split_off where house_id = ${act.houseId} and message_id = ${id}
    )
    delete from desk.message where house_id = ${act.houseId} and id = ${id}`.execute(act.db);
}

/** What was begun since stands below it. */
async function backToDraft(act: Act, { conversation, text }: SaidMessage): Promise<void> {
  const begun = await act.db
    .selectFrom('desk.draft')
    .select('text')
    .where('house_id', '=', act.houseId)
    .where('conversation_id', '=', conversation.id)
    .where('person_id', '=', act.caller.personId)
    .executeTakeFirst();
  const whole = begun ? `${text}\n\n${begun.text}` : text;
  await keepDraft(act, { conversationId: conversation.id, text: whole });
}
