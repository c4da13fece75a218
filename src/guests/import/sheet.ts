import type { RefusalParams } from '#kit/refusal.ts';

/** Why a row cannot be read, as a code with what fills its sentence. */
export type Fault = { code: string; params: RefusalParams };

/** `line` is the 1-based line (or spreadsheet row) where the row starts; `cells` are as written. */
export type Row = { line: number; cells: string[]; fault: Fault | null };

export type Format = 'csv' | 'xlsx' | 'vcard' | 'fixed';

/** `rows` can be gone through once. */
export type Sheet = { format: Format; encoding: string; headers: string[]; rows: AsyncIterable<Row> };

/** The last column of a file of refused rows, see mended.ts. */
export const mendedColumn = 'why';

const leadingGuard = /^'(?=['=+\-@\t\r])/;

/** A cell that a spreadsheet would run as a formula is kept a text by a quote before it. */
export function guarded(cell: string): string {
  return /^(?:[=+\-@\t\r]|'['=+\-@\t\r])/.test(cell) ? `'${cell}` : cell;
}

/** The cell before `guarded`, exactly. */
export function unguarded(cell: string): string {
  return cell.replace(leadingGuard, '');
}
