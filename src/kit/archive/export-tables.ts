import { Readable, pipeline } from 'node:stream';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { ZipFile } from 'yazl';
import { addStream } from './add-stream.ts';
import { counted } from './counted.ts';
import { contentOf, contentPath } from './describe.ts';
import type { ArchivedTable } from './describe.ts';
import { houseTables, quoted } from './house-tables.ts';
import type { HouseTable } from './house-tables.ts';

/** What there is to write: the tables, and the digests of the files. */
export type HouseContents = { tables: HouseTable[]; files: string[] };

/** @param client inside a snapshot (`beginSnapshot`) */
export async function houseContents(client: pg.ClientBase, houseId: number): Promise<HouseContents> {
  const { table, key } = contentOf;
  const { rows } = await client.query<{ sha256: string }>(
    `select ${quoted(key)} as sha256 from ${quoted(table)} where house_id = $1 order by 1`,
    [houseId],
  );
  return { tables: await houseTables(client), files: rows.map(({ sha256 }) => sha256) };
}

/**
 * Adds every table of the house as CSV with a header, in the order of its key, and the content of its files.
 * The zip asks for one after the other, so that one connection serves them all.
 * @param client inside the same snapshot
 * @returns says what was written, once the zip has come past these entries
 */
export function exportTables(
  client: pg.ClientBase,
  houseId: number,
  zip: ZipFile,
  contents: HouseContents,
): () => Promise<ArchivedTable[]> {
  const written: (() => ArchivedTable)[] = [];
  for (const table of contents.tables) addTable(client, houseId, zip, table, written);
  for (const sha256 of contents.files) addContent(client, houseId, zip, sha256);
  return async () => {
    // The number of rows comes after the last of them: a query behind them all has waited for it.
    await client.query('select');
    return written.map((table) => table());
  };
}

function addTable(
  client: pg.ClientBase,
  houseId: number,
  zip: ZipFile,
  table: HouseTable,
  written: (() => ArchivedTable)[],
): void {
  const { name } = table;
  const file = `tables/${name}.csv`;
  const columns = table.columns.filter((column) => name !== contentOf.table || column !== contentOf.bytes);
  const order = table.key.length > 0 ? `order by ${table.key.map(quoted).join(', ')}` : '';
  addStream(zip, file, () => {
    const rows = client.query(
      copyTo(`copy (select ${columns.map(quoted).join(', ')} from ${quoted(name)}
        where house_id = ${houseId} ${order}) to stdout with (format csv, header)`),
    );
    const { stream, sha256 } = counted();
    pipeline(rows, stream, (fault) => {
      const digest = sha256();
      if (!fault) written.push(() => ({ table: name, file, columns, rows: rows.rowCount, sha256: digest }));
    });
    return stream;
  });
}

function addContent(client: pg.ClientBase, houseId: number, zip: ZipFile, sha256: string): void {
  const { table, key, bytes } = contentOf;
  const query = `select ${quoted(bytes)} as bytes from ${quoted(table)} where house_id = $1 and ${quoted(key)} = $2`;
  async function* content(): AsyncGenerator<Buffer> {
    const { rows } = await client.query<{ bytes: Buffer }>(query, [houseId, sha256]);
    yield rows[0]!.bytes;
  }
  addStream(zip, contentPath(sha256), () => Readable.from(content()));
}
