import {
  closeDictionary,
  type Dictionary,
  intern,
  openDictionary,
  type OpenDictionary,
} from './dictionary.ts';
import { date } from './normalise/date.ts';
import { email } from './normalise/email.ts';
import { name, splitName } from './normalise/name.ts';
import { phone } from './normalise/phone.ts';
import { longestValue, type Scratch, text } from './normalise/text.ts';
import { type Customs, homeCode, putsMonthFirst, settleDates, settlePhones } from './settle.ts';

/** What a column holds. `id` is a number that one person has for life; `text` is anything else worth comparing. */
export type Kind = 'given' | 'family' | 'email' | 'phone' | 'born' | 'city' | 'postcode' | 'id' | 'text';

/** `name` is what people call the column; kinds other than `id` and `text` stand for one column each. */
export type Column = { name: string; kind: Kind };

/** Records as codes, row after row, in memory that threads share. */
export type Table = {
  size: number;
  columns: Column[];
  /** Codes a record takes: a power of two, so that one record lies in one line of the cache. */
  width: number;
  /** `codes[row * width + column]`, 0 where missing. */
  codes: Uint32Array;
  dictionaries: Dictionary[];
  customs: Customs;
};

export type OpenTable = Omit<Table, 'dictionaries' | 'customs'> & {
  dictionaries: OpenDictionary[];
  scratch: Scratch;
};

/** @throws when a kind that stands for one column is asked for twice */
export function openTable(columns: readonly Column[]): OpenTable {
  const once = columns.map(({ kind }) => kind).filter((kind) => kind !== 'id' && kind !== 'text');
  if (new Set(once).size < once.length) throw new Error('Two columns are of one kind.');
  const width = 2 ** Math.ceil(Math.log2(Math.max(1, columns.length)));
  return {
    size: 0,
    columns: [...columns],
    width,
    codes: sharedCodes(width * 1024),
    dictionaries: columns.map(() => openDictionary()),
    scratch: new Uint8Array(longestValue * 4),
  };
}

type Normalise = (from: Uint8Array, start: number, end: number, into: Scratch) => number;

/** How cells of each kind are written down. */
export const normalisers: Record<Kind, Normalise> = {
  given: name,
  family: name,
  email,
  phone,
  born: date,
  city: text,
  postcode: text,
  id: text,
  text,
};

/** Writes one cell of the row that is being filled, UTF-8 from `start` to `end`. */
export function put(table: OpenTable, column: number, from: Uint8Array, start: number, end: number): void {
  if (start >= end) return;
  const length = normalisers[table.columns[column]!.kind](from, start, end, table.scratch);
  if (length === 0) return;
  table.codes[table.size * table.width + column] = intern(
    table.dictionaries[column]!,
    table.scratch,
    0,
    length,
  );
}

/** Writes a whole name into the columns of given and family names. */
export function putName(table: OpenTable, whole: string): void {
  const { given, family } = splitName(whole);
  table.columns.forEach(({ kind }, column) => {
    if (kind !== 'given' && kind !== 'family') return;
    const bytes = encoder.encode(kind === 'given' ? given : family);
    put(table, column, bytes, 0, bytes.length);
  });
}

const encoder = new TextEncoder();

/** Ends the row; the next `put` belongs to the next one. */
export function endRow(table: OpenTable): void {
  table.size += 1;
  const needed = (table.size + 1) * table.width;
  if (needed <= table.codes.length) return;
  const more = sharedCodes(table.codes.length * 2);
  more.set(table.codes);
  table.codes = more;
}

/** Rows as texts, one for each column. @returns the table closed */
export function tableOf(
  columns: readonly Column[],
  rows: Iterable<readonly (string | null | undefined)[]>,
): Table {
  const table = openTable(columns);
  for (const row of rows) {
    row.forEach((cell, column) => {
      const bytes = encoder.encode(cell ?? '');
      put(table, column, bytes, 0, bytes.length);
    });
    endRow(table);
  }
  return closeTable(table);
}

/** Settles what only the whole file can tell (the country of its phones, the order of its dates). */
export function closeTable(open: OpenTable): Table {
  const of = (wanted: Kind) => open.dictionaries[open.columns.findIndex(({ kind }) => kind === wanted)];
  const [phones, dates] = [of('phone'), of('born')];
  const customs = {
    home: phones ? homeCode(phones) : null,
    monthFirst: dates ? putsMonthFirst(dates) : false,
  };
  const dictionaries = open.columns.map(({ kind }, column) => {
    const dictionary = open.dictionaries[column]!;
    const settled =
      kind === 'phone'
        ? settlePhones(dictionary, customs.home)
        : kind === 'born'
          ? settleDates(dictionary, customs.monthFirst)
          : null;
    if (settled) recode(open, column, settled.codes);
    return closeDictionary(settled?.dictionary ?? dictionary);
  });
  const { size, columns, width, codes } = open;
  return { size, columns, width, codes, dictionaries, customs };
}

function recode({ size, width, codes }: OpenTable, column: number, to: Uint32Array): void {
  for (let at = column; at < size * width; at += width) codes[at] = to[codes[at]!]!;
}

function sharedCodes(length: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(length * 4));
}
