import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';

/** Overwrites what conversations are called and whom they are with; drafts go whole. State, times and kind stay. */
export async function eraseConversations(act: Act, conversationIds: string[]): Promise<void> {
  await sql`
    with draft as (
      delete from desk.draft where house_id = ${act.houseId} and conversation_id = any(${conversationIds}::uuid[])
    ), promise as (
      update desk.promise set words = '', dropped_why = null
      where house_id = ${act.houseId} and born_in = any(${conversationIds}::uuid[])
    ), answered as (
      update desk.automatic_answer set address = ''
      where house_id = ${act.houseId} and conversation_id = any(${conversationIds}::uuid[])
    )
    update desk.conversation set contact_name = '', contact = '', subject = '', preview = '', tags = '{}'
    where house_id = ${act.houseId} and id = any(${conversationIds}::uuid[])`.execute(act.db);
}
