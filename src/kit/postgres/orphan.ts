import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { filesOf, socketOf } from './cluster.ts';
import { orIfMissing } from './missing.ts';
import { bornAt, commandOf } from './processes.ts';

const patience = 60_000;

/**
 * Clears what an earlier start left: shuts down a postmaster that outlived its app and its watchdog, or is on its way
 * out, and waits until it is gone. Call it with the claim to the data directory in hand.
 *
 * Lock files of a dead process are removed, for PostgreSQL believes them when their pid is a zombie's or has been given
 * to another process, as pids are in a container. Sessions that still live are found by their shared memory.
 */
export async function endOrphan(dataDir: string): Promise<void> {
  const files = filesOf(dataDir);
  const pid = await postmaster(files);
  const born = pid && bornAt(pid);
  if (pid && born && commandOf(pid).includes(files)) await shutDown(pid, born);
  await rm(join(files, 'postmaster.pid'), { force: true });
  await rm(`${socketOf(dataDir)}.lock`, { force: true });
}

async function shutDown(pid: number, born: string): Promise<void> {
  process.kill(pid, 'SIGINT');
  const deadline = Date.now() + patience;
  while (bornAt(pid) === born) {
    if (Date.now() > deadline) throw new Error(`The PostgreSQL with pid ${pid} does not stop.`);
    await sleep(20);
  }
}

/** The first line of `postmaster.pid`; after a kill or a power cut its process is gone, or somebody else. */
async function postmaster(files: string): Promise<number | null> {
  const text = await orIfMissing(readFile(join(files, 'postmaster.pid'), 'utf8'), '');
  return Number.parseInt(text, 10) || null;
}
