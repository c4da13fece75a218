import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { stranger } from '#kit/caller.ts';
import type { Acts } from '#kit/parts.ts';
import { Refusal } from '#kit/refusal.ts';
import { change } from '#guests/bring/import.ts';
import type { Open } from '#guests/bring/look.ts';
import { enter } from '#guests/bring/start.ts';
import { unmended } from '#guests/bring/unmended.ts';
import type { Kind } from '#guests/import/fields.ts';
import { readSheet } from '#guests/import/read.ts';
import { venueOfFile } from '#visits/bring/start-import.ts';
import { progressLine, tell } from './bring-told.ts';
import { actsOf, bring } from './importing.ts';
import { refusalSentence } from './product.ts';
import { saidMapping } from './said-mapping.ts';
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
  --report           print what became of every line, not of the refused ones alone
  --mend FILE        write the refused lines there, to mend and bring in again`;

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
  mend: { type: 'string' },
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
  if (!(await isFile(path))) throw new Error(`There is no file ${path}.`);
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

async function isFile(path: string): Promise<boolean> {
  return (await stat(path, { throwIfNoEntry: false }))?.isFile() ?? false;
}

async function bringIt(acts: Acts, kind: Kind, path: string, said: Said): Promise<number> {
  const open: Open = (encoding) => readSheet(createReadStream(path), basename(path), encoding ?? undefined);
  const id = await begin(acts, kind, path, { said, open });
  const line = progressLine();
  const ended = await bring(acts, { id, kind }, open, { forMs: null, progress: line.show });
  line.end();
  if (typeof ended === 'object') throw ended.failed;
  await tell(acts, id, said.report ?? false);
  if (said.mend !== undefined) await writeFile(said.mend, (await unmended(acts, id)).text);
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
  const mapping = await saidMapping(kind, said, () => open(encoding));
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

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest('hex');
}
