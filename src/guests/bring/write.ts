import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import { rowOf } from '../memory-row.ts';
import type { MemoryFacts } from '../memory.ts';
import { enterNameWords } from '../name.ts';
import type { Reception } from './receive.ts';

/** Under what the rows of one import stand. */
export type Under = { importId: string; fileName: string; source: string };

/** A long list takes its weeks to go through. */
const delicateWaitsDays = 90;

/** Writes down who came and what is new of them, a statement a table. */
export async function write(act: Act, under: Under, receptions: readonly Reception[]): Promise<void> {
  const created = receptions.filter(({ outcome }) => outcome === 'created');
  const completed = receptions.filter(({ completes }) => completes);
  if (created.length > 0) await records(act, under, created);
  if (completed.length > 0) await complete(act, completed);
  const named = [...created, ...completed].map(({ known }) => known.recordId);
  if (named.length > 0) await enterNameWords(act, named);
  await identities(act, receptions);
  await memories(act, under, receptions);
  await proposals(act, under, receptions);
  await consents(act, under, receptions);
}

/** Who stands in the file first is created as the file first tells of them; later lines complete the record. */
async function records(act: Act, { importId, source }: Under, created: readonly Reception[]): Promise<void> {
  const rows = created.map(({ known, newcomer }) => ({
    id: known.recordId,
    name: newcomer.name,
    given: newcomer.given,
    family: newcomer.family,
    pronunciation: newcomer.pronunciation,
    address: newcomer.address,
    key: newcomer.key,
    met_at: newcomer.metOn === null ? act.now.toISOString() : noon(newcomer.metOn),
  }));
  await sql`
    insert into guests.record (house_id, id, name, given, family, pronunciation, address, source, import_id, import_key, met_at)
    select ${act.houseId}, id, name, given, family, pronunciation, address, ${source}, ${importId}, key, met_at
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (id uuid, name text, given text, family text,
      pronunciation text, address jsonb, key text, met_at timestamptz)`.execute(act.db);
}

async function complete(act: Act, completed: readonly Reception[]): Promise<void> {
  const rows = [...Map.groupBy(completed, ({ known }) => known)].map(([known, lines]) => ({
    id: known.recordId,
    name: known.name,
    given: known.given,
    family: known.family,
    pronunciation: known.pronunciation,
    address: lines.find(({ newcomer }) => newcomer.address)?.newcomer.address ?? null,
    met_at: earliest(lines.map(({ newcomer }) => newcomer.metOn)),
  }));
  await sql`
    update guests.record r set name = n.name, given = n.given, family = n.family, pronunciation = n.pronunciation,
      address = coalesce(r.address, n.address), met_at = least(r.met_at, n.met_at)
    from json_to_recordset(${JSON.stringify(rows)}::json) as n (id uuid, name text, given text, family text,
      pronunciation text, address jsonb, met_at timestamptz)
    where r.house_id = ${act.houseId} and r.id = n.id`.execute(act.db);
}

async function identities(act: Act, receptions: readonly Reception[]): Promise<void> {
  const rows = receptions.flatMap(({ known, handles }) =>
    handles.map((handle) => ({ id: newId(), guest_id: known.recordId, ...handle })),
  );
  if (rows.length === 0) return;
  await sql`
    insert into guests.identity (house_id, id, guest_id, kind, value, raw, source, added_at)
    select ${act.houseId}, id, guest_id, kind, value, raw, source, ${act.now}
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as r (id uuid, guest_id uuid, kind text, value text, raw text, source text)`.execute(act.db);
}

async function memories(act: Act, { importId }: Under, receptions: readonly Reception[]): Promise<void> {
  const rows = receptions.flatMap(({ known, memories: theirs }) =>
    theirs.map(({ facts, key }) => ({ id: newId(), guest_id: known.recordId, key, ...rowOf(facts) })),
  );
  if (rows.length === 0) return;
  await sql`
    insert into guests.memory (house_id, id, guest_id, kind, text, allergen, material, severity, occasion, month, day, year,
      person_name, relation, sure, sensitivity, say_aloud, until, noticed_by, noticed_from, noticed_at, import_id, import_key)
    select ${act.houseId}, id, guest_id, kind, text, allergen, material, severity, occasion, month, day, year,
      person_name, relation, sure, sensitivity, say_aloud, until, null, 'import', ${act.now}, ${importId}, key
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (id uuid, guest_id uuid, key text, kind text, text text,
      allergen text, material text, severity text, occasion text, month smallint, day smallint, year smallint,
      person_name text, relation text, sure text, sensitivity text, say_aloud boolean, until date)`.execute(
    act.db,
  );
}

async function proposals(act: Act, { importId }: Under, receptions: readonly Reception[]): Promise<void> {
  const rows = receptions.flatMap(({ known, proposals: theirs }) =>
    theirs.map(({ facts, note, key }) => ({
      id: newId(),
      key,
      guest_id: known.recordId,
      facts,
      note,
      expires_at: expiry(act.now, facts)?.toISOString() ?? null,
    })),
  );
  if (rows.length === 0) return;
  await sql`
    insert into guests.proposal (house_id, id, guest_id, facts, note, noticed_from, noticed_at, expires_at, import_id, import_key)
    select ${act.houseId}, id, guest_id, facts, note, 'import', ${act.now}, expires_at, ${importId}, key
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as r (id uuid, guest_id uuid, facts jsonb, note text, key text, expires_at timestamptz)`.execute(
    act.db,
  );
}

/** What keeps a guest safe is not let go of by itself: they may be allergic still, whoever looked at the list. */
function expiry(now: Date, { kind, sensitivity }: MemoryFacts): Date | null {
  const safety = kind === 'allergy' || kind === 'access' || (kind === 'dietary' && sensitivity === 'health');
  if (sensitivity === 'plain' || safety) return null;
  return new Date(now.getTime() + delicateWaitsDays * 86_400_000);
}

async function consents(
  act: Act,
  { importId, fileName }: Under,
  receptions: readonly Reception[],
): Promise<void> {
  const rows = receptions.flatMap(({ known, consents: theirs }) =>
    theirs.map((consent) => ({ id: newId(), guest_id: known.recordId, ...consent })),
  );
  if (rows.length === 0) return;
  await sql`
    insert into guests.consent (house_id, id, guest_id, purpose, channel, given, source, at, person_id, import_id)
    select ${act.houseId}, id, guest_id, 'marketing', channel, given, ${`import: ${fileName}`}, ${act.now},
      ${act.caller.personId}::uuid, ${importId}
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as r (id uuid, guest_id uuid, channel text, given boolean)`.execute(act.db);
}

function earliest(days: (string | null)[]): string | null {
  const first = days.filter((day) => day !== null).toSorted()[0];
  return first === undefined ? null : noon(first);
}

/** A day without a time. */
function noon(day: string): string {
  return `${day}T12:00:00Z`;
}
