import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Act } from '#kit/act.ts';

/** Two hands that join at once could close a circle: one waits for the other. */
export async function holdJoining(act: Act): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('desk.join'), ${act.houseId})`.execute(act.db);
}

/** A conversation with all that was joined to it, and to those: `id`. */
export function treeOf(houseId: number, conversationId: string): RawBuilder<{ id: string }> {
  return sql`
    with recursive tree as (
      select ${conversationId}::uuid as id
      union all
      select c.id from tree join desk.conversation c on c.house_id = ${houseId} and c.merged_into = tree.id
    )
    select id from tree`;
}

/** Everything that was said and promised in one conversation, told in another from now on; where it belongs stays written. */
export async function moveAll(act: Act, fromId: string, intoId: string): Promise<void> {
  await sql`
    with message as (
      update desk.message set conversation_id = ${intoId}
      where house_id = ${act.houseId} and conversation_id = ${fromId}
    ), promise as (
      update desk.promise set conversation_id = ${intoId}
      where house_id = ${act.houseId} and conversation_id = ${fromId}
    )
    update desk.mention set conversation_id = ${intoId}
    where house_id = ${act.houseId} and conversation_id = ${fromId}`.execute(act.db);
}

/** What belongs to a conversation, and to those joined to it, leaves the one it was joined to. */
export async function moveBack(act: Act, fromId: string, conversationId: string): Promise<void> {
  const ids = sql`(select id from (${treeOf(act.houseId, conversationId)}) t)`;
  await sql`
    with message as (
      update desk.message set conversation_id = ${conversationId}
      where house_id = ${act.houseId} and conversation_id = ${fromId} and born_in in ${ids}
    )
    update desk.promise set conversation_id = ${conversationId}
    where house_id = ${act.houseId} and conversation_id = ${fromId} and born_in in ${ids}`.execute(act.db);
  await mentionsFollow(act, conversationId);
}

/** Whoever was called in a message is called where it stands. */
export async function mentionsFollow(act: Act, conversationId: string): Promise<void> {
  await sql`
    update desk.mention n set conversation_id = ${conversationId}
    from desk.message m
    where m.house_id = ${act.houseId} and m.conversation_id = ${conversationId} and m.direction = 'note'
      and n.house_id = ${act.houseId} and n.message_id = m.id and n.conversation_id <> ${conversationId}`.execute(
    act.db,
  );
}
