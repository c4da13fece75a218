import type pg from 'pg';
import { between, chance, happens, oneOf } from '#app/demo/random.ts';
import type { Chance } from '#app/demo/random.ts';

export const kinds = [
  'phone',
  'e-mail',
  'half name',
  'frequent name',
  'one typo',
  'two typos',
  'swapped',
] as const;
export type Kind = (typeof kinds)[number];
export const isExact = (kind: Kind) => kind === 'phone' || kind === 'e-mail';

/** What is typed, and who was meant. */
export type Question = { kind: Kind; query: string; guestId: string; words: string[] };

const howMany: Record<Kind, number> = {
  phone: 200,
  'e-mail': 200,
  'half name': 150,
  'frequent name': 100,
  'one typo': 150,
  'two typos': 100,
  swapped: 100,
};

/** 200 phones, 200 e-mails and 600 names of guests drawn by chance, the same ones for the same house. */
export async function questions(owner: pg.Pool): Promise<Question[]> {
  const by = chance(1881);
  const handles = (kind: string, many: number) => owner.query<Handle>(handlesDrawn, [kind, many]);
  const [phones, emails] = [await handles('phone', howMany.phone), await handles('email', howMany['e-mail'])];
  const named = howMany['half name'] + howMany['one typo'] + howMany['two typos'] + howMany.swapped;
  const { rows: people } = await owner.query<Person>(peopleDrawn, [named]);
  const { rows: frequent } = await owner.query<Person>(frequentNames, [howMany['frequent name']]);
  const next = (kind: Kind, typed: (person: Person) => string): Question[] =>
    people.splice(0, howMany[kind]).map((person) => ({ kind, query: typed(person), ...meant(person) }));
  return [
    // Half as the whole world dials it, half as it was written down at home.
    ...phones.rows.map((row, n) => ({
      kind: 'phone' as const,
      query: n % 2 === 0 ? row.value : row.raw,
      ...meant(row),
    })),
    ...emails.rows.map((row) => ({ kind: 'e-mail' as const, query: row.value, ...meant(row) })),
    ...next('half name', ({ name }) => halved(name)),
    ...frequent.map((person) => ({ kind: 'frequent name' as const, query: person.name, ...meant(person) })),
    ...next('one typo', ({ name }) => mistyped(by, name, 1)),
    ...next('two typos', ({ name }) => mistyped(by, name, 2)),
    ...next('swapped', ({ name }) => name.split(' ').toReversed().join(' ')),
  ];
}

/** Whether this is who was meant, as far as what was typed can tell. */
export function isMeant(
  { kind, query, guestId, words }: Question,
  found: { guestId: string; words: string[] },
): boolean {
  if (found.guestId === guestId) return true;
  if (kind === 'half name')
    return query.split(' ').every((part) => found.words.some((word) => word.startsWith(bare(part))));
  return found.words.join(' ') === words.join(' ');
}

type Person = { id: string; name: string; words: string[] };
type Handle = Person & { value: string; raw: string };

const handlesDrawn = `select r.id, r.name, r.words, i.value, i.raw
  from guests.identity i join guests.record r on r.house_id = i.house_id and r.id = i.guest_id
  where i.kind = $1 and i.retired_at is null order by md5(i.id::text) limit $2`;

/** With two words and more, one of them long enough to be mistyped and still be a name. */
const peopleDrawn = `select id, name, words from guests.record
  where name ~ '[[:alpha:]]{5}' and name ~ '[[:alpha:]]{2,} ' order by md5(id::text) limit $1`;

const frequentNames = `select min(id::text) as id, name, words from guests.record
  group by name, words order by count(*) desc, name limit $1`;

function meant({ id, words }: Person): { guestId: string; words: string[] } {
  return { guestId: id, words };
}

/** "Amara Okafor" as one types it in a hurry: "okaf am". */
function halved(name: string): string {
  const parts = plain(name).split(' ');
  return `${parts.at(-1)!.slice(0, 4)} ${parts[0]!.slice(0, 2)}`;
}

/** Typed without accents, with as many slips; each falls into a word of five letters and more. */
function mistyped(by: Chance, name: string, slips: number): string {
  const parts = plain(name).split(' ');
  const long = parts.flatMap((part, at) => (part.length > 4 ? [at] : []));
  for (let n = 0; n < slips; n += 1) {
    const at = oneOf(by, long);
    parts[at] = slipped(by, parts[at]!);
  }
  return parts.join(' ');
}

/** A letter left out, put in, put for another, or swapped with the next (Damerau, 1964: four slips of five are these). */
function slipped(by: Chance, word: string): string {
  const at = between(by, 0, word.length - 2);
  const [before, letter, next, after] = [word.slice(0, at), word[at]!, word[at + 1]!, word.slice(at + 2)];
  if (happens(by, 0.25)) return before + next + after;
  const other = oneOf(
    by,
    letters.filter((one) => one !== letter),
  );
  if (happens(by, 1 / 3)) return before + other + letter + next + after;
  if (letter === next || happens(by, 0.5)) return before + other + next + after;
  return before + next + letter + after;
}

const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** As a word of a name is compared: "O'Neill" is oneill. */
function bare(part: string): string {
  return plain(part).replace(/[^\p{L}\p{N}]/gu, '');
}
