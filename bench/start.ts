import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Row } from './run.ts';
import { medianOf, quantile, row } from './run.ts';

const root = join(import.meta.dirname, '..');
const port = 4391;

/** From the start of the process to its first answer, with the database already made; and what it holds when idle. */
export async function run(): Promise<Row[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'regulars-bench-'));
  const memory: number[] = [];
  try {
    const ms = await medianOf(() => startOnce(dataDir, memory));
    return [
      row({ name: 'first answer', unit: 'ms', ours: ms }),
      row({ name: 'memory when idle', unit: 'MB', ours: quantile(memory, 0.5) }),
    ];
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function startOnce(dataDir: string, memory: number[]): Promise<number> {
  const began = performance.now();
  const house = spawn(process.execPath, [join(root, 'bin/regulars'), 'start'], {
    env: { ...process.env, REGULARS_DATA_DIR: dataDir, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(house, 'exit');
  await answers(`http://127.0.0.1:${port}/api/health`, () => house.exitCode !== null);
  const took = performance.now() - began;
  await sleep(3_000);
  memory.push(await residentMegabytes(house.pid!));
  house.kill('SIGINT');
  await ended;
  return took;
}

async function answers(url: string, isOver: () => boolean): Promise<void> {
  for (;;) {
    const answer = await fetch(url, { headers: { connection: 'close' } }).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.ok) return;
    if (isOver()) throw new Error('The house did not open.');
    await sleep(5);
  }
}

async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)![1]) / 1024;
}
