import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Act } from '#kit/act.ts';

/** A condition on conversation `c`, and the table expression it may name. */
export type Search = { hits: RawBuilder<unknown>; where: RawBuilder<boolean> };

/** Past so many hits it is quicker to walk through the queue until a page of it is full than to gather all of them. */
const few = 10_000;

/**
 * All words that were typed, the last ones perhaps only begun, in one message, in a subject with whom it is with, or in
 * the name of the guest. PostgreSQL cannot tell from its statistics how often a word that is only begun was said, so it
 * is asked to count first, and no further than matters.
 */
export async function searchFor(act: Act, words: string): Promise<Search> {
  const { rows } = await sql<{ often: boolean }>`
    select ${few} in (
      (select count(*) from (${saying(act.houseId, words)} limit ${few}) m),
      (select count(*) from (${headed(act.houseId, words)} limit ${few}) o)) as often`.execute(act.db);
  return rows[0]!.often ? walking(act.houseId, words) : gathered(act.houseId, words);
}

function gathered(houseId: number, words: string): Search {
  return {
    hits: sql`hit as materialized (
      (${saying(houseId, words)} limit ${few})
      union (${headed(houseId, words)} limit ${few})
      union select o.id from desk.conversation o
      where o.house_id = ${houseId} and o.guest_id = any(array(${called(houseId, words)}))
    ), `,
    where: sql<boolean>`c.id in (select id from hit)`,
  };
}

/** A subquery with a limit is run row by row, and no further than to its first row. */
function walking(houseId: number, words: string): Search {
  return {
    hits: sql``,
    where: sql<boolean>`(
      (select true from desk.message m
        where m.house_id = ${houseId} and m.conversation_id = c.id and m.search @@ desk.words_begun(${words}) limit 1)
      or c.search @@ desk.words_begun(${words})
      or c.guest_id = any(array(${called(houseId, words)})))`,
  };
}

function saying(houseId: number, words: string) {
  return sql`select m.conversation_id as id from desk.message m
    where m.house_id = ${houseId} and m.search @@ desk.words_begun(${words})`;
}

function headed(houseId: number, words: string) {
  return sql`select o.id from desk.conversation o
    where o.house_id = ${houseId} and o.search @@ desk.words_begun(${words})`;
}

function called(houseId: number, words: string) {
  return sql`select r.id from guests.record r
    where r.house_id = ${houseId} and r.words @> kit.name_words(${words}) and cardinality(kit.name_words(${words})) > 0`;
}
