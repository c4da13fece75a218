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

/** Finds everyone whom one of these may be, in one statement, and adds them to who is here. */
export async function lookAround(act: Act, newcomers: readonly Newcomer[], here: Here): Promise<void> {
  const handles = new Map<string, Pick<Handle, 'kind' | 'value' | 'source'>>();
  for (const { handles: theirs } of newcomers) for (const handle of theirs) handles.set(handleKey(handle), handle);
  const keys = newcomers.flatMap(({ key }) => (key === null ? [] : [key]));
  const names = [...new Set(newcomers.filter(({ byName }) => byName).map(({ name }) => name))];
  const { rows } = await everyone(act.houseId, { handles: [...handles.values()], keys, names }).execute(act.db);
  for (const row of rows) {
    const known = here.byRecord.get(row.recordId) ?? remembered(row, here);
    for (const found of row.foundBy) foundBy(here, found, known);
  }
}

export function foundBy(here: Here, key: string, known: Known): void {
  const others = here.byHandle.get(key);
  if (!others) here.byHandle.set(key, [known]);
  else if (!others.includes(known)) others.push(known);
}

type Row = Omit<Known, 'knows' | 'consents' | 'inHouse'> & { foundBy: string[]; knows: string[] | null; consents: Record<string, boolean> | null };

function remembered({ foundBy: _, knows, consents, ...row }: Row, here: Here): Known {
  const known = { ...row, inHouse: true, knows: new Set(knows), consents: new Map(Object.entries(consents ?? {})) };
  here.byRecord.set(known.recordId, known);
  return known;
}

type Asked = { handles: Pick<Handle, 'kind' | 'value' | 'source'>[]; keys: string[]; names: string[] };

/**
 * A handle that was retired still tells who somebody is, so that a file brought in again does not bring it back.
 * The keys are written as `handleKey` and its like write them.
 */
function everyone(houseId: number, { handles, keys, names }: Asked) {
  return sql<Row>`
    with hit as materialized (
      select i.guest_id as record_id, i.kind || ':' || i.source || ':' || i.value as found_by
      from json_to_recordset(${JSON.stringify(handles)}::json) a (kind text, value text, source text)
      join guests.identity i
        on i.house_id = ${houseId} and i.kind = a.kind and i.value = a.value and i.source = a.source
      union
      select r.id, 'line::' || r.import_key from guests.record r
      where r.house_id = ${houseId} and r.import_key = any(${keys}::text[])
      union
      select r.id, 'name::' || a.name from unnest(${names}::text[]) a (name)
      cross join lateral (
        select id, words from guests.record
        where house_id = ${houseId} and words @> kit.name_words(a.name)
      ) r where cardinality(r.words) = cardinality(guests.words_once(a.name))
    ), target as materialized (
      select r.id as record_id, coalesce(b.person_id, r.id) as person_id, array_agg(h.found_by) as found_by
      from hit h
      join guests.record r on r.house_id = ${houseId} and r.id = h.record_id and r.erased_at is null
      left join guests.belonging b on b.house_id = ${houseId} and b.record_id = h.record_id
      group by r.id, b.person_id
    ), own as materialized (
      select record_id as target_id, person_id as record_id from target
      union
      select t.record_id, b.record_id from target t
      join guests.belonging b on b.house_id = ${houseId} and b.person_id = t.person_id
    ), fact as (
      select o.target_id, i.kind || ':' || i.source || ':' || i.value as key
      from own o join guests.identity i on i.house_id = ${houseId} and i.guest_id = o.record_id
      union all
      select o.target_id, case m.occasion when 'birthday' then 'birthday' else 'memory:' || m.kind || ':' || m.text end
      from own o join guests.memory m on m.house_id = ${houseId} and m.guest_id = o.record_id
        and m.retired_at is null
      union all
      select o.target_id, 'came:' || m.import_key
      from own o join guests.memory m on m.house_id = ${houseId} and m.guest_id = o.record_id and m.import_id is not null
      union all
      select o.target_id, 'came:' || p.import_key
      from own o join guests.proposal p on p.house_id = ${houseId} and p.guest_id = o.record_id and p.import_id is not null
    ), facts as (
      select target_id, array_agg(key) as keys from fact group by target_id
    ), word as (
      select distinct on (o.target_id, c.channel) o.target_id, c.channel, c.given
      from own o join guests.consent c on c.house_id = ${houseId} and c.guest_id = o.record_id and c.purpose = 'marketing'
      order by o.target_id, c.channel, c.at desc, c.id desc
    ), words as (
      select target_id, jsonb_object_agg(channel, given) as given from word group by target_id
    )
    select r.id as "recordId", t.person_id as "personId", t.found_by as "foundBy", r.name, r.given, r.family,
      r.pronunciation, r.address is not null as "hasAddress", to_char(r.met_at at time zone 'UTC', 'YYYY-MM-DD') as "metAt",
      (select jsonb_build_object('month', m.month, 'day', m.day)
        from own o join guests.memory m on m.house_id = ${houseId} and m.guest_id = o.record_id
          and m.occasion = 'birthday' and m.retired_at is null and m.month is not null
        where o.target_id = r.id limit 1) as birthday,
      f.keys as knows, w.given as consents
    from target t
    join guests.record r on r.house_id = ${houseId} and r.id = t.record_id
    left join facts f on f.target_id = r.id
    left join words w on w.target_id = r.id
    order by r.met_at, r.id`;
}
