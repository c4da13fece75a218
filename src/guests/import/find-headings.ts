import { isHeading } from './headings.ts';
import { mendedColumn, type Row } from './sheet.ts';
import { looksLikeEmail, looksLikePhone } from './values.ts';

/** The headings and the index of the first row below them; columns without headings are called A, B, C. */
export function findHeadings(rows: readonly Row[]): { headers: string[]; at: number } {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const index = headingRow(rows.map(({ cells }) => cells.map((cell) => cell.trim())));
  if (index < 0) return { headers: Array.from({ length: width }, (_, column) => letters(column)), at: 0 };
  const headers = rows[index]!.cells.map((cell) => cell.trim().replace(/\s+/g, ' '));
  while (headers.length > 1 && headers.at(-1) === '') headers.pop();
  return { headers: headers.map((heading, column) => heading || letters(column)), at: index + 1 };
}

/** Reports put a title and a date above their headings, seldom more than five rows. */
function headingRow(rows: string[][]): number {
  if (rows[0]!.at(-1) === mendedColumn) return 0;
  const scores = rows.slice(0, 10).map((cells) => new Set(cells.filter(isHeading)).size);
  const best = Math.max(...scores);
  if (best >= 2) return scores.indexOf(best);
  const first = rows[0]!;
  const tellsNothing = first.some(
    (cell) => looksLikeEmail(cell) || looksLikePhone(cell) || /^[-+]?[\d.,/:-]+$/.test(cell),
  );
  if (tellsNothing) return -1;
  const below = rows.slice(1).flat();
  const differs = below.some((cell) => looksLikeEmail(cell) || looksLikePhone(cell) || /\d/.test(cell));
  return best === 1 || (differs && first.every((cell) => cell !== '' && !/\d{3}/.test(cell))) ? 0 : -1;
}

/** A, B … Z, AA, as spreadsheets call columns. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
