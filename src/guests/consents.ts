import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';

export type ConsentPurpose = 'marketing' | 'health' | 'contact';
export type ConsentChannel = 'email' | 'text' | 'phone' | 'post' | 'any';

export type Word = {
  recordId: string;
  purpose: ConsentPurpose;
  channel: ConsentChannel;
  given: boolean;
  source: string;
  at: Date;
};

/** The latest word of each record for each purpose and channel. */
export async function latestWords(act: Act, recordIds: readonly string[]): Promise<Word[]> {
  const { rows } = await latest(act.houseId, recordIds).execute(act.db);
  return rows;
}

function latest(houseId: number, recordIds: readonly string[]): RawBuilder<Word> {
  return sql<Word>`
    select distinct on (guest_id, purpose, channel)
      guest_id as "recordId", purpose, channel, given, source, at
    from guests.consent
    where house_id = ${houseId} and guest_id = any(${recordIds}::uuid[])
    order by guest_id, purpose, channel, at desc, id desc`;
}

/**
 * What a person's records together say: a no of one record is a no of the person. Within a record the later of a
 * word for one channel and a word for any channel holds. Null where nobody was asked.
 */
export function strictest(
  words: readonly Word[],
  purpose: ConsentPurpose,
  channel: ConsentChannel,
): boolean | null {
  const about = words.filter(
    (word) => word.purpose === purpose && (word.channel === channel || word.channel === 'any'),
  );
  const ofRecords = [...Map.groupBy(about, (word) => word.recordId).values()].map((of) =>
    of.reduce((last, word) => (word.at > last.at ? word : last)),
  );
  return ofRecords.length === 0 ? null : ofRecords.every((word) => word.given);
}

export async function hasWord(
  act: Act,
  recordIds: readonly string[],
  purpose: ConsentPurpose,
): Promise<boolean> {
  return strictest(await latestWords(act, recordIds), purpose, 'any') === true;
}

/** STOP, said on any record of the person and not taken back there. */
export function isStopped(words: readonly Word[]): boolean {
  return strictest(words, 'contact', 'any') === false;
}

/** One line a purpose and channel, the strictest record's word. */
export function asOnePerson(words: readonly Word[]): Word[] {
  const lines = Map.groupBy(words, ({ purpose, channel }) => `${purpose} ${channel}`);
  return [...lines.values()].map(
    (line) => line.toSorted((a, b) => Number(a.given) - Number(b.given) || +b.at - +a.at)[0]!,
  );
}
