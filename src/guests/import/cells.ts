import type { Mapping } from './columns.ts';
import type { Field } from './fields.ts';
import type { Fault, Row } from './sheet.ts';

const longestCell = 100_000;
const empties = new Set([
  'n/a',
  '#n/a',
  'null',
  'undefined',
  'none',
  '(none)',
  'none of the options',
  'never',
  '[]',
]);

/** Which columns hold a field, in their order. */
export type Plan<F extends Field> = { at: Partial<Record<F, number[]>>; width: number };

export function plan<F extends Field>(headers: readonly string[], { columns }: Mapping<F>): Plan<F> {
  const at: Partial<Record<F, number[]>> = {};
  columns.forEach((field, column) => {
    if (field !== null) (at[field] ??= []).push(column);
  });
  return { at, width: headers.length };
}

/** What makes a row unfit to be kept, or null: characters PostgreSQL or UTF-8 cannot hold, and cells beyond all sense. */
export function rowFault({ cells, fault }: Row, headers: readonly string[]): Fault | null {
  if (fault) return fault;
  const all = cells.join('');
  if (all.length <= longestCell && !all.includes('\0') && !all.includes('\uFFFD') && all.isWellFormed())
    return null;
  for (const [index, cell] of cells.entries()) {
    const params = { column: headers[index] ?? '' };
    if (cell.length > longestCell) return { code: 'cellTooLong', params };
    if (cell.includes('\0')) return { code: 'nul', params };
    if (!cell.isWellFormed()) return { code: 'loneSurrogate', params };
    if (cell.includes('\uFFFD')) return { code: 'garbled', params };
  }
  return null;
}

/** More cells than headings, or fewer: a comma too many, or the end of the line lost. */
export function raggedness({ cells }: Row, width: number): Fault | null {
  if (cells.length === width) return null;
  if (cells.length > width && cells.slice(width).every((cell) => cell === '')) return null;
  return { code: 'ragged', params: { cells: cells.length, headings: width } };
}

/** A cell as meant: without space around it, a spreadsheet's quote or formula before it, or a sign for nothing. */
export function meant(cell: string | undefined): string {
  if (cell === undefined || cell === '') return '';
  let text = cell.trim();
  const first = text.charCodeAt(0);
  if (first === 39 && /^'[=+\-@\d(]/.test(text)) text = text.slice(1).trim();
  else if (first === 61) text = text.replace(/^="(.*)"$/s, '$1').trim();
  if (/^[-–—_.]{1,3}$/.test(text)) return '';
  return /[\u0300-\u036f]/.test(text) ? text.normalize('NFC') : text;
}

/** Like `meant`; words for nothing are nothing too. Names are read without this: people are called Null and Never. */
export function filled(cell: string | undefined): string {
  const text = meant(cell);
  return text.length < 20 && empties.has(text.toLowerCase()) ? '' : text;
}

/** On one line: a name or a street has no line ends. */
export function inOneLine(text: string): string {
  return /[\s\u00a0]{2}|[\n\r\t\u00a0]/.test(text) ? text.replace(/[\s\u00a0]+/g, ' ') : text;
}

/** The given and the family name of `Okafor, Amara`, or null when it is not one of two parts. */
export function turnedRound(name: string): { given: string; family: string } | null {
  const [family = '', given = '', more] = name.split(',').map((part) => part.trim());
  return more === undefined && family !== '' && given !== '' ? { given, family } : null;
}

/** A value to show beside a remark, not a whole novel. */
export function clipped(value: string): string {
  return value.length > 60 ? `${value.slice(0, 59)}…` : value;
}

const sums =
  /^(?:(?:grand |sub)?totals?|summary|gesamt|gesamtsumme|summe|totale|totaal|somme|suma|summa|average)\b/i;

/** Reports end with rows that begin with a word for a sum. */
export function startsAsSum(cells: readonly string[]): boolean {
  return sums.test((cells.find((cell) => cell.trim() !== '') ?? '').trim());
}
