/** One row of a CSV: where its cells lie in `bytes` (`starts[n]` to `ends[n]`), and the whole row with its line end. */
export type Row = {
  bytes: Uint8Array;
  from: number;
  to: number;
  starts: Int32Array;
  ends: Int32Array;
  cells: number;
  /** The line the row begins on, from 1. */
  line: number;
};

const [quote, newline, carriage] = [34, 10, 13];
/** What looks longer is a quote that was never closed. */
const longestRow = 1 << 20;

/**
 * Reads CSV as bytes, chunk by chunk; nothing of a cell becomes a text unless somebody asks for it. Empty lines are no
 * rows. A quote that is never closed takes its own line and no other.
 * @param onRow gets the same object each time; what it wants to keep it copies
 */
export function cellReader(delimiter: string, onRow: (row: Row) => void, onTorn: (line: number) => void) {
  const mark = delimiter.charCodeAt(0);
  const row = { bytes: new Uint8Array(0), from: 0, to: 0, starts: new Int32Array(64), ends: new Int32Array(64), cells: 0, line: 1 };
  let rest = new Uint8Array(0);
  let line = 1;

  const cell = (start: number, end: number) => {
    if (row.cells === row.starts.length) {
      row.starts = wider(row.starts);
      row.ends = wider(row.ends);
    }
    row.starts[row.cells] = start;
    row.ends[row.cells] = end;
    row.cells += 1;
  };

  /** Takes one row from `at`. @returns where the next begins, or -1 when more bytes are needed */
  const take = (bytes: Uint8Array, at: number, ended: boolean, torn: boolean): number => {
    row.cells = 0;
    row.from = at;
    row.line = line;
    let lines = 1;
    let start = at;
    for (let read = at; ;) {
      if (!torn && bytes[read] === quote) {
        let [write, close] = [read + 1, -1];
        for (let look = read + 1; look < bytes.length; look += 1) {
          const byte = bytes[look]!;
          if (byte !== quote) {
            if (byte === newline) lines += 1;
            bytes[write++] = byte;
          } else if (bytes[look + 1] === quote) {
            bytes[write++] = quote;
            look += 1;
          } else {
            close = look;
            break;
          }
        }
        if (close < 0) return -1;
        cell(read + 1, write);
        read = close + 1;
        while (read < bytes.length && bytes[read] !== mark && bytes[read] !== newline) read += 1;
      } else {
        start = read;
        while (read < bytes.length && bytes[read] !== mark && bytes[read] !== newline) read += 1;
        cell(start, bytes[read] === newline && bytes[read - 1] === carriage && read > start ? read - 1 : read);
      }
      if (read >= bytes.length && !ended) return -1;
      if (bytes[read] === mark && read < bytes.length) {
        read += 1;
        continue;
      }
      line += lines;
      row.to = Math.min(read + 1, bytes.length);
      return row.to;
    }
  };
  return { row, take, get line() { return line; }, set rest(bytes: Uint8Array) { rest = bytes as Uint8Array<ArrayBuffer>; }, get rest() { return rest; }, onRow, onTorn, longestRow };
}

function wider(old: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(old.length * 2);
  more.set(old);
  return more;
}
