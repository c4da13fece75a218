import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { csvRows } from '#guests/import/csv.ts';
import { decode } from '#guests/import/decode.ts';
import { findHeadings } from '#guests/import/find-headings.ts';
import type { Row as SheetRow } from '#guests/import/sheet.ts';
import { sniffLayout } from '#guests/import/sniff.ts';
import { type Row, rowReader } from './rows.ts';

/** A CSV file, gzipped or not, whatever its marks and encoding. */
export type Source = {
  path: string;
  delimiter: string;
  encoding: string;
  headings: string[];
  /** Rows before the first record: titles and headings. */
  skip: number;
  sample: string[][];
  bytes: number;
};

/** Looks at the first rows. @throws in one sentence when there is no file, or no table in it */
export async function openSource(path: string): Promise<Source> {
  const size = (await stat(path, { throwIfNoEntry: false }))?.size;
  if (size === undefined) throw new Error(`There is no file ${path}.`);
  const { encoding, head } = await decode(bytesOf(path));
  if (head.trim() === '') throw new Error(`${path} is empty.`);
  const layout = sniffLayout(head);
  if (layout.kind !== 'csv') throw new Error(`${path} is no CSV: its columns are set apart by blanks alone.`);
  const { delimiter } = layout.dialect;
  const rows: SheetRow[] = [];
  for await (const row of csvRows(only(head), layout.dialect)) {
    rows.push(row);
    if (rows.length === 200) break;
  }
  const { headers, at } = findHeadings(rows);
  const cells = rows.slice(at).map((row) => row.cells.map((cell) => cell.trim()));
  return { path, delimiter, encoding, headings: headers, skip: at, sample: cells, bytes: size };
}

// oxlint-disable-next-line typescript/require-await
async function* only(text: string): AsyncGenerator<string> {
  yield text;
}

/**
 * Goes through the records of a source, in constant memory.
 * @param onRead is told how many bytes of the file were read, from time to time; what it promises is waited for
 */
export async function eachRow(
  { path, delimiter, encoding, skip }: Source,
  onRow: (row: Row) => void,
  onRead: (bytes: number) => Promise<void> | void = () => undefined,
): Promise<void> {
  let left = skip;
  const reader = rowReader(delimiter, (row) => {
    if (left > 0) left -= 1;
    else onRow(row);
  });
  const counted = { bytes: 0 };
  let first = true;
  for await (const chunk of encoding === 'utf-8' ? bytesOf(path, counted) : utf8Of(path, encoding, counted)) {
    reader.feed(first && chunk[0] === 0xef && chunk[1] === 0xbb ? chunk.subarray(3) : chunk);
    first = false;
    await onRead(counted.bytes);
  }
  reader.end();
}

async function* utf8Of(
  path: string,
  encoding: string,
  counted: { bytes: number },
): AsyncGenerator<Uint8Array> {
  const { pieces } = await decode(bytesOf(path, counted), encoding);
  for await (const piece of pieces) yield Buffer.from(piece);
}

function bytesOf(path: string, counted = { bytes: 0 }): AsyncIterable<Uint8Array> {
  const file = createReadStream(path, { highWaterMark: 1 << 18 });
  file.on('data', (chunk) => {
    counted.bytes += chunk.length;
  });
  if (!path.endsWith('.gz')) return file;
  // The error reaches whoever reads the answer, so that nothing is left to do here.
  return pipeline(file, createGunzip({ chunkSize: 1 << 18 }), () => undefined);
}
