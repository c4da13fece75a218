import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Db } from './act.ts';
import type { DB } from '../../database.d.ts';
import { preparing } from './prepared.ts';

// Counts and sums fit a double long before a house does: int8 as number, numeric stays text.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
// A date is a day and not a moment: as written, in no zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);

/** Where the database is: the owner's address, who migrates, and the one the app runs with. */
export type Address = { owner: pg.PoolConfig; app: pg.PoolConfig };

/** The embedded server trusts its socket: the app signs in as its own role. */
export function embeddedAddress(socketDir: string, port: number, database: string): Address {
  const place = { host: socketDir, port, database };
  return { owner: { ...place, user: 'app' }, app: { ...place, user: 'app_rw' } };
}

/** A server of one's own: the owner's address, and the app's role taken on for every session. */
export function foreignAddress(url: string): Address {
  return { owner: { connectionString: url }, app: { connectionString: url, options: '-c role=app_rw' } };
}

/**
 * A pool whose connections may die without taking the process with them: an idle one tells the pool,
 * one in the middle of an act tells nobody but its listener; the act's next statement fails by itself.
 */
export function openPool(config: pg.PoolConfig, max: number, onError: (fault: Error) => void): pg.Pool {
  const pool = new pg.Pool({ ...config, max, application_name: 'regulars' });
  // Of a pool that is being closed every connection is lost on purpose.
  const lost = (fault: Error) => void (pool.ending || onError(fault));
  pool.on('error', lost);
  pool.on('connect', (client) => preparing(client).on('error', lost));
  return pool;
}

export function kysely(pool: pg.Pool): Db {
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
}

/** Throws when the running role could look over the fence between houses. */
export async function refuseBypass(db: Db): Promise<void> {
  const { rows } = await sql<{ role: string; bypass: boolean }>`
    select rolname as role, rolsuper or rolbypassrls as bypass from pg_roles where rolname = current_user`.execute(
    db,
  );
  if (rows[0]?.bypass !== false)
    throw new Error(`The app may not run as ${rows[0]?.role}: this role sees every house. Use app_rw.`);
}
