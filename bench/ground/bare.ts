import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Statement } from './recording.ts';

/** What one act of the house is in SQL: the statements between its `begin` and its `commit`. */
export type BareAct = { begin: string; statements: Statement[] };

/** Takes recorded statements apart into acts; what was sent outside of one (who is calling?) belongs to none. */
export function actsOf(recorded: readonly Statement[]): BareAct[] {
  const acts: BareAct[] = [];
  let open: BareAct | null = null;
  for (const statement of recorded) {
    if (statement.text.startsWith('begin')) open = { begin: statement.text, statements: [] };
    else if (statement.text === 'commit' && open) {
      acts.push(open);
      open = null;
    } else open?.statements.push(statement);
  }
  return acts;
}

/**
 * The same work without the house: begin and set, the statements, commit, by `pg` and nothing else.
 * @param preparing also prepares, once a connection, what the house prepares; else each is planned anew
 */
export async function runBare(
  pool: pg.Pool,
  { begin, statements }: BareAct,
  preparing = false,
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(begin);
    for (const { text, values } of statements) {
      const name = preparing && text.includes('/* prepared */') ? { name: hashOf(text) } : {};
      await client.query({ text, values, ...name });
    }
    await client.query('commit');
    client.release();
  } catch (fault) {
    client.release(true);
    throw fault;
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
