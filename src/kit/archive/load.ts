import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { quoted } from './house-tables.ts';

/** Rows on their way into one table: their columns, and their text in one of COPY's two formats. */
export type Load = {
  table: string;
  columns: readonly string[];
  format: 'text' | 'csv';
  /** CSV has its header as the first line, and it must name the columns in this order. */
  rows: Readable | Iterable<string | Buffer> | AsyncIterable<string | Buffer>;
};

/**
 * Puts rows into a table of the house the transaction is in (`set local "app.house"`), as the role that runs.
 * COPY is refused under row-level security: it fills a temporary table, from which the rows are inserted. The
 * temporary table is kept for the next load of this transaction.
 * @returns how many rows went in
 * @throws what PostgreSQL says of a row it cannot take; the transaction is then over
 */
export async function load(client: pg.ClientBase, { table, columns, format, rows }: Load): Promise<number> {
  const names = columns.map(quoted).join(', ');
  const waiting = `pg_temp.${quoted(`load.${table}`.replaceAll('.', '_'))}`;
  const { rowCount } = await client.query('select where to_regclass($1) is not null', [waiting]);
  if (rowCount === 0) {
    await client.query(`create temporary table ${waiting.slice('pg_temp.'.length)} on commit drop as
      select ${names} from ${quoted(table)} with no data`);
  }
  const options = format === 'csv' ? '(format csv, header match)' : '(format text)';
  const copy = client.query(copyFrom(`copy ${waiting} (${names}) from stdin with ${options}`));
  await pipeline(rows instanceof Readable ? rows : Readable.from(rows), copy);
  const { rowCount: moved } = await client.query(
    `insert into ${quoted(table)} (house_id, ${names}) select kit.house(), ${names} from ${waiting}`,
  );
  await client.query(`truncate ${waiting}`);
  return moved ?? 0;
}
