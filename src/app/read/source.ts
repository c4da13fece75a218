import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { createGunzip } from 'node:zlib';
import { inferDateOrder, isoDate, readDate, splitTime } from '#guests/import/dates.ts';
import type { DateOrder } from '#guests/import/dates.ts';
import { readSheet } from '#guests/import/read.ts';
import type { Row } from '#guests/import/sheet.ts';
import { recogniseColumns } from './columns.ts';
import { reviewsInJson } from './json-reviews.ts';
import type { Columns, Review } from './review.ts';

/** A file of reviews, opened: what was recognised in it, and its reviews as they stream. */
export type Source = {
  /** How the file was understood, in a sentence. */
  says: string;
  /** A row that cannot be read has its reason in place of a review. */
  rows: AsyncIterable<{ line: number; review: Review | null; why: string | null }>;
  /** Bytes of the file, and how many were read so far. */
  size: number;
  read: () => number;
};

/** Columns a person has named, by their headings. */
export type Named = { text?: string | undefined; house?: string | undefined; date?: string | undefined };

const sampled = 200;
/** A JSON file is one value and is read at once; larger ones come as one object a line. */
const largestJson = 400_000_000;

/** @throws an error with one sentence for whoever named the file */
export async function openSource(path: string, named: Named): Promise<Source> {
  const { size } = await stat(path).catch(() => {
    throw new Error(`There is no file ${path}.`);
  });
  const name = basename(path).replace(/\.gz$/i, '');
  if (/\.(json|geojson)$/i.test(name)) return fromJson(path, size);
  if (/\.(jsonl|ndjson)$/i.test(name)) return fromJsonLines(path, size);
  return fromTable(path, name, size, named);
}

async function fromTable(path: string, name: string, size: number, named: Named): Promise<Source> {
  let read = 0;
  const stream = createReadStream(path, { highWaterMark: 1 << 18 }).on(
    'data',
    (part) => (read += part.length),
  );
  const bytes = /\.gz$/i.test(path) ? stream.pipe(createGunzip()) : stream;
  const sheet = await readSheet(bytes, name);
  const source = sheet.rows[Symbol.asyncIterator]();
  const first: Row[] = [];
  while (first.length < sampled) {
    const next = await source.next();
    if (next.done) break;
    first.push(next.value);
  }
  const sample = first.map(({ cells }) => cells);
  const { columns, preset } = chosen(sheet.headers, sample, named);
  const dates =
    columns.date === null ? null : inferDateOrder(sample.map((cells) => cells[columns.date!] ?? ''));
  const most = columns.rating === null ? 5 : highest(sample.map((cells) => cells[columns.rating!] ?? ''));
  const heading = (column: number | null) => (column === null ? null : `“${sheet.headers[column]}”`);
  return {
    size,
    read: () => read,
    says: [
      preset ? `An export of ${preset}` : 'A table',
      `read from ${columns.text.map(heading).join(', then ')}`,
      columns.house === null ? null : `houses from ${heading(columns.house)}`,
      columns.date === null ? null : `dates from ${heading(columns.date)}, ${orderWords[dates!.order]}`,
    ]
      .filter(Boolean)
      .join('; '),
    rows: rowsOf(first, source, { columns, order: dates?.order ?? 'ymd', most }),
  };
}

const orderWords = { ymd: 'year first', dmy: 'day first', mdy: 'month first' } satisfies Record<
  DateOrder,
  string
>;

function chosen(
  headings: readonly string[],
  sample: readonly (readonly string[])[],
  named: Named,
): { columns: Columns; preset: string | null } {
  const found = recogniseColumns(headings, sample);
  const of = (name: string | undefined): number | null => {
    if (name === undefined) return null;
    const at = headings.findIndex((heading) => heading.trim().toLowerCase() === name.trim().toLowerCase());
    if (at < 0) throw new Error(`There is no column “${name}”: there are ${headings.join(', ')}.`);
    return at;
  };
  const text = of(named.text);
  if (!found && text === null)
    throw new Error(
      `No column of this file holds sentences. Name it with --text; there are ${headings.join(', ')}.`,
    );
  const columns = found?.columns ?? { text: [], house: null, date: null, rating: null };
  return {
    preset: text === null ? (found?.preset ?? null) : null,
    columns: {
      text: text === null ? columns.text : [text],
      house: of(named.house) ?? columns.house,
      date: of(named.date) ?? columns.date,
      rating: columns.rating,
    },
  };
}

