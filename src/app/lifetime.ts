import { createWriteStream } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { Refusal } from '#kit/refusal.ts';
import { calendarOf } from './lifetime/calendar.ts';
import { guestLines } from './lifetime/guest-lines.ts';
import { progressOnError } from './lifetime/progress.ts';
import { studyPage } from './lifetime/study-page.ts';
import { study } from './lifetime/study.ts';
import { readWords, studyWords } from './lifetime/told.ts';
import type { RefusedLine } from './lifetime/visit-log.ts';
import { readVisitLog } from './lifetime/visit-log.ts';

const usage = `regulars lifetime FILE
  FILE               visits or purchases, one a line: CSV, columns set apart by blanks, Excel; .gz too
  --guest COLUMN     who came; by its heading
  --date COLUMN      on what day
  --amount COLUMN    what it brought
  --order dmy        how days are written (dmy, mdy, ymd), where they do not tell
  --until 2026-11-21 the last day that is known; the last one in the file
  --ahead 52         weeks to foretell
  --out FILE.csv     each guest with P(alive), visits, spend and stage; NAME.guests.csv
  --page FILE.html   what came of it as a page; NAME.lifetime.html`;

const options = {
  guest: { type: 'string' },
  date: { type: 'string' },
  amount: { type: 'string' },
  order: { type: 'string' },
  until: { type: 'string' },
  ahead: { type: 'string', default: '52' },
  out: { type: 'string' },
  page: { type: 'string' },
} as const;

const orders = ['dmy', 'mdy', 'ymd'] as const;
const mostTold = 20;

/** `regulars lifetime FILE`: who is still a guest, from any log of visits. @returns the exit code */
export async function lifetime(words: string[]): Promise<number> {
  const asked = askedFor(words);
  if (asked === null) {
    console.error(usage);
    return 2;
  }
  try {
    return await tell(asked);
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    const { refusalSentence } = await import('./product.ts');
    console.error(refusalSentence(fault));
    return 1;
  }
}

async function tell({ path, said, until, ahead, order }: Asked): Promise<number> {
  if (!(await isFile(path))) throw new Error(`There is no file ${path}.`);
  const file = basename(path);
  const progress = progressOnError();
  const log = await readVisitLog(path, { ...said, order }, (lines) =>
    progress.show(`${lines.toLocaleString('en')} lines`),
  );
  progress.end();
  const name = file.replace(/(\.(csv|txt|tsv|xlsx))?(\.gz)?$/i, '');
  tellRefused(log.refused, `${name}.left-out.csv`);
  if (log.guest.length === 0) throw new Error(`${path} has no line that says who came when.`);
  const calendar = calendarOf(log, until);
  if (calendar.day.length === 0) throw new Error(`Nobody came until ${said.until}.`);

  const found = study(calendar, ahead, progress.show);
  progress.end();
  console.log([file, ...readWords(log), ...studyWords(found)].join('\n'));
  const out = said.out ?? `${name}.guests.csv`;
  const page = said.page ?? `${name}.lifetime.html`;
  await pipeline(Readable.from(inPieces(guestLines(found))), createWriteStream(out));
  await writeFile(page, studyPage(found, log, file));
  if (log.refused.length > mostTold) await writeFile(`${name}.left-out.csv`, leftOut(log.refused));
  console.log(`\n${out}: each guest. ${page}: all of it as a page.`);
  return 0;
}

type Asked = NonNullable<ReturnType<typeof askedFor>>;

function askedFor(words: string[]) {
  const parsed = parsedWords(words);
  if (parsed === null) return null;
  const { values: said, positionals } = parsed;
  const [path] = positionals;
  const ahead = Number(said.ahead);
  const order = orders.find((one) => one === said.order);
  const until = said.until === undefined ? null : Date.parse(`${said.until}T00:00:00Z`) / 86_400_000;
  const isWrong =
    !(ahead > 0 && ahead <= 5200) ||
    (said.order !== undefined && order === undefined) ||
    (until !== null && !Number.isInteger(until));
  return path === undefined || positionals.length > 1 || isWrong ? null : { path, said, ahead, until, order };
}

function parsedWords(words: string[]) {
  try {
    return parseArgs({ args: words, options, allowPositionals: true });
  } catch (fault) {
    if (!String((fault as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')) throw fault;
    return null;
  }
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT' || fault.code === 'ENOTDIR') return null;
    throw fault;
  });
  return found?.isFile() ?? false;
}

function tellRefused(refused: readonly RefusedLine[], all: string): void {
  for (const { line, because } of refused.slice(0, mostTold)) {
    console.error(`Line ${line} is left out: ${because}.`);
  }
  if (refused.length > mostTold)
    console.error(`… and ${refused.length - mostTold} more, all of them in ${all}.`);
}

function leftOut(refused: readonly RefusedLine[]): string {
  const lines = refused.map(({ line, because }) => `${line},"${because.replaceAll('"', '""')}"\n`);
  return `line,because\n${lines.join('')}`;
}

/** Lines joined until they are worth a write. */
function* inPieces(lines: Iterable<string>): Generator<string> {
  let piece = '';
  for (const line of lines) {
    piece += `${line}\n`;
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
