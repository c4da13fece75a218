import type { Row } from './sheet.ts';

export type Dialect = { delimiter: string; lineEnd: '\n' | '\r' };

/** No row is longer than this; what looks longer is a quote that was never closed. */
const longestRow = 1_000_000;
const quote = 34;

/**
 * Rows of a CSV text that comes in pieces, in the order of the file, with the line each starts on.
 * Empty lines are no rows. A quoted cell that reaches over a line end and then meets a stray quote,
 * or none at all, was opened by mistake: its first line alone is given with the fault `quoteOpen`
 * and reading goes on with the next line, so that one torn row takes no other with it.
 */
export async function* csvRows(
  pieces: AsyncIterable<string>,
  { delimiter, lineEnd }: Dialect,
): AsyncGenerator<Row> {
  let text = '';
  let at = 0;
  let line = 1;
  const state = { cells: [] as string[], next: 0, lines: 1 };

  function* drain(ended: boolean): Generator<Row> {
    while (at < text.length) {
      const found = takeRow({ text, at, delimiter, lineEnd, ended, into: state });
      if (found === 'more' && !ended && text.length - at < longestRow) return;
      const torn = found !== 'row';
      if (torn) takeLine({ text, at, delimiter, lineEnd, into: state });
      if (state.cells.length > 1 || state.cells[0] !== '') {
        yield { line, cells: state.cells, fault: torn ? { code: 'quoteOpen', params: {} } : null };
      }
      at = state.next;
      line += state.lines;
    }
  }

  for await (const piece of pieces) {
    text = at < text.length ? text.slice(at) + piece : piece;
    at = 0;
    yield* drain(false);
  }
  yield* drain(true);
}

type Take = {
  text: string;
  at: number;
  delimiter: string;
  lineEnd: string;
  ended?: boolean;
  into: { cells: string[]; next: number; lines: number };
};

/** Most rows are one line without a quote, and are split at once. */
function takeRow(take: Take): 'row' | 'more' | 'torn' {
  const { text, at, delimiter, lineEnd, ended, into } = take;
  const end = text.indexOf(lineEnd, at);
  if (end < 0 && !ended) return 'more';
  const stop = end < 0 ? text.length : end;
  const content = text.slice(
    at,
    lineEnd === '\n' && text.charCodeAt(stop - 1) === 13 && stop > at ? stop - 1 : stop,
  );
  if (content.includes('"')) return takeQuoted(take);
  into.cells = content.split(delimiter);
  into.next = stop + 1;
  into.lines = 1;
  return 'row';
}

function takeQuoted({ text, at, delimiter, lineEnd, ended, into }: Take): 'row' | 'more' | 'torn' {
  into.cells = [];
  into.lines = 1;
  for (let start = at; ;) {
    if (text.charCodeAt(start) !== quote) {
      const comma = text.indexOf(delimiter, start);
      const end = text.indexOf(lineEnd, start);
      if (end < 0 && !ended) return 'more';
      const stop = end < 0 ? text.length : end;
      if (comma >= 0 && comma < stop) {
        into.cells.push(text.slice(start, comma));
        start = comma + 1;
        continue;
      }
      into.cells.push(withoutReturn(text.slice(start, stop)));
      into.next = stop + 1;
      return 'row';
    }
    const close = closingQuote({ text, start, delimiter, lineEnd, ended: ended === true });
    if (typeof close === 'string') return close;
    into.cells.push(close.value);
    into.lines += close.lines;
    start = close.next;
    if (text[start] === delimiter) start += 1;
    else {
      into.next = start + (text[start] === '\r' && lineEnd === '\n' ? 2 : 1);
      return 'row';
    }
  }
}

type Cell = { value: string; next: number; lines: number };
type Opening = { text: string; start: number; delimiter: string; lineEnd: string; ended: boolean };

/** Inside one line a quote that closes nothing is a letter: "Ann "the Cat" Lee" is read as meant. */
function closingQuote({ text, start, delimiter, lineEnd, ended }: Opening): Cell | 'more' | 'torn' {
  let lines = 0;
  let counted = start;
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    const next = text[at + 1];
    if (next === undefined && !ended) return 'more';
    if (next === '"') {
      at += 1;
      continue;
    }
    for (
      let end = text.indexOf(lineEnd, counted);
      end >= 0 && end < at;
      end = text.indexOf(lineEnd, end + 1)
    ) {
      lines += 1;
      counted = end + 1;
    }
    if (next === '\r' && text[at + 2] === undefined && !ended) return 'more';
    const closes =
      next === undefined ||
      next === delimiter ||
      next === lineEnd ||
      (next === '\r' && (text[at + 2] ?? '\n') === '\n');
    if (closes) return { value: text.slice(start + 1, at).replaceAll('""', '"'), next: at + 1, lines };
    if (lines > 0) return 'torn';
  }
  return ended ? 'torn' : 'more';
}

function takeLine({ text, at, delimiter, lineEnd, into }: Take): void {
  const end = text.indexOf(lineEnd, at);
  const stop = end < 0 ? text.length : end;
  into.cells = withoutReturn(text.slice(at, stop)).split(delimiter);
  into.next = stop + 1;
  into.lines = 1;
}

function withoutReturn(content: string): string {
  return content.endsWith('\r') ? content.slice(0, -1) : content;
}

/** The physical lines of a text in pieces, for formats without quotes. */
export async function* textLines(
  pieces: AsyncIterable<string>,
): AsyncGenerator<{ text: string; line: number }> {
  let rest = '';
  let line = 1;
  for await (const piece of pieces) {
    const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop()!;
    for (const text of lines) yield { text, line: line++ };
  }
  if (rest !== '') yield { text: rest.replace(/\r$/, ''), line };
}
