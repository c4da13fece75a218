import { guarded, mendedColumn } from './sheet.ts';

/** A refused row: its own cells and the reason in words. */
export type Unmended = { cells: readonly string[]; why: string };

/**
 * Refused rows as CSV to mend and import again: the file's own headings and a last column with the reason. Cells that a
 * spreadsheet would run are guarded; reading the file takes reason and guards away again. Characters that cannot be
 * kept stand as U+FFFD, which is refused until it is mended.
 */
export function* writeMended(headers: readonly string[], rows: Iterable<Unmended>): Generator<string> {
  yield `\uFEFF${record([...headers, mendedColumn])}`;
  for (const { cells, why } of rows) {
    const padded = [
      ...cells,
      ...Array.from({ length: Math.max(0, headers.length - cells.length) }, () => ''),
    ];
    yield record(padded.toSpliced(headers.length, 0, why));
  }
}

function record(cells: readonly string[]): string {
  return `${cells.map(written).join(',')}\r\n`;
}

function written(cell: string): string {
  const safe = guarded(cell.replaceAll('\0', '\uFFFD').toWellFormed());
  return /[",;\t|\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
