import assert from 'node:assert/strict';
import { appendFile, chmod, mkdtemp, readFile, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import pg from 'pg';
import { filesOf } from '../postgres/cluster.ts';
import { startPostgres } from '../postgres/start.ts';
import type { Postgres } from '../postgres/start.ts';
import { backupFiles, takeBackup } from './backup.ts';
import { restoreBackup } from './restore.ts';

const room = await mkdtemp(join(tmpdir(), 'regulars-backup-'));
// The user PostgreSQL runs as has to pass.
await chmod(room, 0o711);
const opened: Postgres[] = [];
after(async () => {
  for (const postgres of opened) await postgres.stop();
  await rm(room, { recursive: true, maxRetries: 5 });
});

test('every row acknowledged before a backup ends is back, though thousands are written meanwhile', async () => {
  const source = await open('source');
  const owner = await connect(source);
  await owner.query(
    'create table tick (id bigint primary key, filling text); create index on tick (filling)',
  );
  const writers = await Promise.all([0, 1, 2].map(async (n) => write(await connect(source), n)));
  await writers[0]!.reaches(300);
  const churning = churn(await connect(source), () => writers.every(({ stopped }) => !stopped()));
  const target = join(room, 'backup');
  const backup = await takeBackup(owner, filesOf(source.dataDir), target);
  for (const writer of writers) await writer.stop();
  await churning;
  await owner.end();
  const until = Date.parse(backup.until);
  const promised = writers.flatMap(({ acknowledged }) =>
    acknowledged.filter(({ at }) => at < until).map(({ id }) => id),
  );
  assert.ok(promised.length > 900, `${promised.length} rows`);

  await restoreBackup(target, join(room, 'restored'), 18);
  const restored = await open('restored');
  const reader = await connect(restored);
  const { rows } = await reader.query<{ id: number }>('select id::int from tick');
  const there = new Set(rows.map(({ id }) => id));
  assert.deepEqual(
    promised.filter((id) => !there.has(id)),
    [],
  );
  // By its index too, so that a page of it that was torn in the copy would be missed.
  const { rows: indexed } = await reader
    .query<{ count: number }>(
      'set enable_seqscan = off; select count(*)::int from tick where filling >= $$$$',
    )
    .then((results) => (results as unknown as pg.QueryResult<{ count: number }>[])[1]!);
  assert.equal(indexed[0]!.count, there.size);
  await reader.end();
});

test('a backup with a changed, a shortened or a missing file is refused, and nothing is left of it', async () => {
  const target = join(room, 'backup');
  const damaged = join(target, backupFiles, 'global/pg_control');
  const was = await readFile(damaged);
  for (const damage of [() => truncate(damaged, 100), () => appendFile(damaged, 'x'), () => rm(damaged)]) {
    await damage();
    await assert.rejects(restoreBackup(target, join(room, 'nowhere'), 18), /pg_control/);
    await rm(damaged, { force: true });
    await appendFile(damaged, was);
  }
  await restoreBackup(target, join(room, 'nowhere'), 18);
  await assert.rejects(restoreBackup(target, join(room, 'nowhere'), 18), /already/);
});

async function open(name: string): Promise<Postgres> {
  const postgres = await startPostgres({ dataDir: join(room, name) });
  opened.push(postgres);
  return postgres;
}

async function connect({ socketDir, port, database }: Postgres): Promise<pg.Client> {
  const client = new pg.Client({ host: socketDir, port, database, user: 'app' });
  await client.connect();
  return client;
}

/** Writes row after row, and remembers when each was acknowledged. */
function write(client: pg.Client, n: number) {
  const acknowledged: { id: number; at: number }[] = [];
  let stopped = false;
  const running = (async () => {
    for (let id = n; !stopped; id += 3) {
      await client.query('insert into tick values ($1, $2)', [
        id,
        `${(id * 7919) % 1009} ${'filling '.repeat(60)}`,
      ]);
      acknowledged.push({ id, at: Date.now() });
    }
    await client.end();
  })();
  return {
    acknowledged,
    stopped: () => stopped,
    stop: () => {
      stopped = true;
      return running;
    },
    reaches: async (count: number) => {
      while (acknowledged.length < count) await new Promise((resolve) => setTimeout(resolve, 10));
    },
  };
}

/** What makes a copy of running files hard: checkpoints, new log files, tables that come and go. */
async function churn(client: pg.Client, going: () => boolean): Promise<void> {
  while (going()) {
    await client.query('create table coming as select generate_series(1, 20000) as n');
    await client.query('select pg_switch_wal()');
    await client.query('checkpoint');
    await client.query('drop table coming');
  }
  await client.end();
}
