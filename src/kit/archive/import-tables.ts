import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { parse } from 'csv-parse';
import { copyText } from './copy-text.ts';
import type { Cell } from './copy-text.ts';
import { counted } from './counted.ts';
import { BrokenArchive, contentOf, contentPath } from './describe.ts';
import type { Archive, ArchivedTable } from './describe.ts';
import { houseTables } from './house-tables.ts';
import type { HouseTable } from './house-tables.ts';
import { load } from './load.ts';
import type { Zip } from './unzip.ts';

/**
 * Puts every table of an archive into the house the transaction is in, and checks that what went in is what
 * was written down: the bytes by their digest, the rows by their number.
 * @throws BrokenArchive with one sentence; the transaction is then to be rolled back
 */
export async function importTables(
  client: pg.ClientBase,
  zip: Zip,
  archive: Archive,
  told: (table: string, rows: number) => void,
): Promise<void> {
  const known = await houseTables(client);
  refuseUnknown(known, archive);
  for (const { name } of known) {
    const table = archive.tables.find((archived) => archived.table === name);
    if (!table) continue;
    told(name, await importTable(client, zip, table));
  }
}

function refuseUnknown(known: readonly HouseTable[], archive: Archive): void {
  for (const { table, columns } of archive.tables) {
    const here = known.find(({ name }) => name === table);
    const strange = here ? columns.find((column) => !here.columns.includes(column)) : table;
    if (strange)
      throw new BrokenArchive(
        `This archive is from another version of Regulars: nothing here is called ${strange}.`,
      );
  }
}

async function importTable(client: pg.ClientBase, zip: Zip, table: ArchivedTable): Promise<number> {
  const { stream, sha256 } = counted();
  const reading = pipeline(await zip.open(table.file), stream);
  const [rows] = await Promise.all([put(client, zip, table, stream), reading]).catch((fault: unknown) => {
    throw told(fault, table);
  });
  if (rows !== table.rows || sha256() !== table.sha256) {
    throw new BrokenArchive(`The archive is damaged: ${table.file} is not what was written into it.`);
  }
  return rows;
}

function put(
  client: pg.ClientBase,
  zip: Zip,
  table: ArchivedTable,
  csv: NodeJS.ReadableStream,
): Promise<number> {
  const { columns } = table;
  if (table.table !== contentOf.table) {
    return load(client, { table: table.table, columns, format: 'csv', rows: csv as never });
  }
  const whole = [...columns, contentOf.bytes];
  return load(client, {
    table: table.table,
    columns: whole,
    format: 'text',
    rows: withContent(zip, csv, whole),
  });
}

/** Rows of the table of files, each with its content from beside the tables. */
async function* withContent(
  zip: Zip,
  csv: NodeJS.ReadableStream,
  columns: readonly string[],
): AsyncGenerator<string> {
  // An empty cell in quotes is an empty text, one without is none at all, as COPY writes them.
  const cast = (cell: string, { quoting }: { quoting: boolean }) => (cell === '' && !quoting ? null : cell);
  for await (const row of csv.pipe(parse({ columns: true, cast }))) {
    const cells = row as Record<string, Cell>;
    const content = await zip.read(contentPath(cells[contentOf.key] as string));
    yield* copyText(columns, [{ ...cells, [contentOf.bytes]: `\\x${content.toString('hex')}` }]);
  }
}

/** What PostgreSQL or the zip says of a bad row, in front of it the file it stands in. */
function told(fault: unknown, { file }: ArchivedTable): unknown {
  if (fault instanceof BrokenArchive) return fault;
  return new BrokenArchive(
    `The archive is damaged: ${file} cannot be taken in (${(fault as Error).message}).`,
  );
}
