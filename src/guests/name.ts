import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';

/** Enters the words of these records' names into the house's small dictionary, through which names are found. */
export async function enterNameWords(act: Act, recordIds: readonly string[]): Promise<void> {
  await sql`
    insert into guests.name_word (house_id, word)
    select ${act.houseId}, w.word from (
      select distinct unnest(r.words) from guests.record r where r.house_id = ${act.houseId} and r.id = any(${recordIds})
    ) w (word)
    -- Most are there: what follows from a word is worked out for new ones alone.
    where w.word not in (select n.word from guests.name_word n where n.house_id = ${act.houseId} and n.word = any(array(
      select unnest(r.words) from guests.record r where r.house_id = ${act.houseId} and r.id = any(${recordIds}))))
    order by 2
    on conflict do nothing`.execute(act.db);
}

/** Takes words out of the dictionary that no record's name has any more. */
export async function dropNameWords(act: Act, words: readonly string[]): Promise<void> {
  await sql`
    delete from guests.name_word n
    where n.house_id = ${act.houseId} and n.word = any(${words})
      and not exists (select from guests.record r where r.house_id = ${act.houseId} and r.words @> array[n.word])`.execute(
    act.db,
  );
}