type Reading = { columns: Columns; order: DateOrder; most: number };

async function* rowsOf(first: readonly Row[], source: AsyncIterator<Row>, how: Reading): Source['rows'] {
  for (const row of first) yield reviewOf(row, how);
  for (let next = await source.next(); !next.done; next = await source.next())
    yield reviewOf(next.value, how);
}

function reviewOf({ line, cells, fault }: Row, { columns, order, most }: Reading) {
  if (fault) return { line, review: null, why: 'A quote is opened here and never closed.' };
  const cell = (column: number | null) => (column === null ? '' : (cells[column] ?? '').trim());
  const text = columns.text
    .map(cell)
    .filter((part) => part !== '')
    .join('\n');
  if (text === '') return { line, review: null, why: 'Nothing is written in it.' };
  const rating = Number(cell(columns.rating).replace(',', '.').split(/[\s/]/)[0] || Number.NaN);
  return {
    line,
    why: null,
    review: {
      text,
      house: cell(columns.house) || null,
      on: isoDate(readDate(splitTime(cell(columns.date)).date, order)),
      rating: Number.isFinite(rating) ? Math.min(1, rating / most) : null,
    },
  };
}

/** Stars are of five, points of ten, percents of a hundred. */
function highest(cells: readonly string[]): number {
  const most = Math.max(0, ...cells.map((cell) => Number(cell.replace(',', '.').split(/[\s/]/)[0]) || 0));
  return most <= 5 ? 5 : most <= 10 ? 10 : 100;
}

async function fromJson(path: string, size: number): Promise<Source> {
  if (size > largestJson)
    throw new Error(`${basename(path)} is larger than 400 MB: give it as one object a line.`);
  const found = reviewsInJson(parsed(await readFile(path, 'utf8'), basename(path)));
  if (!found) throw new Error(`${basename(path)} holds no list of reviews.`);
  const all = 'reviews' in found ? found.reviews : found.rows.map(ofThing);
  return {
    size,
    read: () => size,
    says: 'reviews' in found ? 'Reviews as Google gives them' : 'A list of objects',
    rows: each(all.map((review, n) => ({ line: n + 1, ...kept(review) }))),
  };
}

function fromJsonLines(path: string, size: number): Source {
  let read = 0;
  const stream = createReadStream(path).on('data', (part) => (read += part.length));
  return { size, read: () => read, says: 'One object a line', rows: lines(stream) };
}

async function* lines(stream: AsyncIterable<Buffer>): Source['rows'] {
  for await (const { text, line } of jsonLines(stream)) {
    try {
      yield { line, ...kept(ofThing(JSON.parse(text) as Record<string, unknown>)) };
    } catch {
      yield { line, review: null, why: 'This line is no JSON.' };
    }
  }
}

/** Lines of a stream of any length, numbered from 1; empty ones are none. */
export async function* jsonLines(
  stream: AsyncIterable<Buffer>,
): AsyncGenerator<{ text: string; line: number }> {
  const decoder = new TextDecoder();
  let rest = '';
  let line = 0;
  for await (const part of stream) {
    const whole = (rest + decoder.decode(part, { stream: true })).split('\n');
    rest = whole.pop()!;
    for (const text of whole) {
      line += 1;
      if (text.trim()) yield { text, line };
    }
  }
  if (rest.trim()) yield { text: rest, line: line + 1 };
}

function ofThing(thing: Record<string, unknown>): Review {
  const headings = Object.keys(thing);
  const cells = headings.map((heading) => {
    const value = thing[heading];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  });
  const found = recogniseColumns(headings, [cells]);
  if (!found) return { text: '', house: null, on: null, rating: null };
  const { review } = reviewOf(
    { line: 0, cells, fault: null },
    { columns: found.columns, order: 'ymd', most: 5 },
  );
  return review ?? { text: '', house: null, on: null, rating: null };
}

function kept(review: Review): { review: Review | null; why: string | null } {
  return review.text.trim() === ''
    ? { review: null, why: 'Nothing is written in it.' }
    : { review, why: null };
}

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Error(`${name} is no JSON.`);
  }
}
