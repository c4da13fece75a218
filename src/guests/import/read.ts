import { Refusal } from '#kit/refusal.ts';
import { csvRows, textLines } from './csv.ts';
import { type Bytes, collect, decode, peek, type Text } from './decode.ts';
import { findHeadings } from './find-headings.ts';
import { type Format, mendedColumn, type Row, type Sheet, unguarded } from './sheet.ts';
import { sniffLayout, spacedCells } from './sniff.ts';
import { vcardHeaders, vcardRows } from './vcard.ts';
import { xlsxRows } from './xlsx.ts';

const largestWorkbook = 100 * 1024 * 1024;

/** PDF, PNG, JPEG, GIF, gzip, RAR and 7-Zip begin like this. */
const otherFiles = ['%PDF', '\x89PNG', '\xff\xd8\xff', 'GIF8', '\x1f\x8b', 'Rar!', '7z\xbc\xaf'];

/**
 * A file of guests or visits as headings and rows, whatever it was written by; CSV, vCard and spaced columns are
 * read as they stream. `encoding` overrules the guess. Refuses what is no table: guests.import_file_empty, guests.import_file_no_table,
 * guests.import_file_old_excel, guests.import_file_too_large, guests.import_file_damaged.
 */
export async function readSheet(bytes: Bytes, name: string, encoding?: string): Promise<Sheet> {
  const { first, bytes: whole } = await peek(bytes, 8);
  if (first.length === 0) throw new Refusal('guests.import_file_empty', { name });
  if (first.subarray(0, 4).equals(Buffer.from('PK\x03\x04'))) return readWorkbook(whole, name);
  if (first.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0])))
    throw new Refusal('guests.import_file_old_excel', { name });
  if (otherFiles.some((start) => first.toString('latin1').startsWith(start)))
    throw new Refusal('guests.import_file_no_table', { name });
  return readText(await decode(whole, encoding), name);
}

async function readWorkbook(bytes: Bytes, name: string): Promise<Sheet> {
  const file = await collect(bytes, largestWorkbook);
  if (file === null)
    throw new Refusal('guests.import_file_too_large', { name, megabytes: largestWorkbook / 1024 / 1024 });
  return titled('xlsx', 'utf-8', await xlsxRows(file), name);
}

async function readText({ encoding, head, pieces }: Text, name: string): Promise<Sheet> {
  if (/^\s*BEGIN:VCARD/i.test(head)) {
    return { format: 'vcard', encoding, headers: vcardHeaders, rows: vcardRows(textLines(pieces)) };
  }
  const layout = sniffLayout(head);
  if (layout.kind === 'fixed') return titled('fixed', encoding, spacedRows(pieces), name);
  return titled('csv', encoding, withoutSeparatorLine(csvRows(pieces, layout.dialect)), name);
}

async function* spacedRows(pieces: AsyncIterable<string>): AsyncGenerator<Row> {
  for await (const { text, line } of textLines(pieces)) {
    const cells = spacedCells(text);
    if (cells.length > 0) yield { line, cells, fault: null };
  }
}

/** Excel's `sep=;` before the headings names the mark and is no row. */
async function* withoutSeparatorLine(rows: AsyncIterable<Row>): AsyncGenerator<Row> {
  for await (const row of rows) if (row.line > 1 || !/^sep=/i.test(row.cells.join(''))) yield row;
}

/** Names the columns by the row of headings, wherever among the first it stands; titles above it are no rows. */
async function titled(
  format: Format,
  encoding: string,
  rows: AsyncIterable<Row>,
  name: string,
): Promise<Sheet> {
  const source = rows[Symbol.asyncIterator]();
  const firstRows: Row[] = [];
  while (firstRows.length < 30) {
    const next = await source.next();
    if (next.done) break;
    if (next.value.cells.some((cell) => cell.trim() !== '')) firstRows.push(next.value);
  }
  if (firstRows.length === 0) throw new Refusal('guests.import_file_empty', { name });
  const { headers, at } = findHeadings(firstRows);
  const mended = headers.at(-1) === mendedColumn;
  const width = mended ? headers.length - 1 : headers.length;
  return {
    format,
    encoding,
    headers: mended ? headers.slice(0, width).map(unguarded) : headers,
    rows: remaining(firstRows.slice(at), source, mended ? (row) => unmended(row, width) : (row) => row),
  };
}

/** A row of a file of refused rows as it first was: no reason in it, no guards. */
function unmended(row: Row, width: number): Row {
  return { ...row, cells: row.cells.toSpliced(width, 1).map(unguarded) };
}

async function* remaining(
  first: Row[],
  source: AsyncIterator<Row>,
  opened: (row: Row) => Row,
): AsyncGenerator<Row> {
  try {
    for (const row of first) yield opened(row);
    for (let next = await source.next(); !next.done; next = await source.next()) {
      if (next.value.cells.some((cell) => cell.trim() !== '')) yield opened(next.value);
    }
  } finally {
    await source.return?.();
  }
}
