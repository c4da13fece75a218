import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';

const folder = join(import.meta.dirname, '../../migrations');
const lock = 7_434_202;

/**
 * Brings the database to the newest form: each file of `migrations/` once, in the order of its
 * number, in a transaction of its own, under one advisory lock. A file that changed after it ran is
 * refused: what a house's database went through is history.
 * @returns the names of the files that ran now
 */
export async function migrate(owner: pg.Pool): Promise<string[]> {
  const client = await owner.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lock]);
    await mustHaveRuntimeRole(client);
    await client.query(`create table if not exists public.migration (
      name text primary key, sha256 text not null, ran_at timestamptz not null default now())`);
    const { rows } = await client.query<{ name: string; sha256: string }>(
      'select name, sha256 from public.migration',
    );
    const ran = new Map(rows.map((row) => [row.name, row.sha256]));
    const now: string[] = [];
    for (const name of (await readdir(folder)).filter((file) => file.endsWith('.sql')).toSorted()) {
      const source = await readFile(join(folder, name), 'utf8');
      const sha256 = createHash('sha256').update(source).digest('hex');
      const before = ran.get(name);
      if (before === sha256) continue;
      if (before) throw new Error(`migrations/${name} is not what this database was made with.`);
      await run(client, name, source, sha256);
      now.push(name);
    }
    return now;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lock]);
    client.release();
  }
}

/** The role the app runs as: made by the owner where it may make roles, else by an administrator first. */
async function mustHaveRuntimeRole(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ owner: string; may: boolean; taken: boolean | null }>(
    `select rolname as owner, rolsuper or rolcreaterole as may,
       (select pg_has_role(current_user, oid, 'set') from pg_roles where rolname = 'app_rw') as taken
     from pg_roles where rolname = current_user`,
  );
  const { owner, may, taken } = rows[0]!;
  if (taken || (may && taken === null)) return;
  throw new Error(
    `An administrator of the database runs this first: ${taken === null ? 'create role app_rw nosuperuser nobypassrls; ' : ''}grant app_rw to "${owner}";`,
  );
}

async function run(client: pg.PoolClient, name: string, source: string, sha256: string): Promise<void> {
  await client.query('begin');
  try {
    await client.query(source);
    await client.query('insert into public.migration (name, sha256) values ($1, $2)', [name, sha256]);
    await client.query('commit');
  } catch (fault) {
    await client.query('rollback');
    throw new Error(`migrations/${name}: ${(fault as Error).message}`, { cause: fault });
  }
}
