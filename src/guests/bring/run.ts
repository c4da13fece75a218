import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { later } from '#kit/act.ts';
import { dropParts } from '#kit/parts.ts';
import type { Acts } from '#kit/parts.ts';
import { Refusal } from '#kit/refusal.ts';
import { tell } from '#kit/tell.ts';
import { homeVenue, todayAt } from '../venue.ts';
import type { Bringing, Course, Read } from './course.ts';
import { nobodyHere } from './here.ts';
import { change, importAtHand } from './import.ts';
import type { Import, Outcome } from './import.ts';
import { look } from './look.ts';
import type { Open } from './look.ts';

const batchLines = 2000;
/** A batch of long notes is shorter. */
const batchCharacters = 2_000_000;

export type Pace = {
  /** Milliseconds after which the rest is left to another job; null to go on to the end. */
  forMs: number | null;
  progress: (done: number, total: number) => void;
};

export type Ended = 'done' | 'stopped' | 'more' | { failed: Refusal };

/**
 * Brings in a file in many acts of a batch each. Killed or stopped, it goes on behind the last batch that is in.
 * What refuses the file as a whole is written down and given back.
 */
export async function bringIn<Line extends Read>(
  acts: Acts,
  importId: string,
  open: Open,
  course: Course<Line>,
  pace: Pace,
): Promise<Ended> {
  try {
    const found = await acts((act) => importAtHand(act, importId));
    if (found.state !== 'running') return 'stopped';
    const settled = found.total === null ? await lookFirst(acts, found, open) : found;
    const bringing = await acts((act) => begun(act, settled));
    return await batches(acts, { bringing, found: settled, open, course, pace });
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    await acts((act) => fail(act, importId, fault));
    return { failed: fault };
  }
}

async function lookFirst(acts: Acts, asked: Import, open: Open): Promise<Import> {
  const seen = await look(acts, open, asked);
  const { mapping, headings, encoding, source, total } = seen;
  await acts((act) =>
    change(act, asked.id, { mapping: JSON.stringify(mapping), headings, encoding, source, total }),
  );
  return { ...asked, mapping, headings, encoding, source, total };
}

async function begun(
  act: Act,
  { id, fileName, mapping, source, country, venueId, dryRun }: Import,
): Promise<Bringing> {
  const venue = await homeVenue(act);
  return {
    importId: id,
    fileName,
    mapping: mapping!,
    source: source!,
    country: country ?? venue.country,
    venueId,
    dryRun,
    today: todayAt(act, venue),
    here: nobodyHere(),
  };
}

type Run<Line extends Read> = {
  bringing: Bringing;
  found: Import;
  open: Open;
  course: Course<Line>;
  pace: Pace;
};

async function batches<Line extends Read>(acts: Acts, run: Run<Line>): Promise<Ended> {
  const { bringing, found, open, course, pace } = run;
  const sheet = await open(found.encoding);
  const started = performance.now();
  let told = 0;
  let at = 0;
  let from = bringing.dryRun ? 0 : found.done;
  let lines: Line[] = [];
  let characters = 0;

  const flush = async (): Promise<Ended | null> => {
    const now = performance.now();
    const again = from < found.done;
    const left = !again && pace.forMs !== null && now - started > pace.forMs;
    const tells = now - told > 1000;
    if (tells) told = now;
    const ended = await acts((act) => batch(act, { bringing, course, lines, from, again, left, tells }));
    from += lines.length;
    lines = [];
    characters = 0;
    pace.progress(from, found.total ?? from);
    return ended;
  };

  for await (const line of course.read(sheet, bringing)) {
    at += 1;
    if (at <= from) continue;
    lines.push(line);
    for (const cell of line.cells) characters += cell.length;
    // A dry run that was cut off sees what it had seen again, up to where it was.
    if (lines.length < batchLines && characters < batchCharacters && at !== found.done) continue;
    const ended = await flush();
    if (ended) return ended;
  }
  const ended = lines.length > 0 ? await flush() : null;
  if (ended && ended !== 'more') return ended;
  return acts((act) => finish(act, run, at));
}

