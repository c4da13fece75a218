import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import type { Named } from './names.ts';
import type { Handle, Newcomer } from './newcomer.ts';

/** A guest of the house as far as an import needs to know them; what it adds is known at once. */
export type Known = Named & {
  /** The record a line is added to; its person may have more of them. */
  recordId: string;
  personId: string;
  /** False while only a dry run has taken them in. */
  inHouse: boolean;
  pronunciation: string | null;
  hasAddress: boolean;
  metAt: string;
  birthday: { month: number; day: number | null } | null;
  /** Handles, memories and proposals of all the person's records, as `handleKey`, `memoryKey` and `cameKey` write them. */
  knows: Set<string>;
  consents: Map<string, boolean>;
};

/** Who was found so far, by handle. A dry run keeps it to the end, since it writes down nobody. */
export type Here = { byHandle: Map<string, Known[]>; byRecord: Map<string, Known> };

export function nobodyHere(): Here {
  return { byHandle: new Map(), byRecord: new Map() };
}

export function handleKey({ kind, value, source }: Pick<Handle, 'kind' | 'value' | 'source'>): string {
  return `${kind}:${source}:${value}`;
}

export function memoryKey(kind: string, text: string): string {
  return `memory:${kind}:${text}`;
}

/** Of a memory or proposal that came with a file. */
export function cameKey(key: string): string {
  return `came:${key}`;
}

export const birthdayKey = 'birthday';

export function lineKey(key: string): string {
  return `line::${key}`;
}

export function nameKey(name: string): string {
  return `name::${name}`;
}

/**
 * Finds everyone whom one of these may be, and adds them to who is here. What is looked for are lists of values and
 * ids, for which every plan there is stays in proportion, whatever is known of the tables: joins with what was just
 * written did not.
 */
export async function lookAround(act: Act, newcomers: readonly Newcomer[], here: Here): Promise<void> {
  const hits = await hitsOf(act, newcomers);
  const strangers = [...new Set(hits.map(({ recordId }) => recordId))].filter((id) => !here.byRecord.has(id));
  if (strangers.length > 0) await remember(act, strangers, here);
  const byAge = (hit: Hit) => here.byRecord.get(hit.recordId)?.metAt ?? '';
  for (const hit of hits.toSorted((one, other) => byAge(one).localeCompare(byAge(other)))) {
    const known = here.byRecord.get(hit.recordId);
    if (known) foundBy(here, hit.key, known);
  }
}

export function foundBy(here: Here, key: string, known: Known): void {
  const others = here.byHandle.get(key);
  if (!others) here.byHandle.set(key, [known]);
  else if (!others.includes(known)) others.push(known);
}

type Hit = { recordId: string; key: string };

/** A handle that was retired still tells who somebody is, so that a file brought in again does not bring it back. */
async function hitsOf({ db, houseId }: Act, newcomers: readonly Newcomer[]): Promise<Hit[]> {
  const handles = newcomers.flatMap((newcomer) => newcomer.handles);
  const keys = newcomers.flatMap(({ key }) => (key === null ? [] : [key]));
  const names = [...new Set(newcomers.filter(({ byName }) => byName).map(({ name }) => name))];
  const byHandle = [...Map.groupBy(handles, ({ kind, source }) => `${kind}:${source}`).values()].map(
    (alike) => {
      const { kind, source } = alike[0]!;
      const values = [...new Set(alike.map(({ value }) => value))];
      return sql`
      select guest_id as "recordId", kind || ':' || source || ':' || value as key from guests.identity
      where house_id = ${houseId} and kind = ${kind} and source = ${source} and value = any(${values}::text[])`;
    },
  );
  const searches = [
    ...byHandle,
    ...(keys.length > 0
      ? [
          sql`select id as "recordId", 'line::' || import_key as key from guests.record where house_id = ${houseId} and import_key = any(${keys}::text[])`,
        ]
      : []),
    ...(names.length > 0 ? [calledExactly(houseId, names)] : []),
  ];
  if (searches.length === 0) return [];
  const { rows } = await sql<Hit>`${sql.join(searches, sql` union all `)}`.execute(db);
  return rows;
}

