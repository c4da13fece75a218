import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { socketDirOf } from './cluster.ts';
import { bornAt } from './processes.ts';
import type { Postgres } from './start.ts';
import { isRunning, startPostgres } from './start.ts';
import { place, testCluster, testRoom } from './test-cluster.ts';
import { privateDirectory, serverUser } from './user.ts';

type App = Pick<Postgres, 'dataDir' | 'ownerUrl' | 'attached'> & { process: ChildProcess };

const apps: ChildProcess[] = [];

test('a first start makes a cluster that keeps what it is given, listens to nobody outside and is no business of root', async (t) => {
  const dataDir = await emptyDirectory(t);
  const postgres = await startPostgres({ dataDir });
  const settings = `select name, setting from pg_settings where name in
    ('data_checksums', 'fsync', 'full_page_writes', 'listen_addresses', 'synchronous_commit', 'TimeZone')`;
  const found = await ask(postgres.ownerUrl, settings);
  assert.deepEqual(Object.fromEntries(found.map((row) => [row['name'], row['setting']])), {
    TimeZone: 'UTC',
    data_checksums: 'on',
    fsync: 'on',
    full_page_writes: 'on',
    listen_addresses: '',
    synchronous_commit: 'on',
  });
  for (const directory of [join(dataDir, 'postgres'), postgres.socketDir]) {
    const { uid, mode } = await stat(directory);
    assert.notEqual(uid, 0);
    assert.equal(mode & 0o777, 0o700);
  }
  assert.deepEqual(await isRunning(dataDir), { pid: process.pid });
  await postgres.stop();
  assert.equal(await isRunning(dataDir), null);
  assert.ok(!existsSync(join(dataDir, 'postgres/postmaster.pid')));
});

test('a stopped PostgreSQL starts again in the same process, with its rows', async (t) => {
  const dataDir = await emptyDirectory(t);
  const first = await startPostgres({ dataDir, durable: false });
  await remember(first.ownerUrl, 'window table');
  await first.stop();
  const second = await startPostgres({ dataDir, durable: false });
  assert.equal(second.attached, false);
  assert.deepEqual(await remembered(second.ownerUrl), ['window table']);
  await second.stop();
});

test('a directory laid out by somebody else in the place of the sockets is refused', async (t) => {
  const trap = join(await emptyDirectory(t), 'sockets');
  await symlink('/tmp', trap);
  await assert.rejects(privateDirectory(trap, serverUser()), /not a directory of ours alone/);
});

test('a second process attaches to the PostgreSQL of the first', async (t) => {
  const dataDir = await emptyDirectory(t);
  const first = await open(dataDir);
  const second = await open(dataDir);
  await remember(first.ownerUrl, 'no onions');
  assert.deepEqual([first.attached, second.attached], [false, true]);
  assert.deepEqual(await remembered(second.ownerUrl), ['no onions']);
  assert.deepEqual(await isRunning(dataDir), { pid: first.process.pid });
});

test('of four starts at once on an empty directory one owns PostgreSQL and three attach', async (t) => {
  const dataDir = await emptyDirectory(t);
  const apps = await Promise.all([1, 2, 3, 4].map(() => open(dataDir)));
  assert.deepEqual(apps.filter((app) => app.attached).length, 3);
});

test('when the app is killed PostgreSQL ends within a second, and committed rows are kept', async (t) => {
  const dataDir = await emptyDirectory(t);
  const app = await open(dataDir);
  const postmaster = postmasterOf(dataDir);
  await remember(app.ownerUrl, 'sparkling water');
  await kill(app.process);
  await isGone(postmaster, 1_000);
  assert.equal(await isRunning(dataDir), null);
  assert.deepEqual(await remembered((await open(dataDir)).ownerUrl), ['sparkling water']);
});

test('a killed postmaster is brought back with the rows that were committed', async (t) => {
  const dataDir = await emptyDirectory(t);
  const app = await open(dataDir, 'durable');
  const postmaster = postmasterOf(dataDir);
  await remember(app.ownerUrl, 'seat by the door');
  process.kill(postmaster, 'SIGKILL');
  await isGone(postmaster, 1_000);
  const attached = await open(dataDir);
  assert.deepEqual(await remembered(attached.ownerUrl), ['seat by the door']);
  assert.notEqual(postmasterOf(dataDir), postmaster);
});

test('when app and watchdog are both killed the next start ends the orphan and begins afresh', async (t) => {
  const dataDir = await emptyDirectory(t);
  const app = await open(dataDir);
  const orphan = postmasterOf(dataDir);
  await remember(app.ownerUrl, 'left-handed');
  await killAtOnce(app, watchdogOf(orphan));
  assert.notEqual(bornAt(orphan), null);
  const next = await open(dataDir);
  assert.equal(bornAt(orphan), null);
  assert.equal(next.attached, false);
  assert.deepEqual(await remembered(next.ownerUrl), ['left-handed']);
});

