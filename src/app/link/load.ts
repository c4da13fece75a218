import {
  closeTable,
  type Column,
  endRow,
  openTable,
  put,
  putName,
  type Table,
} from '#engines/linkage/table.ts';
import type { Read } from './columns.ts';
import { cellOf, type Row } from './rows.ts';
import { eachRow, type Source } from './source.ts';

/** A file to be linked and what its columns are. */
export type Part = { source: Source; reads: Read[] };

export type Loaded = {
  table: Table;
  /** Records of each file; the second one's come after the first one's. */
  sizes: number[];
  bad: BadRow[];
};

/** A row that could not be read: its file, its place among the file's rows from 0, its line, and why. */
export type BadRow = { file: number; row: number; line: number; why: string };

/** Reads files into one table. Bad rows are told and left out; they stop no good one. */
export async function load(parts: readonly Part[], onRead: (share: number) => void): Promise<Loaded> {
  const columns = columnsOf(parts);
  const table = openTable(columns);
  const bad: BadRow[] = [];
  const sizes: number[] = [];
  const all = parts.reduce((sum, { source }) => sum + source.bytes, 0);
  let before = 0;
  for (const [file, part] of parts.entries()) {
    const fill = filling(table, columns, part);
    const from = table.size;
    let row = -1;
    await eachRow(
      part.source,
      (cells) => {
        row += 1;
        const why = whatIsWrong(cells, part.source);
        if (why) bad.push({ file, row, line: cells.line, why });
        else fill(cells);
      },
      (bytes) => onRead((before + bytes) / all),
    );
    before += part.source.bytes;
    sizes.push(table.size - from);
  }
  return { table: closeTable(table), sizes, bad };
}

/** Columns of all files: of a kind that stands once, one; texts and ids go by their heading. */
function columnsOf(parts: readonly Part[]): Column[] {
  const columns: Column[] = [];
  const want = (kind: Column['kind'], name: string) => {
    const many = kind === 'id' || kind === 'text';
    if (!columns.some((column) => column.kind === kind && (!many || column.name === name)))
      columns.push({ kind, name });
  };
  for (const { role, heading } of parts.flatMap(({ reads }) => reads)) {
    if (role === 'name') {
      want('given', 'first name');
      want('family', 'last name');
    } else want(role, heading);
  }
  return columns;
}

function filling(table: ReturnType<typeof openTable>, columns: readonly Column[], { source, reads }: Part) {
  const whole = source.headings.indexOf(reads.find(({ role }) => role === 'name')?.heading ?? '');
  const from = columns.map(({ kind, name }) => {
    const read = reads.find(
      ({ role, heading }) => role === kind && ((kind !== 'id' && kind !== 'text') || heading === name),
    );
    return read ? source.headings.indexOf(read.heading) : -1;
  });
  return (row: Row) => {
    for (let column = 0; column < from.length; column += 1) {
      const cell = from[column]!;
      if (cell >= 0 && cell < row.cells) put(table, column, row.bytes, row.starts[cell]!, row.ends[cell]!);
    }
    if (whole >= 0) putName(table, cellOf(row, whole).trim());
    endRow(table);
  };
}

export function whatIsWrong({ torn, cells }: Row, { headings }: Source): string | null {
  if (torn) return 'a quote is opened and never closed';
  if (cells > headings.length) return `${cells} cells under ${headings.length} headings`;
  return null;
}
