import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster } from './cluster.ts';
import { environment, filesOf, settingsOf, socketDirOf } from './cluster.ts';
import { endOrphan } from './orphan.ts';
import { isReady } from './ready.ts';

export type Server = { exited: Promise<void>; stop(): Promise<void> };

/**
 * The watchdog runs PostgreSQL and reads a pipe whose other end the app holds. However the app ends, the kernel closes
 * that end, and SIGINT asks PostgreSQL for a fast shutdown. Signals meant for the app pass the watchdog by.
 * What is to be thrown away it removes then: nobody else is left to do it.
 */
const watchdog = `
trap '' HUP INT TERM
exec 3<&0 </dev/null
data=$1 sockets=$2
shift 2
"$@" 3<&- &
postgres=$!
( while read -r _; do :; done; kill -INT $postgres ) <&3 &
reader=$!
exec 3<&-
wait $postgres
status=$?
kill -KILL $reader 2>/dev/null
wait $reader 2>/dev/null && [ -n "$data" ] && rm -rf -- "$data" "$sockets"
exit $status
`;

const largestLog = 1024 * 1024;
const patience = 60_000;

/** Starts PostgreSQL and waits until it takes sessions; recovery after a crash is part of that. */
export async function runServer(cluster: Cluster, throwaway: boolean): Promise<Server> {
  const log = join(cluster.dataDir, 'postgres.log');
  await turnLog(log);
  const deadline = Date.now() + patience;
  for (;;) {
    await endOrphan(cluster.dataDir);
    const { size } = await stat(log);
    const child = await launch(cluster, log, throwaway);
    if (await comesUp(child, cluster.dataDir)) return serverOf(child);
    const said = (await readFile(log)).subarray(size).toString();
    const isHopeless = !isStillOccupied(said) || Date.now() > deadline;
    if (isHopeless) throw new Error(`PostgreSQL does not start.\n${said}`);
    await sleep(100);
  }
}

async function launch(cluster: Cluster, log: string, throwaway: boolean): Promise<ChildProcess> {
  const postgres = [join(cluster.bin, 'postgres'), '-D', filesOf(cluster.dataDir)];
  const settings = ['-c', `config_file=${settingsOf(cluster.dataDir)}`];
  const waste = throwaway ? [cluster.dataDir, socketDirOf(cluster.dataDir)] : ['', ''];
  const args = ['-c', watchdog, 'watchdog', ...waste, ...postgres, ...settings];
  const { uid, gid } = cluster.user;
  const output = await open(log, 'a', 0o600);
  const child = spawn('/bin/sh', args, {
    ...{ uid, gid, cwd: '/', env: environment, detached: true },
    stdio: ['pipe', output.fd, output.fd],
  });
  await once(child, 'spawn');
  await output.close();
  letGo(child);
  return child;
}

/** A script that forgets to stop PostgreSQL still ends, and PostgreSQL with it. */
function letGo(child: ChildProcess): void {
  child.unref();
  (child.stdin as unknown as { unref(): void }).unref();
}

async function comesUp(child: ChildProcess, dataDir: string): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null) {
    if (await isReady(dataDir)) return true;
    await sleep(20);
  }
  return false;
}

function serverOf(child: ChildProcess): Server {
  const exited = once(child, 'exit').then(() => {});
  return {
    exited,
    async stop() {
      child.ref();
      child.stdin!.destroy();
      await exited;
    },
  };
}

/** Sessions of a postmaster that was killed notice it at their next wait; until then they keep its memory. */
function isStillOccupied(said: string): boolean {
  return said.includes('shared memory block') || said.includes('already exists');
}

async function turnLog(log: string): Promise<void> {
  const file = await open(log, 'a', 0o600);
  const { size } = await file.stat();
  await file.close();
  if (size <= largestLog) return;
  await rename(log, `${log}.1`);
  await (await open(log, 'a', 0o600)).close();
}
