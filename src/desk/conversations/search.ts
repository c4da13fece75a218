import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

/**
 * Whether all words that were typed, the last ones perhaps only begun, stand in one message of conversation `c`, or in
 * its subject and whom it is with.
 */
export function saidSomewhere(houseId: number, words: string): RawBuilder<boolean> {
  return sql<boolean>`c.id in (
    select m.conversation_id from desk.message m
    where m.house_id = ${houseId} and m.search @@ desk.words_begun(${words})
    union
    select o.id from desk.conversation o
    where o.house_id = ${houseId} and o.search @@ desk.words_begun(${words})
    union
    select o.id from guests.record r
    join desk.conversation o on o.house_id = ${houseId} and o.guest_id = r.id
    where r.house_id = ${houseId} and r.words @> kit.name_words(${words}) and cardinality(kit.name_words(${words})) > 0)`;
}
