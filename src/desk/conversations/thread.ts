import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';

/** So many ids behind the first one: a header of thousands is cut off on the way anyway (RFC 5322, 2.1.1). */
const newest = 20;

/** Keys of the messages of a conversation by which an answer to it is found, oldest first: the first, and the last ones. */
export async function threadOf(act: Act, conversationId: string): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select key from (
      (select message_key as key, at, id from desk.message
        where house_id = ${act.houseId} and conversation_id = ${conversationId} and message_key is not null
        order by at, id limit 1)
      union
      (select message_key, at, id from desk.message
        where house_id = ${act.houseId} and conversation_id = ${conversationId} and message_key is not null
        order by at desc, id desc limit ${newest})
    ) keys order by at, id`.execute(act.db);
  return rows.map(({ key }) => key);
}