type Batch<Line extends Read> = {
  bringing: Bringing;
  course: Course<Line>;
  lines: Line[];
  from: number;
  /** Seen before the dry run was cut off. */
  again: boolean;
  left: boolean;
  tells: boolean;
};

async function batch<Line extends Read>(
  act: Act,
  { bringing, course, lines, from, again, left, tells }: Batch<Line>,
): Promise<Ended | null> {
  const held = await importAtHand(act, bringing.importId, true);
  // Stopped by somebody, or another worker went on with it.
  if (held.state !== 'running' || (!again && held.done !== from)) return 'stopped';
  // Two files at once would each take the same guest for a new one.
  await sql`select pg_advisory_xact_lock(${importLock}, ${act.houseId})`.execute(act.db);
  const outcomes = await course.take(
    act,
    bringing.dryRun ? bringing : { ...bringing, here: nobodyHere() },
    lines,
  );
  if (again) return null;
  await writeDown(act, bringing.importId, outcomes);
  if (tells) await tell(act, 'guests.importing', [bringing.importId]);
  if (left) later(act, importJob(act.houseId, held));
  return left ? 'more' : null;
}

const importLock = 7_434_204;

export function importJob(houseId: number, { id, kind }: Pick<Import, 'id' | 'kind'>) {
  return { queue: 'import' as const, data: { houseId, importId: id, kind } };
}

async function writeDown(act: Act, importId: string, outcomes: readonly Outcome[]): Promise<void> {
  const rows = outcomes.map(({ line, outcome, subjectId, why, cells }) => ({
    line,
    outcome,
    subject_id: subjectId,
    why: why.length > 0 ? why : null,
    cells: outcome === 'refused' ? cells?.map(storable) : null,
  }));
  const count = (outcome: Outcome['outcome']) => outcomes.filter((one) => one.outcome === outcome).length;
  await sql`
    with line as (
      insert into guests.import_line (house_id, import_id, line, outcome, subject_id, why, cells)
      select ${act.houseId}, ${importId}, line, outcome, subject_id, why, cells
      from json_to_recordset(${JSON.stringify(rows)}::json)
        as r (line integer, outcome text, subject_id uuid, why jsonb, cells jsonb)
    )
    update guests.import set done = done + ${outcomes.length}, created = created + ${count('created')},
      joined = joined + ${count('joined')}, unchanged = unchanged + ${count('unchanged')}, refused = refused + ${count('refused')}
    where house_id = ${act.houseId} and id = ${importId}`.execute(act.db);
}

/** What PostgreSQL cannot keep stands as damage in the file to mend. */
function storable(cell: string): string {
  return cell.replaceAll('\0', '\uFFFD').toWellFormed();
}

async function finish<Line extends Read>(
  act: Act,
  { found, course }: Run<Line>,
  total: number,
): Promise<Ended> {
  const held = await importAtHand(act, found.id, true);
  if (held.state !== 'running') return 'stopped';
  await change(act, found.id, { state: 'done', finished_at: act.now, total });
  if (!held.dryRun) {
    course.announce(act, found.id);
    await dropFile(act, held);
  }
  await tell(act, 'guests.importing', [found.id]);
  return 'done';
}

/** The file has done its work; another import of the same one may still need it. */
async function dropFile(act: Act, { id, sha256 }: Import): Promise<void> {
  const other = await act.db
    .selectFrom('guests.import')
    .select('id')
    .where('house_id', '=', act.houseId)
    .where('file_sha256', '=', sha256)
    .where('id', '<>', id)
    .where('state', 'in', ['running', 'stopped'])
    .limit(1)
    .executeTakeFirst();
  if (!other) await dropParts(act, sha256);
}

async function fail(act: Act, importId: string, { code, params }: Refusal): Promise<void> {
  await change(act, importId, {
    state: 'failed',
    finished_at: act.now,
    why: JSON.stringify({ code, params }),
  });
  await tell(act, 'guests.importing', [importId]);
}
