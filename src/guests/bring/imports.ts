import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { fill } from '#kit/words.ts';
import type { Fault } from '../import/sheet.ts';
import { importOf } from './import.ts';
import { refusals } from './words.ts';

/** Files brought in, newest first. */
export async function imports(act: Act) {
  const rows = await rowsOf(act).orderBy('i.started_at', 'desc').orderBy('i.id', 'desc').limit(200).execute();
  return rows.map(shown);
}

/** @throws Refusal `guests.import_unknown` */
export async function theImport(act: Act, { importId }: { importId: string }) {
  const row = await rowsOf(act).where('i.id', '=', importId).executeTakeFirst();
  if (!row) throw new Refusal('guests.import_unknown');
  return shown(row);
}

function rowsOf(act: Act) {
  return act.db
    .selectFrom('guests.import as i')
    .leftJoin('team.person as p', (join) =>
      join.onRef('p.house_id', '=', 'i.house_id').onRef('p.id', '=', 'i.person_id'),
    )
    .selectAll('i')
    .select('p.name as by')
    .where('i.house_id', '=', act.houseId);
}

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number];

function shown(row: Row) {
  const { id, kind, fileName, dryRun, state, total, done } = importOf(row);
  const { created, joined, unchanged, refused, by } = row;
  return {
    id,
    kind,
    fileName,
    source: row.source ?? '',
    dryRun,
    state,
    why: row.why === null ? null : said(row.why as Fault),
    total,
    done,
    created,
    joined,
    unchanged,
    refused,
    startedAt: row.started_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    by,
  };
}

function said({ code, params }: Fault): string {
  return fill((refusals as Record<string, string>)[code] ?? code, params);
}
