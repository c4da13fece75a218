import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';

/**
 * Rows of a query as objects, one after the other, however many there are: COPY holds one row at a time where
 * a query holds them all.
 * @param query of one column of JSON, without parameters: COPY takes none
 * @throws what PostgreSQL says of the query, and when the connection ends before the rows do
 */
export async function* jsonRows<Row>(client: pg.ClientBase, query: string): AsyncGenerator<Row> {
  // JSON has no control characters outside of escapes, so that these two change nothing of it.
  const rows = client.query(
    copyTo(`copy (${query}) to stdout with (format csv, quote e'\\x01', delimiter e'\\x02')`),
  );
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of rows) {
    const lines = (rest + decoder.decode(chunk as Buffer, { stream: true })).split('\n');
    rest = lines.pop()!;
    for (const line of lines) yield JSON.parse(line) as Row;
  }
}
