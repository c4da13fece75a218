import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { link, type Linked } from '#engines/linkage/link.ts';
import { loadModel, saveModel } from '#engines/linkage/model.ts';
import type { Table } from '#engines/linkage/table.ts';
import { progressOnError } from './lifetime/progress.ts';
import { recognisedColumns, saidColumns } from './link/columns.ts';
import { hireCrew } from './link/crew.ts';
import { writeLinks } from './link/links.ts';
import { load, type Loaded, type Part } from './link/load.ts';
import { numbered, writePeople } from './link/people.ts';
import { openSource } from './link/source.ts';
import { tellLinked, tellRead } from './link/told.ts';

const usage = `regulars link FILE [FILE2] --out OUT.csv
  FILE               records of people: CSV or csv.gz; with a second file, links across the two
  --out OUT.csv      every row with its person (cluster_id); OUT.links.csv: every link with its evidence
  --columns a=b,…    what to compare: given, family, name, email, phone, born, city, postcode, id, text=HEADING
  --columns2 a=b,…   the same for FILE2, where its headings differ
  --pairs FILE       all scored pairs, down to a probability of 1 in 100
  --threshold 0.5    probability from which two records are one person
  --most PAIRS       the most pairs to compare
  --model FILE       use what was learned before, instead of learning from this file
  --keep-model FILE  keep what was learned
  --threads N        as many as there are`;

const options = {
  out: { type: 'string' },
  columns: { type: 'string' },
  columns2: { type: 'string' },
  pairs: { type: 'string' },
  threshold: { type: 'string', default: '0.5' },
  most: { type: 'string' },
  model: { type: 'string' },
  'keep-model': { type: 'string' },
  threads: { type: 'string' },
} as const;

type Said = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];
type Asked = { paths: string[]; out: string; said: Said; threshold: number; threads: number };

/** `regulars link FILE [FILE2]`: which records are one person. @returns the exit code */
export async function linkFiles(words: string[]): Promise<number> {
  const asked = askedFor(words);
  if (typeof asked === 'string') {
    console.error(asked);
    return 2;
  }
  const progress = progressOnError();
  try {
    await linkAll(asked, progress);
    return 0;
  } finally {
    progress.end();
  }
}

type Progress = ReturnType<typeof progressOnError>;

async function linkAll({ paths, out, said, threshold, threads }: Asked, progress: Progress): Promise<void> {
  const began = performance.now();
  const parts = await openParts(paths, said);
  const loaded = await load(parts, (share) => progress.show(`reading ${percent(share)}`));
  const { table, sizes, bad } = loaded;
  tellRead(parts, loaded);
  if (table.size === 0) throw new Error(`There is no record in ${paths[0]}.`);
  const linked = await linkTable(table, {
    said,
    threshold,
    threads,
    split: paths.length > 1 ? sizes[0]! : 0,
    progress,
  });
  progress.show('writing');
  await writePeople({ parts, bad, numbers: numbered(linked.clusters.of), path: out });
  const pairs = { table, linked, rowOf: rowsOf(loaded), files: parts.length };
  const links = out.replace(/(\.csv)?$/, '.links.csv');
  const written = await writeLinks({ ...pairs, path: links, least: Math.log2(threshold / (1 - threshold)) });
  if (said.pairs) await writeLinks({ ...pairs, path: said.pairs, least: -Infinity });
  if (said['keep-model']) await writeFile(said['keep-model'], saveModel(linked.model));
  progress.end();
  tellLinked({ table, linked, out, links, written, seconds: (performance.now() - began) / 1000 });
}

async function openParts(paths: readonly string[], said: Said): Promise<Part[]> {
  return Promise.all(
    paths.map(async (path, file) => {
      const source = await openSource(path);
      const columns = file === 1 ? (said.columns2 ?? said.columns) : said.columns;
      const reads = columns
        ? saidColumns(columns, source.headings, path)
        : recognisedColumns(source.headings, source.sample, path);
      return { source, reads };
    }),
  );
}

type Linking = { said: Said; threshold: number; threads: number; split: number; progress: Progress };

/** Small files are done before a second thread is awake. */
const worthThreads = 50_000;

async function linkTable(
  table: Table,
  { said, threshold, threads, split, progress }: Linking,
): Promise<Linked> {
  const model = said.model ? loadModel(await readFile(said.model, 'utf8'), table.columns) : null;
  const crew = hireCrew(table.size < worthThreads ? 1 : threads);
  try {
    return await link(table, {
      crew,
      split,
      threshold: Math.log2(threshold / (1 - threshold)),
      progress: (doing, done) => progress.show(`${doing} ${percent(done)}`),
      ...(model ? { model } : {}),
      ...(said.most ? { pairs: Number(said.most) } : {}),
    });
  } finally {
    await crew.dismiss();
  }
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** Which row of which file a record is, bad rows counted too. */
function rowsOf({ sizes, bad }: Loaded): (record: number) => { file: number; row: number } {
  const rows = sizes.map((size, file) => {
    const left = new Set(bad.filter((row) => row.file === file).map(({ row }) => row));
    const good = new Uint32Array(size);
    for (let record = 0, row = 0; record < size; row += 1) if (!left.has(row)) good[record++] = row;
    return good;
  });
  return (record) =>
    record < sizes[0]!
      ? { file: 0, row: rows[0]![record]! }
      : { file: 1, row: rows[1]![record - sizes[0]!]! };
}

function askedFor(words: string[]): Asked | string {
  try {
    const { values: said, positionals: paths } = parseArgs({ args: words, options, allowPositionals: true });
    const threshold = Number(said.threshold);
    const threads = Number(said.threads ?? availableParallelism());
    if (paths.length < 1 || paths.length > 2 || !said.out) return usage;
    if (!(threshold > 0 && threshold < 1)) return 'A threshold is a probability between 0 and 1.';
    if (!Number.isInteger(threads) || threads < 1) return 'Threads are counted from 1.';
    if (said.most !== undefined && !(Number(said.most) >= 1)) return 'The most pairs is a number from 1.';
    return { paths, out: said.out, said, threshold, threads };
  } catch (fault) {
    return (fault as Error).message;
  }
}
