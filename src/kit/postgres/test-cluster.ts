import { mkdtemp, readdir, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { socketDirOf } from './cluster.ts';
import { orIfMissing } from './missing.ts';
import { endOrphan } from './orphan.ts';
import { wasClaimed } from './owner.ts';
import type { Postgres } from './start.ts';
import { isRunning, startPostgres } from './start.ts';

/** The variable that tells the processes of a run where its cluster is. */
export const place = 'REGULARS_TEST_CLUSTER';
const prefix = `regulars-test-${process.getuid!()}-`;
const enough = 1024 ** 3;

/**
 * A PostgreSQL for tests, in memory where there is room. The first process of a run to ask owns it, and every process
 * it starts attaches to that one, for it inherits the place in its environment. It ends with its owner, without a trace.
 */
export async function testCluster(): Promise<Postgres> {
  const shared = process.env[place];
  const dataDir = shared && (await isRunning(shared)) ? shared : await newPlace();
  process.env[place] = dataDir;
  return await startPostgres({ dataDir, durable: false, throwaway: true });
}

async function newPlace(): Promise<string> {
  const parent = await testRoom();
  await sweep(parent);
  return await mkdtemp(join(parent, prefix));
}

/** Where tests put their data: in memory when more than a gigabyte is free there. */
export async function testRoom(): Promise<string> {
  return (await hasRoom('/dev/shm')) ? '/dev/shm' : tmpdir();
}

async function hasRoom(directory: string): Promise<boolean> {
  const space = await orIfMissing(statfs(directory), null);
  return space !== null && space.bavail * space.bsize > enough;
}

/** A run that was killed together with its watchdog could not clear up; a place without any owner is just being made. */
async function sweep(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const dataDir = join(parent, name);
    if (!name.startsWith(prefix) || !(await wasClaimed(dataDir)) || (await isRunning(dataDir))) continue;
    await endOrphan(dataDir);
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
    await rm(socketDirOf(dataDir), { recursive: true, force: true });
  }
}
