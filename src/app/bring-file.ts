import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { stranger } from '#kit/caller.ts';
import type { Acts } from '#kit/parts.ts';
import { Refusal } from '#kit/refusal.ts';
import { change, importAtHand } from '#guests/bring/import.ts';
import type { Import } from '#guests/bring/import.ts';
import { theImport } from '#guests/bring/imports.ts';
import type { Open } from '#guests/bring/look.ts';
import { importReport } from '#guests/bring/report.ts';
import { mappingShape } from '#guests/bring/shapes.ts';
import { enter } from '#guests/bring/start.ts';
import { dateSentence } from '#guests/bring/words.ts';
import { recogniseColumns } from '#guests/import/columns.ts';
import type { Mapping } from '#guests/import/columns.ts';
import { guestFields, visitFields } from '#guests/import/fields.ts';
import type { Field, Kind } from '#guests/import/fields.ts';
import { readSheet } from '#guests/import/read.ts';
import { settle } from '#guests/import/settle.ts';
import { venueOfFile } from '#visits/bring/start-import.ts';
import { actsOf, bring } from './importing.ts';
import { refusalSentence } from './product.ts';
import { chooseHouse, withRegulars } from './with-regulars.ts';

const usage = `regulars import guests|visits FILE
  --house SLUG       the house, where there are several
  --dry-run          look at every line and keep nothing
  --columns a=b,…    what a column holds: "Mobil=phone,Bemerkung=note"; a heading alone is left out
  --mapping FILE     a mapping as JSON
  --source NAME      the system the ids belong to
  --country GB       where phones without a country are dialled
  --venue ID         where the visits took place
  --encoding NAME    windows-1252, utf-16le, …
  --report           print what became of every line, not of the refused ones alone`;

const options = {
  house: { type: 'string' },
  'dry-run': { type: 'boolean' },
  columns: { type: 'string' },
  mapping: { type: 'string' },
  source: { type: 'string' },
  country: { type: 'string' },
  venue: { type: 'string' },
  encoding: { type: 'string' },
  report: { type: 'boolean' },
} as const;

type Said = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>['values'];

/** `regulars import guests|visits FILE`. @returns the exit code */
export async function bringFile(kind: Kind, words: string[]): Promise<number> {
  const { values: said, positionals } = parseArgs({ args: words, options, allowPositionals: true });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) {
    console.error(usage);
    return 2;
  }
  if (!(await stat(path)).isFile()) throw new Error(`${path} is no file.`);
  try {
    return await withRegulars(async (regulars) => {
      const house = await chooseHouse(regulars, said.house ?? null);
      if (!house) throw new Error('There is no house yet: open it first with "npm start".');
      const caller = { ...stranger, kind: 'cli' as const, houseId: house.id, role: 'owner' as const };
      const acts = actsOf(regulars.ground, caller, regulars.ground.clock);
      return bringIt(acts, kind, path, said);
    });
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    console.error(refusalSentence(fault));
    return 1;
  }
}

async function bringIt(acts: Acts, kind: Kind, path: string, said: Said): Promise<number> {
  const open: Open = (encoding) => readSheet(createReadStream(path), basename(path), encoding ?? undefined);
  const id = await begin(acts, kind, path, { said, open });
  const line = progressLine();
  const ended = await bring(acts, { id, kind }, open, { forMs: null, progress: line.show });
  line.end();
  if (typeof ended === 'object') throw ended.failed;
  await tell(acts, id, said.report ?? false);
  return ended === 'done' ? 0 : 1;
}

/** An import of this very file that was cut off is gone on with. */
async function begin(
  acts: Acts,
  kind: Kind,
  path: string,
  { said, open }: { said: Said; open: Open },
): Promise<string> {
  const sha256 = await hashOf(path);
  const dryRun = said['dry-run'] ?? false;
  const venueId = kind === 'visits' ? (await acts((act) => venueOfFile(act, said.venue ?? null))).id : null;
  const cutOff = dryRun ? null : await acts((act) => cutOffBefore(act, kind, sha256));
  if (cutOff) {
    console.log('An import of this file was cut off: going on where it was.');
    await acts((act) => change(act, cutOff, { state: 'running', finished_at: null }));
    return cutOff;
  }
  const encoding = said.encoding?.toLowerCase() ?? null;
  const mapping = await mappingOf(kind, said, () => open(encoding));
  const input = {
    sha256,
    fileName: basename(path),
    mapping,
    encoding,
    source: said.source?.toLowerCase() ?? null,
  };
  return acts((act) =>
    enter(act, kind, { ...input, country: said.country?.toUpperCase() ?? null, venueId, dryRun }),
  );
}

