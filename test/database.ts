import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Address } from '#kit/database.ts';
import { embeddedAddress } from '#kit/database.ts';
import { newId } from '#kit/id.ts';
import { testCluster } from '#kit/postgres/test-cluster.ts';
import { prepare } from '#app/regulars.ts';

export type FreshDatabase = { address: Address; owner: pg.Pool; app: pg.Pool; drop: () => Promise<void> };

const lock = 7_434_203;

/** A database of one's own, cloned from a template that one process of the run migrates. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const cluster = await testCluster();
  const at = (database: string) => embeddedAddress(cluster.socketDir, cluster.port, database);
  const admin = new pg.Client(at('postgres').owner);
  await admin.connect();
  const template = `template_${fingerprint()}`;
  await admin.query('select pg_advisory_lock($1)', [lock]);
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [template]);
  if (rowCount === 0) {
    await admin.query(`create database making_${template}`);
    await prepare(at(`making_${template}`));
    await admin.query(`alter database making_${template} rename to ${template}`);
  }
  const name = `house_${newId().replaceAll('-', '')}`;
  await admin.query(`create database ${name} template ${template} strategy file_copy`);
  await admin.query('select pg_advisory_unlock($1)', [lock]);
  const address = at(name);
  const owner = new pg.Pool({ ...address.owner, max: 2 });
  const app = new pg.Pool({ ...address.app, max: 4 });
  return {
    address,
    owner,
    app,
    drop: async () => {
      await Promise.all([owner.end(), app.end()]);
      await left(admin, name);
      await admin.query(`drop database ${name}`);
      await admin.end();
      await cluster.stop();
    },
  };
}

/** A pool says it has ended before its sockets have; cutting them off would raise faults after the test. */
async function left(admin: pg.Client, database: string): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    const { rows } = await admin.query<{ open: number }>(
      'select count(*)::int as open from pg_stat_activity where datname = $1',
      [database],
    );
    if (rows[0]!.open === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`somebody still uses ${database}`);
}

function fingerprint(): string {
  const folder = join(import.meta.dirname, '../migrations');
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).toSorted())
    hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex').slice(0, 16);
}
