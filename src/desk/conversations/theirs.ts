import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';

/** What on the desk is of one person: conversations with them, and the handles they were answered at there. */
export type Theirs = { recordIds: string[]; conversationIds: string[]; handles: string[] };

/**
 * Conversations with a person, and those with somebody unknown at a handle that is theirs alone: nobody else is known
 * by it, and it leads to nobody else's conversation.
 */
export async function theirsOf(act: Act, recordIds: string[]): Promise<Theirs> {
  const { rows } = await sql<{ id: string; contact: string }>`
    with known as (
      select id, contact from desk.conversation
      where house_id = ${act.houseId} and guest_id = any(${recordIds}::uuid[])
    ), handle as (
      select distinct k.contact from known k
      where k.contact <> ''
        and not exists (
          select from guests.identity i
          where i.house_id = ${act.houseId} and i.kind in ('email', 'phone') and i.value = k.contact
            and i.guest_id <> all(${recordIds}::uuid[]))
        and not exists (
          select from desk.conversation o
          where o.house_id = ${act.houseId} and o.contact = k.contact and o.guest_id <> all(${recordIds}::uuid[]))
    )
    select id, contact from known
    union
    select c.id, c.contact from handle h
    join desk.conversation c on c.house_id = ${act.houseId} and c.contact = h.contact and c.guest_id is null`.execute(
    act.db,
  );
  return {
    recordIds,
    conversationIds: rows.map(({ id }) => id),
    handles: [...new Set(rows.map(({ contact }) => contact))].filter((contact) => contact.length > 3),
  };
}
