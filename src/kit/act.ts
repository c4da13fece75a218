import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../../database.d.ts';
import type { Caller } from './caller.ts';
import type { Announcement, EventKind } from './event.ts';
import type { Installation } from './installation.ts';
import { newId } from './id.ts';
import type { Job } from './jobs.ts';
import type { LiveWord } from './live.ts';
import { Refusal } from './refusal.ts';

export type Db = Kysely<DB>;

/** One request or reaction: one transaction of one house, with its caller and its time. */
export type Act = {
  db: Db;
  houseId: number;
  caller: Caller;
  /** When it happened. A tap replayed after the network came back carries its own time. */
  now: Date;
  installation: Installation;
  announced: Announcement[];
  jobs: Job[];
};

/** A command as it came in: its contract's name and the caller's key for this one tap. */
export type Command = { name: string; key: string };

export type Ground = {
  db: Db;
  installation: Installation;
  /** Writes all jobs of an act in one insert, inside its transaction. */
  enqueue: (db: Db, jobs: readonly Job[]) => Promise<void>;
  /** Jobs that an event brings about. */
  reactionsTo: (houseId: number, event: Announcement) => Job[];
};

/** Collects an event; it is written with the act, or not at all. */
export function announce<Data extends Record<string, unknown>>(
  act: Act,
  kind: EventKind<Data>,
  subjects: readonly string[],
  data: Data,
): string {
  const id = newId();
  act.announced.push({
    id,
    name: kind.name,
    version: kind.version,
    ledger: kind.ledger,
    happenedAt: act.now,
    subjects: [...new Set(subjects)],
    data,
  });
  return id;
}

/** Asks for work after this act is committed. */
export function later(act: Act, job: Job): void {
  act.jobs.push(job);
}

/**
 * Runs `work` as one act. The house is set by `set local` in the same round trip as `begin`
 * (`set_config()` would not reach the workers of a distributed table). With a command, a replay is
 * given the first answer and changes nothing: the key is written in the same transaction, so the
 * usual case costs no look-up.
 */
export async function runAct<Result>(
  ground: Ground,
  who: { houseId: number; caller: Caller; now: Date; command?: Command | undefined },
  work: (act: Act) => Promise<Result>,
): Promise<Result> {
  return ground.db.connection().execute(async (db) => {
    const act: Act = {
      db,
      houseId: who.houseId,
      caller: who.caller,
      now: who.now,
      installation: ground.installation,
      announced: [],
      jobs: [],
    };
    try {
      await begin(db, who.houseId);
      const result = await work(act);
      await conclude(ground, act, who.command, result);
      await sql`commit`.execute(db);
      return result;
    } catch (fault) {
      await sql`rollback`.execute(db);
      if (who.command && (fault instanceof Refusal || isReplay(fault))) {
        const earlier = await earlierAnswer<Result>(db, who.houseId, who.command, who.caller);
        if (earlier) return earlier.result;
      }
      throw fault;
    }
  });
}

/** Reads of one house: the same fence, nothing announced, nothing kept. */
async function begin(db: Db, houseId: number): Promise<void> {
  if (!Number.isSafeInteger(houseId) || houseId < 1) throw new Error(`not a house: ${houseId}`);
  await sql.raw(`begin; set local "app.house" = '${houseId}'`).execute(db);
}

async function conclude(
  ground: Ground,
  act: Act,
  command: Command | undefined,
  result: unknown,
): Promise<void> {
  for (const event of act.announced) act.jobs.push(...ground.reactionsTo(act.houseId, event));
  if (act.jobs.length > 0) await ground.enqueue(act.db, act.jobs);
  if (act.announced.length > 0 || command) await write(act, command, result);
}

/** Events, their subjects, the command and the word to the live screens in one round trip. */
async function write(act: Act, command: Command | undefined, result: unknown): Promise<void> {
  const events = act.announced.map((event) => ({
    id: event.id,
    name: event.name,
    version: event.version,
    ledger: event.ledger,
    happened_at: event.happenedAt.toISOString(),
    data: event.data,
  }));
  const subjects = act.announced.flatMap((event) =>
    event.subjects.map((subject) => ({ subject_id: subject, event_id: event.id })),
  );
  await sql`
    with event as (
      insert into kit.event (house_id, id, name, version, ledger, happened_at, recorded_at, person_id, caller, data)
      select ${act.houseId}, e.id, e.name, e.version, e.ledger, e.happened_at, clock_timestamp(),
        ${act.caller.personId}::uuid, ${act.caller.kind}, e.data
      from json_to_recordset(${JSON.stringify(events)}::json)
        as e (id uuid, name text, version smallint, ledger text, happened_at timestamptz, data jsonb)
    ), subject as (
      insert into kit.event_subject (house_id, subject_id, event_id)
      select ${act.houseId}, s.subject_id, s.event_id
      from json_to_recordset(${JSON.stringify(subjects)}::json) as s (subject_id uuid, event_id uuid)
    ), command as (
      insert into kit.command (house_id, key, name, person_id, result, at)
      select ${act.houseId}, ${command?.key ?? null}, ${command?.name ?? null}, ${act.caller.personId}::uuid,
        ${JSON.stringify(result ?? null)}::jsonb, clock_timestamp()
      where ${command !== undefined}
    )
    select pg_notify('live', ${livePayload(act)}) where ${events.length > 0}`.execute(act.db);
}

/** A notification holds 8,000 bytes: past that the screens are told to look at everything again. */
function livePayload(act: Act): string {
  const names = act.announced.map((event) => event.name);
  const subjects = [...new Set(act.announced.flatMap((event) => event.subjects))];
  const word: LiveWord = { house: act.houseId, venue: venueOf(act), names: [...new Set(names)], subjects };
  const whole = JSON.stringify(word);
  return whole.length < 7000 ? whole : JSON.stringify({ ...word, names: ['*'], subjects: [] });
}

/** The one venue all of it happened at, so that screens of another are not told. */
function venueOf(act: Act): string | null {
  const venues = new Set(act.announced.map((event) => event.data['venueId']));
  const [venue] = venues;
  return venues.size === 1 && typeof venue === 'string' ? venue : null;
}

function isReplay(fault: unknown): boolean {
  return (
    typeof fault === 'object' &&
    fault !== null &&
    'constraint' in fault &&
    fault.constraint === 'command_pkey'
  );
}

async function earlierAnswer<Result>(
  db: Db,
  houseId: number,
  command: Command,
  caller: Caller,
): Promise<{ result: Result } | null> {
  await begin(db, houseId);
  const row = await db
    .selectFrom('kit.command')
    .select(['name', 'person_id', 'result'])
    .where('house_id', '=', houseId)
    .where('key', '=', command.key)
    .executeTakeFirst();
  await sql`commit`.execute(db);
  if (!row) return null;
  if (row.name !== command.name || row.person_id !== caller.personId) throw new Refusal('kit.key_taken');
  return { result: row.result as Result };
}