async function cutOffBefore(
  act: Parameters<Parameters<Acts>[0]>[0],
  kind: Kind,
  sha256: string,
): Promise<string | null> {
  const row = await act.db
    .selectFrom('guests.import')
    .select('id')
    .where('house_id', '=', act.houseId)
    .where('kind', '=', kind)
    .where('file_sha256', '=', sha256)
    .where('dry_run', '=', false)
    .where('state', 'in', ['running', 'stopped'])
    .orderBy('started_at', 'desc')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The mapping of a file, or with some of its columns named anew; null for the house to see itself. */
async function mappingOf(kind: Kind, said: Said, open: () => ReturnType<Open>): Promise<Mapping | null> {
  if (said.mapping !== undefined) {
    const parsed = mappingShape.safeParse(JSON.parse(await readFile(said.mapping, 'utf8')));
    if (!parsed.success)
      throw new Error(
        `${said.mapping} is no mapping: ${parsed.error.issues[0]?.path.join('.')} is not understood.`,
      );
    return parsed.data;
  }
  if (said.columns === undefined) return null;
  const sheet = await open();
  const sample: string[][] = [];
  for await (const { cells } of sheet.rows) if (sample.push(cells) === 500) break;
  const mapping = recogniseColumns(sheet.headers, sample, kind);
  const columns = named(mapping.columns, sheet.headers, said.columns, kind);
  return settle(await open(), { ...mapping, columns });
}

function named(
  columns: (Field | null)[],
  headings: readonly string[],
  said: string,
  kind: Kind,
): (Field | null)[] {
  const fields: Record<string, string> = kind === 'guests' ? guestFields : visitFields;
  const anew = [...columns];
  for (const pair of said.split(',')) {
    const [heading = '', field = ''] = pair.split('=').map((part) => part.trim());
    const at = headings.findIndex((one) => one.trim().toLowerCase() === heading.toLowerCase());
    if (at < 0) throw new Error(`There is no column "${heading}": there are ${headings.join(', ')}.`);
    if (field !== '' && !(field in fields))
      throw new Error(`"${field}" is nothing a column can hold: ${Object.keys(fields).join(', ')}.`);
    anew[at] = (field || null) as Field | null;
  }
  return anew;
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest('hex');
}

/** One line that is written over on a terminal; elsewhere one every few seconds. */
function progressLine(): { show: (done: number, total: number) => void; end: () => void } {
  const terminal = process.stdout.isTTY;
  const started = performance.now();
  let last = started;
  return {
    show: (done, total) => {
      const now = performance.now();
      if (!terminal && now - last < 3000) return;
      last = now;
      const rate = Math.round((done / (now - started)) * 1000);
      const line = `${figure(done)} of ${figure(total)} lines (${figure(rate)} a second)`;
      process.stdout.write(terminal ? `\r\x1b[K${line}` : `${line}\n`);
    },
    end: () => {
      if (terminal) process.stdout.write('\r\x1b[K');
    },
  };
}

function figure(count: number): string {
  return count.toLocaleString('en');
}

const mostRefused = 50;

async function tell(acts: Acts, id: string, all: boolean): Promise<void> {
  const [{ mapping, source }, sums] = await acts(
    async (act) => [await importAtHand(act, id), await theImport(act, { importId: id })] as const,
  );
  for await (const { line, outcome, name, why } of linesOf(acts, id, all)) {
    console.log([`line ${line}`, outcome, ...(name === null ? [] : [name]), ...why].join('  '));
  }
  if (mapping) console.log(readAs(mapping, source));
  const { done, created, joined, unchanged, refused } = sums;
  const what = sums.dryRun ? 'would be created' : 'created';
  console.log(
    `${figure(done)} lines: ${figure(created)} ${what}, ${figure(joined)} joined, ${figure(unchanged)} unchanged, ${figure(refused)} refused.`,
  );
  if (sums.state === 'stopped') console.log('It was stopped; the same command goes on with it.');
}

/** Every line, or the first of those that were refused or have something said about them. */
async function* linesOf(acts: Acts, importId: string, all: boolean) {
  const limit = all ? 500 : mostRefused;
  for (let after = 0; ;) {
    const lines = await acts((act) =>
      importReport(act, { importId, outcome: all ? null : 'refused', after, limit }),
    );
    yield* lines;
    if (!all || lines.length < limit) return;
    after = lines.at(-1)!.line;
  }
}

function readAs(mapping: Mapping, source: Import['source']): string {
  const preset =
    mapping.preset === null
      ? ''
      : `Read as ${mapping.preset}${mapping.near ? ' (nearly: please look at the columns)' : ''}. `;
  return `${preset}Ids are of "${source}". ${dateSentence(mapping)}`;
}
