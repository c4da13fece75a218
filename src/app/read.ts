import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { basename, join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { parseArgs } from 'node:util';
import { guarded } from '#guests/import/sheet.ts';
import { printed } from './read/print.ts';
import { readingPage } from './read/report-page.ts';
import type { Review } from './read/review.ts';
import { jsonLines, openSource } from './read/source.ts';
import type { Source } from './read/source.ts';
import { readAll, readLines } from './read/threads.ts';
import { asCsv, asJson } from './read/written.ts';

const usage = `regulars read FILE [--out NAME] [--text COLUMN] [--house COLUMN] [--date COLUMN] [--staff "Mei, Lucía"]
  reads an export of reviews (CSV, Excel, JSON, one object a line; .gz too) and writes NAME.html, NAME.json, NAME.csv
regulars read --jsonl FILE
  reads one JSON object a line with a "text" and prints each again with its readings`;

/** `regulars read …`: needs no house and no database. @returns the exit code */
export async function read(words: string[]): Promise<number> {
  if (words.length === 0 || words.includes('--help')) {
    console.log(usage);
    return words.length === 0 ? 2 : 0;
  }
  const { values, positionals } = asked(words);
  const roster = (values.staff ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  if (values.jsonl !== undefined) return readObjects(values.jsonl, roster);
  const [path] = positionals;
  if (!path || positionals.length > 1) {
    console.error(usage);
    return 2;
  }
  return readReviews(path, { ...values, roster });
}

const options = {
  out: { type: 'string' },
  text: { type: 'string' },
  house: { type: 'string' },
  date: { type: 'string' },
  staff: { type: 'string' },
  jsonl: { type: 'string' },
} as const;

function asked(words: string[]) {
  try {
    return parseArgs({ args: words, allowPositionals: true, options });
  } catch (fault) {
    throw new Error(`${(fault as Error).message.split('. ')[0]}.\n${usage}`, { cause: fault });
  }
}

type Wish = { out?: string; text?: string; house?: string; date?: string; roster: readonly string[] };

async function readReviews(path: string, wish: Wish): Promise<number> {
  const source = await openSource(path, wish);
  const file = basename(path);
  const out = wish.out ?? join(process.cwd(), file.replace(/(\.[a-z]+)?(\.gz)?$/i, '.read'));
  const refused: { line: number; why: string }[] = [];
  const bar = progressBar(source);
  const tally = await readAll(reviewsOf(source, refused), { roster: wish.roster, progress: bar.show });
  bar.clear();
  const about = { file, says: source.says, refused: refused.length };
  await writeFile(`${out}.json`, asJson(tally, about));
  await writeFile(`${out}.csv`, asCsv(tally));
  await writeFile(`${out}.html`, readingPage(tally, about));
  if (refused.length > 0) await writeFile(`${out}.left-out.csv`, leftOut(refused));
  console.log(printed(tally, about));
  console.log(
    `\nWritten: ${out}.html, .json and .csv${refused.length > 0 ? ', and what was left out' : ''}.`,
  );
  return 0;
}

/** Beyond so many, a list of rows left out helps nobody. */
const mostRefused = 10_000;

async function* reviewsOf(source: Source, refused: { line: number; why: string }[]): AsyncGenerator<Review> {
  for await (const { line, review, why } of source.rows) {
    if (review) yield review;
    else if (refused.length < mostRefused) refused.push({ line, why: why ?? '' });
  }
}

function leftOut(refused: readonly { line: number; why: string }[]): string {
  return ['line,why', ...refused.map(({ line, why }) => `${line},"${guarded(why)}"`)].join('\r\n') + '\r\n';
}

/** One line that writes itself anew on a screen, and one every few seconds in a log. */
function progressBar({ size, read: soFar }: Source) {
  const screen = process.stderr.isTTY;
  let last = 0;
  return {
    show: (reviews: number) => {
      const now = Date.now();
      if (now - last < (screen ? 150 : 5_000)) return;
      last = now;
      const share = size === 0 ? 1 : Math.min(1, soFar() / size);
      const bar = '━'.repeat(Math.round(share * 30)).padEnd(30, '·');
      const line = `${bar} ${Math.round(share * 100)} %  ${reviews.toLocaleString('en-GB')} reviews`;
      process.stderr.write(screen ? `\r${line}` : `${line}\n`);
    },
    clear: () => void (screen && process.stderr.write('\r\x1b[K')),
  };
}

async function readObjects(path: string, roster: readonly string[]): Promise<number> {
  const file = createReadStream(path, { highWaterMark: 1 << 18 });
  const stream = /\.gz$/i.test(path) ? file.pipe(createGunzip()) : file;
  const write = async (lines: string[]) => {
    if (!process.stdout.write(`${lines.join('\n')}\n`)) await once(process.stdout, 'drain');
  };
  let wrong = 0;
  const objects = async function* (): AsyncGenerator<Record<string, unknown>> {
    for await (const { text, line } of jsonLines(stream)) {
      const object = objectIn(text);
      if (object) yield object;
      else {
        wrong += 1;
        console.error(`Line ${line} is no JSON object and was left out.`);
      }
    }
  };
  await readLines(objects(), { roster, write });
  if (wrong > 0) console.error(`${wrong} lines were left out.`);
  return 0;
}

function objectIn(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    // Said line by line by whoever asked.
    return null;
  }
}
