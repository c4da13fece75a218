import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';

/** Of a phone written in any way: as many last digits as guests.identity keeps for looking it up. */
const tail = 7;

/**
 * Goes over what the import of files keeps of a guest, while their names and handles are still known. The files
 * themselves go when they are in, or after their week.
 */
export async function eraseImported(act: Act, recordIds: readonly string[]): Promise<void> {
  await eraseLines(act, recordIds);
  await eraseFileNames(act, recordIds);
  await eraseExamples(act);
}

/**
 * Lines that became this guest, and those of nobody yet that name them: whose a refused line is, or one of a dry run,
 * nobody knows but by what stands in it.
 */
async function eraseLines(act: Act, recordIds: readonly string[]): Promise<void> {
  await sql`
    with called as (
      select words from guests.record
      where house_id = ${act.houseId} and id = any(${recordIds}::uuid[]) and cardinality(words) > 1
    ), handle as (
      select lower(value) as value, tail from guests.identity
      where house_id = ${act.houseId} and guest_id = any(${recordIds}::uuid[]) and length(value) > 3
    ), line as (
      select import_id, line, lower(concat(cells, why)) as said from guests.import_line
      where house_id = ${act.houseId} and subject_id is null and (cells is not null or why is not null)
    )
    update guests.import_line l set cells = null, why = null
    where l.house_id = ${act.houseId} and (
      l.subject_id = any(${recordIds}::uuid[])
      or (l.import_id, l.line) in (
        select import_id, line from line
        where exists (select from called where words <@ kit.name_words(said))
          or exists (select from handle where strpos(said, value) > 0
            or (length(tail) = ${tail} and strpos(regexp_replace(said, '\\D', '', 'g'), tail) > 0))))`.execute(
    act.db,
  );
}

/** A card is often called after the one it is of. */
async function eraseFileNames(act: Act, recordIds: readonly string[]): Promise<void> {
  await sql`
    with told as (
      select array_agg(word) as words from guests.record r, unnest(r.words) word
      where r.house_id = ${act.houseId} and r.id = any(${recordIds}::uuid[]) and length(word) > 3
    ), renamed as (
      update guests.import i set file_name = 'file' || coalesce(substring(file_name from '\\.[^.]*$'), '')
      from told
      where i.house_id = ${act.houseId} and kit.name_words(i.file_name) && told.words
      returning i.id
    )
    update guests.consent set source = 'import'
    where house_id = ${act.houseId} and import_id in (select id from renamed)`.execute(act.db);
}

/** Whose birthday serves to show how the dates of a file are read, nobody can tell: none is kept. */
async function eraseExamples(act: Act): Promise<void> {
  await sql`
    update guests.import set mapping = jsonb_set(mapping, '{dateExample}', 'null')
    where house_id = ${act.houseId} and mapping ->> 'dateExample' is not null`.execute(act.db);
}
