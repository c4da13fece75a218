import { type Dialect, splitRows } from './csv.ts';

export type Layout = { kind: 'csv'; dialect: Dialect } | { kind: 'fixed' };

const marks = [',', ';', '\t', '|'];

/** How a text lays out its cells, from its beginning: the mark that cuts most rows into equally many cells. */
export function sniffLayout(head: string): Layout {
  const lineEnd = head.includes('\n') || !head.includes('\r') ? '\n' : '\r';
  const named = /^sep=([,;\t|])\r?\n/i.exec(head);
  if (named) return { kind: 'csv', dialect: { delimiter: named[1]!, lineEnd } };
  const scores = marks.map((delimiter) => ({
    delimiter,
    score: evenness(splitRows(head, { delimiter, lineEnd }, 200)),
  }));
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one));
  if (best.score < 0.3 && isSpaced(head)) return { kind: 'fixed' };
  return { kind: 'csv', dialect: { delimiter: best.score > 0 ? best.delimiter : ',', lineEnd } };
}

function evenness(rows: string[][]): number {
  const widths = new Map<number, number>();
  for (const { length } of rows) widths.set(length, (widths.get(length) ?? 0) + 1);
  const [width, count] = [...widths].reduce((one, other) => (other[1] > one[1] ? other : one), [1, 0]);
  return width > 1 ? (count / rows.length) * Math.log2(width + 1) : 0;
}

/** Columns set apart by blanks alone: every line has as many words, at least three, and most of them are figures. */
function isSpaced(head: string): boolean {
  const lines = head
    .split('\n')
    .slice(0, 200)
    .map(spacedCells)
    .filter((cells) => cells.length > 0);
  const body = lines.slice(1, -1);
  const width = lines[0]?.length ?? 0;
  if (width < 3 || body.length < 2 || !body.every((cells) => cells.length === width)) return false;
  const figures = body.flat().filter((cell) => /^[-+]?[\d.,:/-]+$/.test(cell)).length;
  return figures >= body.length * width * 0.6;
}

export function spacedCells(line: string): string[] {
  const text = line.trim();
  return text === '' ? [] : text.split(/\s+/);
}
