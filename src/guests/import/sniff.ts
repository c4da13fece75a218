import type { Dialect } from './csv.ts';
import { isHeading } from './headings.ts';

export type Layout = { kind: 'csv'; dialect: Dialect } | { kind: 'fixed' };

const marks = [',', ';', '\t', '|'];

/** How a text lays out its cells, from its beginning: the mark that cuts out headings, or else cuts most evenly. */
export function sniffLayout(head: string): Layout {
  const lineEnd = head.includes('\n') || !head.includes('\r') ? '\n' : '\r';
  const named = /^sep=([,;\t|])\r?\n/i.exec(head);
  if (named) return { kind: 'csv', dialect: { delimiter: named[1]!, lineEnd } };
  const lines = withoutQuoted(head.slice(0, 65_536))
    .split(lineEnd)
    .filter((line) => line.trim() !== '');
  const scores = marks.map((delimiter) => ({
    delimiter,
    score: evenness(lines, delimiter) + headed(lines, delimiter),
  }));
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one));
  if (best.score < 0.3 && isSpaced(head)) return { kind: 'fixed' };
  return { kind: 'csv', dialect: { delimiter: best.score > 0 ? best.delimiter : ',', lineEnd } };
}

/** Marks and line ends inside quotes cut nothing, whichever mark it is that cuts. */
function withoutQuoted(text: string): string {
  return text.replace(/(?<=^|[,;\t|\r\n])"((?:[^"]|"")*)"(?=[,;\t|\r\n]|$)/g, (_, cell: string) =>
    cell.replace(/[,;\t|\r\n]/g, ' '),
  );
}

function evenness(lines: string[], delimiter: string): number {
  const widths = new Map<number, number>();
  for (const line of lines) {
    const width = line.split(delimiter).length;
    widths.set(width, (widths.get(width) ?? 0) + 1);
  }
  const [width, count] = [...widths].reduce((one, other) => (other[1] > one[1] ? other : one), [1, 0]);
  return width > 1 ? (count / lines.length) * Math.log2(width + 1) : 0;
}

/** A line that falls into words for columns settles it, however ragged the rows below. */
function headed(lines: string[], delimiter: string): number {
  const found = lines
    .slice(0, 10)
    .map((line) => line.split(delimiter).filter((cell) => isHeading(cell)).length);
  return Math.max(0, ...found) >= 2 ? 10 : 0;
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
