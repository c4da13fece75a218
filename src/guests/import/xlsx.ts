import type { CellValue, Worksheet } from 'exceljs';
import { fromBuffer, type Entry } from 'yauzl';
import { Refusal } from '#kit/refusal.ts';
import type { Row } from './sheet.ts';

/** A sheet of a hundred thousand guests unpacks to about 100 MB; a file made to burst is far above. */
const largestUnpacked = 400 * 1024 * 1024;

/** The rows of the first visible worksheet that has any; formulas give their result, dates their ISO form. */
export async function xlsxRows(file: Buffer): Promise<AsyncIterable<Row>> {
  if (!(await isSafeWorkbook(file))) throw new Refusal('guests.import_file_no_table');
  const { default: Excel } = await import('exceljs');
  const workbook = new Excel.Workbook();
  try {
    await workbook.xlsx.load(file as unknown as ArrayBuffer);
  } catch (cause) {
    // Whatever the parts of a broken workbook make the library say, the file is what is wrong.
    throw Object.assign(new Refusal('guests.import_file_damaged'), { cause });
  }
  const sheet = workbook.worksheets.find(
    ({ state, actualRowCount }) => state === 'visible' && actualRowCount > 0,
  );
  if (!sheet) throw new Refusal('guests.import_file_empty');
  return rowsOf(sheet);
}

async function* rowsOf(sheet: Worksheet): AsyncGenerator<Row> {
  const width = sheet.actualColumnCount === 0 ? 0 : sheet.columnCount;
  for (let line = 1; line <= sheet.rowCount; line++) {
    const row = sheet.findRow(line);
    if (!row?.hasValues) continue;
    const cells = Array.from({ length: width }, (_, index) => {
      const cell = row.findCell(index + 1);
      return cell ? written(cell.value, cell.numFmt) : '';
    });
    yield { line, cells, fault: null };
  }
}

function written(value: CellValue, format?: string): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return writtenDate(value);
  if (typeof value === 'number') return writtenNumber(value, format);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return written(value.text);
  if ('result' in value) return written(value.result, format);
  return '';
}

/** Binary fractions come back as 12.300000000000001, and a format of zeros is a code with leading ones. */
function writtenNumber(value: number, format?: string): string {
  const text = Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(15)));
  return format && /^0+$/.test(format) ? text.padStart(format.length, '0') : text;
}

function writtenDate(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  const [day, time] = value.toISOString().split('T') as [string, string];
  const clock = time.slice(0, 5);
  if (value.getUTCFullYear() < 1900) return clock;
  return clock === '00:00' ? day : `${day} ${clock}`;
}

/** Unpacks without keeping, so that sizes are counted and not believed. */
function isSafeWorkbook(file: Buffer): Promise<boolean> {
  return new Promise((resolve) => {
    fromBuffer(file, { lazyEntries: true }, (error, zip) => {
      if (error) return resolve(false);
      let unpacked = 0;
      let workbook = false;
      zip.on('error', () => resolve(false));
      zip.on('end', () => resolve(workbook));
      zip.on('entry', (entry: Entry) => {
        workbook ||= entry.fileName === 'xl/workbook.xml';
        if (unpacked + entry.uncompressedSize > largestUnpacked) return resolve(false);
        zip.openReadStream(entry, (failed, stream) => {
          if (failed) return resolve(false);
          stream.on('data', (part: Buffer) => (unpacked += part.length));
          stream.on('error', () => resolve(false));
          stream.on('end', () => zip.readEntry());
        });
      });
      zip.readEntry();
    });
  });
}
