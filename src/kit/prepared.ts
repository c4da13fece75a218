import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type pg from 'pg';

const mark = '/* prepared */';
/**
 * Written in front of a statement that takes longer to be read and planned than to be run: each connection then
 * plans it once. Only for statements whose best plan is the same whatever is asked and however many rows there are;
 * a list of ids as a parameter is planned for ten of them, and is better planned anew.
 */
export const prepared = sql`/* prepared */`;

/** A connection keeps what was prepared to its end; past this many texts the rest are planned each time. */
const most = 200;

const names = new Map<string, string>();

/** Teaches a connection to prepare the statements that say so. */
export function preparing<Client extends pg.ClientBase>(client: Client): Client {
  const ask = client.query.bind(client) as (...said: unknown[]) => never;
  client.query = (...said: unknown[]) => {
    const [text, values] = said;
    const name = typeof text === 'string' && text.trimStart().startsWith(mark) ? nameOf(text) : undefined;
    return name ? ask({ name, text, values }) : ask(...said);
  };
  return client;
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= most) return known;
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
  names.set(text, name);
  return name;
}