function calledExactly(houseId: number, names: string[]) {
  return sql`
    select r.id as "recordId", 'name::' || a.name as key from unnest(${names}::text[]) a (name)
    cross join lateral (
      select id, words from guests.record where house_id = ${houseId} and words @> guests.words_once(a.name) limit 1000
    ) r where cardinality(r.words) = cardinality(guests.words_once(a.name))`;
}

type Row = Pick<Known, 'recordId' | 'pronunciation' | 'hasAddress' | 'metAt'> & Named;

async function remember({ db, houseId }: Act, recordIds: string[], here: Here): Promise<void> {
  const { rows } = await sql<Row>`
    select id as "recordId", name, given, family, pronunciation, address is not null as "hasAddress",
      to_char(met_at at time zone 'UTC', 'YYYY-MM-DD') as "metAt"
    from guests.record where house_id = ${houseId} and id = any(${recordIds}::uuid[]) and erased_at is null`.execute(
    db,
  );
  const persons = await personsOf({ db, houseId }, recordIds);
  const known = rows.map((row): Known => ({
    ...row,
    personId: persons.personOf.get(row.recordId) ?? row.recordId,
    inHouse: true,
    birthday: null,
    knows: new Set(),
    consents: new Map(),
  }));
  const byPerson = Map.groupBy(known, ({ personId }) => personId);
  await recall(
    { db, houseId },
    persons.recordIds,
    (recordId) => byPerson.get(persons.personOf.get(recordId) ?? recordId) ?? [],
  );
  for (const one of known) here.byRecord.set(one.recordId, one);
}

type House = Pick<Act, 'db' | 'houseId'>;

/** The persons these records are, and all records of theirs. */
async function personsOf(
  { db, houseId }: House,
  recordIds: string[],
): Promise<{ personOf: Map<string, string>; recordIds: string[] }> {
  const { rows } = await sql<{ recordId: string; personId: string }>`
    with person as materialized (
      select person_id from guests.belonging where house_id = ${houseId} and record_id = any(${recordIds}::uuid[])
      union
      select unnest(${recordIds}::uuid[])
    )
    select record_id as "recordId", person_id as "personId" from guests.belonging
    where house_id = ${houseId} and person_id = any(array(select person_id from person))`.execute(db);
  const personOf = new Map(rows.map((row) => [row.recordId, row.personId]));
  return { personOf, recordIds: [...new Set([...recordIds, ...personOf.keys(), ...personOf.values()])] };
}

type Fact = {
  recordId: string;
  key: string;
  channel: string | null;
  given: boolean | null;
  month: number | null;
  day: number | null;
};

/** What is known of all their records; of the latest words of each the strictest counts. */
async function recall(
  { db, houseId }: House,
  recordIds: string[],
  of: (recordId: string) => Known[],
): Promise<void> {
  const their = sql`house_id = ${houseId} and guest_id = any(${recordIds}::uuid[])`;
  const nothing = sql`null as channel, null::boolean as given, null::smallint as month, null::smallint as day`;
  const { rows } = await sql<Fact>`
    select guest_id as "recordId", kind || ':' || source || ':' || value as key, ${nothing} from guests.identity where ${their}
    union all
    select guest_id, case occasion when 'birthday' then 'birthday' else 'memory:' || kind || ':' || text end,
      null, null, case occasion when 'birthday' then month end, case occasion when 'birthday' then day end
    from guests.memory where ${their} and retired_at is null
    union all
    select guest_id, 'came:' || import_key, null, null, null, null from guests.memory where ${their} and import_key is not null
    union all
    select guest_id, 'came:' || import_key, null, null, null, null from guests.proposal where ${their} and import_key is not null
    union all
    select guest_id, null, channel, given, null, null from (
      select distinct on (guest_id, channel) guest_id, channel, given from guests.consent
      where ${their} and purpose = 'marketing' order by guest_id, channel, at desc, id desc) word`.execute(
    db,
  );
  for (const { recordId, key, channel, given, month, day } of rows) {
    for (const known of of(recordId)) {
      if (channel !== null) known.consents.set(channel, given! && known.consents.get(channel) !== false);
      else known.knows.add(key);
      if (month !== null) known.birthday = { month, day };
    }
  }
}
