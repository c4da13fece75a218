import type { Insertable, Selectable } from 'kysely';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import type { GuestsImport } from '../../../database.d.ts';
import type { Mapping } from '../import/columns.ts';
import type { Fault } from '../import/sheet.ts';
import type { ImportState, LineOutcome } from './shapes.ts';

/** One file being brought in. */
export type Import = {
  id: string;
  kind: 'guests' | 'visits';
  fileName: string;
  sha256: string;
  /** Null until the file was looked at, where nobody said how it is read. */
  mapping: Mapping | null;
  headings: string[] | null;
  encoding: string | null;
  source: string | null;
  country: string | null;
  venueId: string | null;
  dryRun: boolean;
  state: ImportState;
  total: number | null;
  done: number;
  startedAt: Date;
};

/** What became of a line. `cells` are kept of refused ones only, to be mended. */
export type Outcome = {
  line: number;
  outcome: LineOutcome;
  subjectId: string | null;
  why: Fault[];
  cells: string[] | null;
};

export const importRefusals = [
  'guests.import_unknown',
  'guests.import_not_running',
  'guests.import_not_stopped',
  'guests.import_file_gone',
  'guests.import_columns',
  'guests.import_kind',
  'guests.import_file_empty',
  'guests.import_file_no_table',
  'guests.import_file_old_excel',
  'guests.import_file_too_large',
  'guests.import_file_damaged',
] as const;

/** The import at hand; a batch holds it to its end, so that two never work on the same lines. @throws Refusal `guests.import_unknown` */
export async function importAtHand(act: Act, importId: string, hold = false): Promise<Import> {
  const row = await act.db
    .selectFrom('guests.import')
    .selectAll()
    .where('house_id', '=', act.houseId)
    .where('id', '=', importId)
    .$if(hold, (query) => query.forNoKeyUpdate())
    .executeTakeFirst();
  if (!row) throw new Refusal('guests.import_unknown');
  return importOf(row);
}

export function importOf(row: Selectable<GuestsImport>): Import {
  return {
    id: row.id,
    kind: row.kind as Import['kind'],
    fileName: row.file_name,
    sha256: row.file_sha256,
    mapping: row.mapping as Mapping | null,
    headings: row.headings,
    encoding: row.encoding,
    source: row.source,
    country: row.country,
    venueId: row.venue_id,
    dryRun: row.dry_run,
    state: row.state as ImportState,
    total: row.total,
    done: row.done,
    startedAt: row.started_at,
  };
}

export async function change(
  act: Act,
  importId: string,
  to: Partial<Omit<Insertable<GuestsImport>, 'house_id' | 'id'>>,
): Promise<void> {
  await act.db
    .updateTable('guests.import')
    .set(to)
    .where('house_id', '=', act.houseId)
    .where('id', '=', importId)
    .execute();
}