test('when everything is killed at once the next start recovers', async (t) => {
  const dataDir = await emptyDirectory(t);
  const app = await open(dataDir, 'durable');
  const postmaster = postmasterOf(dataDir);
  await remember(app.ownerUrl, 'birthday in May');
  await killAtOnce(app, [...watchdogOf(postmaster), postmaster]);
  assert.ok(existsSync(join(dataDir, 'postgres/postmaster.pid')));
  assert.deepEqual(await remembered((await open(dataDir, 'durable')).ownerUrl), ['birthday in May']);
});

test('a script that forgets to stop PostgreSQL ends, and leaves nothing of a throwaway behind', async (t) => {
  const dataDir = await emptyDirectory(t);
  const start = `import { startPostgres } from ${JSON.stringify(import.meta.resolve('./start.ts'))};
    const { socketDir } = await startPostgres({ dataDir: process.argv[1], durable: false, throwaway: true });
    console.log(socketDir);`;
  const script = await promisify(execFile)(process.execPath, [
    '--input-type=module-typescript',
    '-e',
    start,
    dataDir,
  ]);
  const socketDir = script.stdout.trim();
  assert.match(socketDir, /^\/tmp\/regulars-/);
  await until(() => !existsSync(dataDir) && !existsSync(socketDir), 5_000);
});

test('the processes of one run share the cluster for tests, and it is gone with the first', async (t) => {
  beginRun(t);
  const cluster = await testCluster();
  const child = await open('', 'test');
  assert.deepEqual(
    { dataDir: child.dataDir, attached: child.attached },
    { dataDir: cluster.dataDir, attached: true },
  );
  await kill(child.process);
  await remember(cluster.ownerUrl, 'still here');
  await cluster.stop();
  await until(() => !existsSync(cluster.dataDir) && !existsSync(cluster.socketDir), 5_000);
});

test('a cluster for tests that nobody could clear away is cleared away by the next run', async (t) => {
  beginRun(t);
  const app = await open('', 'test');
  const orphan = postmasterOf(app.dataDir);
  await killAtOnce(app, watchdogOf(orphan));
  const next = await testCluster();
  assert.equal(bornAt(orphan), null);
  assert.ok(!existsSync(app.dataDir));
  await next.stop();
});

/** As if nobody had started these tests: the cluster their runner may hold is not theirs to stop. */
function beginRun(t: TestContext): void {
  const held = process.env[place];
  delete process.env[place];
  t.after(() => {
    if (held === undefined) delete process.env[place];
    else process.env[place] = held;
  });
}

/** With a space in its path, as people have them. */
async function emptyDirectory(t: TestContext): Promise<string> {
  const directory = await mkdtemp(join(await testRoom(), 'regulars launcher '));
  t.after(async () => {
    await Promise.all(apps.splice(0).map(kill));
    await until(() => !existsSync(join(directory, 'postgres/postmaster.pid')), 5_000);
    await rm(directory, { recursive: true, force: true });
    await rm(socketDirOf(directory), { recursive: true, force: true });
  });
  return directory;
}

async function open(dataDir: string, kind: 'durable' | 'quick' | 'test' = 'quick'): Promise<App> {
  const child = fork(new URL('./postgres.test-app.ts', import.meta.url), [dataDir, kind]);
  apps.push(child);
  const [told] = (await once(child, 'message')) as [Omit<App, 'process'>];
  return { process: child, ...told };
}

async function kill(app: ChildProcess): Promise<void> {
  if (app.exitCode !== null || app.signalCode !== null) return;
  app.kill('SIGKILL');
  await once(app, 'exit');
}

/** The app is held still first, or it would bring back what it sees dying. */
async function killAtOnce(app: App, others: number[]): Promise<void> {
  app.process.kill('SIGSTOP');
  for (const pid of others) process.kill(pid, 'SIGKILL');
  await kill(app.process);
}

async function ask(
  ownerUrl: string,
  statement: string,
  values: string[] = [],
): Promise<Record<string, string>[]> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows } = await client.query(statement, values);
  await client.end();
  return rows;
}

async function remember(ownerUrl: string, fact: string): Promise<void> {
  await ask(ownerUrl, 'create table if not exists memory (fact text)');
  await ask(ownerUrl, 'insert into memory values ($1)', [fact]);
}

async function remembered(ownerUrl: string): Promise<string[]> {
  return (await ask(ownerUrl, 'select fact from memory')).map((row) => row['fact']!);
}

function postmasterOf(dataDir: string): number {
  return Number.parseInt(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8'), 10);
}

/** The shell that waits for the postmaster, and its part that reads the pipe. */
function watchdogOf(postmaster: number): number[] {
  const stat = readFileSync(`/proc/${postmaster}/stat`, 'utf8');
  const shell = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  const children = readFileSync(`/proc/${shell}/task/${shell}/children`, 'utf8')
    .trim()
    .split(' ')
    .map(Number);
  return [shell, ...children.filter((pid) => pid !== postmaster)];
}

async function isGone(pid: number, within: number): Promise<void> {
  await until(() => bornAt(pid) === null, within);
}

async function until(isTrue: () => boolean, within: number): Promise<void> {
  const deadline = Date.now() + within;
  while (!isTrue()) {
    assert.ok(Date.now() < deadline, `not within ${within} ms`);
    await sleep(10);
  }
}
