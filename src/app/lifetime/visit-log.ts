import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { type Decimal, decimalTally, readAmount } from '#guests/import/amounts.ts';
import { recogniseColumns } from '#guests/import/columns.ts';
import { type DateOrder, type DateVerdict, dateTally, isoDate, readDate } from '#guests/import/dates.ts';
import type { Field } from '#guests/import/fields.ts';
import { readSheet } from '#guests/import/read.ts';
import type { Row, Sheet } from '#guests/import/sheet.ts';
import { growing } from './growing.ts';

export type RefusedLine = { line: number; because: string };

/** A log of visits or purchases: element `k` of the columns is line `k` of those that could be read. */
export type VisitLog = {
  ids: string[];
  /** Points into `ids`. */
  guest: Int32Array;
  /** Days since 1970-01-01. */
  day: Int32Array;
  /** In the currency of the file; null where no column holds sums. */
  amount: Float64Array | null;
  headings: { guest: string; date: string; amount: string | null };
  dates: DateVerdict;
  refused: RefusedLine[];
};

export type Named = {
  guest?: string | undefined;
  date?: string | undefined;
  amount?: string | undefined;
  order?: DateOrder | undefined;
};

/**
 * Reads a log (CSV, columns set apart by blanks, Excel; .gz too) twice: the first time to learn from every line how
 * dates and sums are written. A line that cannot be read is kept apart with its reason.
 */
export async function readVisitLog(
  path: string,
  named: Named,
  progress: (lines: number) => void,
): Promise<VisitLog> {
  const columns = await columnsOf(path, named);
  const dates = dateTally();
  const decimals = decimalTally();
  let lines = 0;
  for await (const { cells } of (await open(path)).rows) {
    dates.add(cells[columns.date] ?? '');
    if (columns.amount !== null) decimals.add(cells[columns.amount] ?? '');
    if ((lines += 1) % 50_000 === 0) progress(lines);
  }
  const inferred = dates.verdict();
  const verdict = named.order === undefined ? inferred : { ...inferred, order: named.order, sure: true };
  return gather(await open(path), columns, { verdict, decimal: decimals.verdict() }, progress);
}

async function open(path: string): Promise<Sheet> {
  const file = createReadStream(path);
  return readSheet(path.endsWith('.gz') ? file.pipe(createGunzip()) : file, path.replace(/\.gz$/, ''));
}

type Columns = { guest: number; date: number; amount: number | null; headers: string[] };

/** By the headings that were said, else by what the headings and the first lines look like. */
async function columnsOf(path: string, named: Named): Promise<Columns> {
  const { headers, rows } = await open(path);
  const sample: string[][] = [];
  for await (const { cells } of rows) if (sample.push(cells) === 500) break;
  const guessed = recogniseColumns(headers, sample, 'visits').columns;
  const at = (said: string | undefined, ...fields: Field[]): number | null => {
    if (said !== undefined) {
      const column = headers.findIndex(
        (heading) => heading.trim().toLowerCase() === said.trim().toLowerCase(),
      );
      if (column < 0) throw new Error(`There is no column "${said}": there are ${headers.join(', ')}.`);
      return column;
    }
    const found = fields.map((field) => guessed.indexOf(field)).find((column) => column >= 0);
    return found ?? null;
  };
  const guest = at(named.guest, 'guestExternalId', 'guestEmail', 'guestPhone', 'guestName');
  const date = at(named.date, 'date');
  if (guest === null)
    throw new Error(`Which column names the guest? Say --guest: there are ${headers.join(', ')}.`);
  if (date === null) throw new Error(`Which column is the day? Say --date: there are ${headers.join(', ')}.`);
  return { guest, date, amount: at(named.amount, 'amount'), headers };
}

type Reading = { verdict: DateVerdict; decimal: Decimal };

async function gather(
  sheet: Sheet,
  columns: Columns,
  reading: Reading,
  progress: (lines: number) => void,
): Promise<VisitLog> {
  const numbers = new Map<string, number>();
  const [guest, day, amount] = [growing(Int32Array), growing(Int32Array), growing(Float64Array)];
  const refused: RefusedLine[] = [];
  const days = dayReader(reading.verdict.order);
  let lines = 0;
  for await (const row of sheet.rows) {
    if ((lines += 1) % 50_000 === 0) progress(lines);
    const id = (row.cells[columns.guest] ?? '').trim();
    const on = days((row.cells[columns.date] ?? '').trim());
    const sum =
      columns.amount === null ? 0 : sumOf((row.cells[columns.amount] ?? '').trim(), reading.decimal);
    const because = reason(row, columns, { id, on, sum });
    if (because !== null) {
      refused.push({ line: row.line, because });
      continue;
    }
    let number = numbers.get(id);
    if (number === undefined) numbers.set(id, (number = numbers.size));
    guest.add(number);
    day.add(on!);
    amount.add(sum!);
  }
  const heading = (column: number) => columns.headers[column]!;
  return {
    ids: [...numbers.keys()],
    guest: guest.all(),
    day: day.all(),
    amount: columns.amount === null ? null : amount.all(),
    headings: {
      guest: heading(columns.guest),
      date: heading(columns.date),
      amount: columns.amount === null ? null : heading(columns.amount),
    },
    dates: reading.verdict,
    refused,
  };
}

function reason(
  { cells, fault }: Row,
  columns: Columns,
  { id, on, sum }: { id: string; on: number | null; sum: number | null },
): string | null {
  if (fault !== null) return 'a quote is opened and never closed';
  if (id === '') return 'no guest is named';
  if (on === null) return `"${cells[columns.date] ?? ''}" is no day`;
  if (sum === null) return `"${cells[columns.amount!] ?? ''}" is no sum`;
  return sum < 0 ? 'money given back is no visit' : null;
}

const mostKept = 100_000;

/** Days repeat from line to line, so that each is read once. */
function dayReader(order: DateOrder): (written: string) => number | null {
  const known = new Map<string, number | null>();
  return (written) => {
    const found = known.get(written);
    if (found !== undefined) return found;
    const iso = isoDate(readDate(written, order));
    const day = iso === null ? null : Date.parse(iso) / 86_400_000;
    if (known.size < mostKept) known.set(written, day);
    return day;
  };
}

/** An empty cell is a visit that brought nothing known. */
function sumOf(written: string, decimal: Decimal): number | null {
  if (written === '') return 0;
  if (decimal === 'point' && /^\d{1,12}(\.\d+)?$/.test(written)) return Number(written);
  const minor = readAmount(written, decimal, 2);
  return minor === null ? null : minor / 100;
}
