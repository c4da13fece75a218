/** One row of a CSV: cell `n` lies in `bytes` from `starts[n]` to `ends[n]`; `raw` is the row as written, without line end. */
export type Row = {
  bytes: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  cells: number;
  raw: Uint8Array;
  /** The line it begins on, from 1. */
  line: number;
  /** A quote in it was never closed; its first line was read by itself. */
  torn: boolean;
};

export type RowReader = { feed: (chunk: Uint8Array) => void; end: () => void };

const [quote, newline, carriage] = [34, 10, 13];
/** What looks longer is a quote that was never closed. */
const longestRow = 1 << 20;

/**
 * Reads CSV as bytes, chunk by chunk; no cell becomes a text unless somebody asks for it. Empty lines are no rows. A quote
 * that is never closed takes its own line and no other.
 * @param onRow is given the same object for every row
 */
export function rowReader(delimiter: string, onRow: (row: Row) => void): RowReader {
  const mark = delimiter.charCodeAt(0);
  const nothing = new Uint8Array(0);
  const row: Row = {
    bytes: nothing,
    starts: new Int32Array(256),
    ends: new Int32Array(256),
    cells: 0,
    raw: nothing,
    line: 1,
    torn: false,
  };
  let rest: Uint8Array = nothing;
  let line = 1;

  const give = (bytes: Uint8Array, from: number, to: number, lines: number, torn: boolean) => {
    row.raw = bytes.subarray(from, to);
    row.line = line;
    row.torn = torn;
    line += lines;
    if (row.cells > 1 || row.ends[0]! > row.starts[0]!) onRow(row);
  };

  const drain = (bytes: Uint8Array, ended: boolean): number => {
    let at = 0;
    while (at < bytes.length) {
      const end = splitPlain(row, bytes, at, mark);
      if (end >= 0) {
        if (end === bytes.length && !ended) return at;
        give(bytes, at, withoutReturn(bytes, at, end), 1, false);
        at = end + 1;
        continue;
      }
      const closed = endOfQuoted(bytes, at, mark);
      if (closed === null && !ended && bytes.length - at < longestRow) return at;
      if (closed === null || closed.end - at > longestRow) {
        const stop = endOfLine(bytes, at);
        splitAt(row, bytes, at, withoutReturn(bytes, at, stop), mark);
        give(bytes, at, withoutReturn(bytes, at, stop), 1, true);
        at = stop + 1;
        continue;
      }
      if (closed.end === bytes.length && !ended) return at;
      const stop = withoutReturn(bytes, at, closed.end);
      splitQuoted(row, bytes, at, stop, mark);
      give(bytes, at, stop, closed.lines, false);
      at = closed.end + 1;
    }
    return at;
  };

  return {
    feed(chunk) {
      const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      rest = bytes.subarray(drain(bytes, false));
    },
    end() {
      drain(rest, true);
      rest = nothing;
    },
  };
}

/** Splits a row in which no cell begins with a quote. @returns where it ends, -1 where a cell does */
function splitPlain(row: Row, bytes: Uint8Array, from: number, mark: number): number {
  const { starts, ends } = row;
  let [cells, start, at] = [0, from, from];
  if (bytes[at] === quote) return -1;
  for (; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    if (byte === newline) break;
    if (byte !== mark) continue;
    if (bytes[at + 1] === quote) return -1;
    if (cells < starts.length) {
      starts[cells] = start;
      ends[cells] = at;
    }
    cells += 1;
    start = at + 1;
  }
  if (cells < starts.length) {
    starts[cells] = start;
    ends[cells] = withoutReturn(bytes, start, at);
  }
  row.cells = cells + 1;
  row.bytes = bytes;
  return at;
}

/** Where a row with quotes ends, and over how many lines it goes; null when a quote stays open. */
function endOfQuoted(bytes: Uint8Array, from: number, mark: number): { end: number; lines: number } | null {
  let [open, lines, fresh] = [false, 1, true];
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    if (byte === newline) {
      if (!open) return { end: at, lines };
      lines += 1;
    }
    if (byte === quote && (open || fresh)) {
      if (open && bytes[at + 1] === quote) at += 1;
      else open = !open;
    }
    fresh = byte === mark && !open;
  }
  return open ? null : { end: bytes.length, lines };
}

/** Cells with their quotes taken off stand one after the other in bytes of their own. */
function splitQuoted(row: Row, bytes: Uint8Array, from: number, to: number, mark: number): void {
  const plain = new Uint8Array(to - from);
  let [length, cells, start] = [0, 0, 0];
  for (let at = from; at <= to; at += 1) {
    if (at < to && bytes[at] === quote && length === start) {
      for (at += 1; at < to && (bytes[at] !== quote || bytes[at + 1] === quote); at += 1) {
        if (bytes[at] === quote) at += 1;
        plain[length++] = bytes[at]!;
      }
    } else if (at === to || bytes[at] === mark) {
      if (cells < row.starts.length) {
        row.starts[cells] = start;
        row.ends[cells] = length;
      }
      cells += 1;
      start = length;
    } else plain[length++] = bytes[at]!;
  }
  row.cells = cells;
  row.bytes = plain;
}

/** Splits at every mark, whatever is quoted. */
function splitAt(row: Row, bytes: Uint8Array, from: number, to: number, mark: number): void {
  let [cells, start] = [0, from];
  for (let at = from; at <= to; at += 1) {
    if (at < to && bytes[at] !== mark) continue;
    if (cells < row.starts.length) {
      row.starts[cells] = start;
      row.ends[cells] = at;
    }
    cells += 1;
    start = at + 1;
  }
  row.cells = cells;
  row.bytes = bytes;
}

function endOfLine(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(newline, from);
  return end < 0 ? bytes.length : end;
}

function withoutReturn(bytes: Uint8Array, from: number, to: number): number {
  return to > from && bytes[to - 1] === carriage ? to - 1 : to;
}

const decoder = new TextDecoder();

export function cellOf({ bytes, starts, ends, cells }: Row, cell: number): string {
  return cell < cells ? decoder.decode(bytes.subarray(starts[cell], ends[cell])) : '';
}
