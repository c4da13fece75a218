import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

export type Written = {
  /** Bytes are copied; a text is written as UTF-8. */
  write: (piece: Uint8Array | string) => void;
  /** Waits until the disk has taken most of what was written. */
  taken: () => Promise<void>;
  close: () => Promise<void>;
};

const pieceSize = 1 << 18;

/** Writes a file in large pieces. */
export function openFile(path: string): Written {
  const stream = createWriteStream(path);
  const done = finished(stream);
  // A fault while writing is thrown by `taken` or `close`, which await the same promise.
  done.catch(() => undefined);
  let pieces: Uint8Array[] = [];
  let length = 0;
  const flush = () => {
    if (length > 0) stream.write(Buffer.concat(pieces, length));
    pieces = [];
    length = 0;
  };
  return {
    write(piece) {
      const bytes = Buffer.from(piece as string);
      pieces.push(bytes);
      length += bytes.length;
      if (length > pieceSize) flush();
    },
    async taken() {
      if (stream.writableNeedDrain) await Promise.race([once(stream, 'drain'), done]);
    },
    async close() {
      flush();
      stream.end();
      await done;
    },
  };
}

/** A cell as CSV has it. */
export function csvCell(value: string | number, delimiter: string): string {
  const text = String(value);
  return text.includes('"') || text.includes(delimiter) || /[\r\n]/.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}
