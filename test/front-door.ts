import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, chown, cp, lchown, mkdtemp, readdir, rm } from 'node:fs/promises';
import type { AddressInfo, Server } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { socketDirOf } from '#kit/postgres/cluster.ts';
import { buildWeb } from '#app/build.ts';

/**
 * The house as somebody starts it who knows the two commands. Each house of a test has a name, and under it a folder
 * of data of its own.
 */
export type House = { process: ChildProcess; said: () => string; url: string };
type Settings = Record<string, string | undefined>;
type Ran = { code: number; out: string; err: string };

const repository = join(import.meta.dirname, '..');
const parts = [
  'bin',
  'dist',
  'migrations',
  'src',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'vite.widget.config.ts',
];
const running = new Set<ChildProcess>();

let room: string;
let copy: string;

/** Copies the repository to a path with a space, under a folder that only its owner may enter. */
export async function layStreet(): Promise<string> {
  await buildWeb();
  room = await mkdtemp(join(tmpdir(), 'regulars-front-door-'));
  await chmod(room, 0o755);
  copy = await copyTo(join(room, 'closed', 'a guest house'));
  await chmod(join(room, 'closed'), 0o700);
  return room;
}

export async function clearStreet(): Promise<void> {
  const left = [...running].map((house) => once(house, 'exit'));
  for (const house of running) house.kill('SIGKILL');
  await Promise.all(left);
  for (const name of await readdir(room))
    await rm(socketDirOf(join(room, name, 'database')), { recursive: true, force: true });
  await rm(room, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}

export function dataDir(name: string): string {
  return join(room, name);
}

function settingsOf(name: string, settings: Settings): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, PUBLIC_URL: __, ...env } = process.env;
  return { ...env, REGULARS_DATA_DIR: dataDir(name), ...settings };
}

export function start(
  name: string,
  settings: Settings,
  as: { cwd?: string; uid?: number; gid?: number } = {},
): House {
  const cwd = as.cwd ?? copy;
  const house = spawn(nodeOf(cwd), ['bin/regulars', 'start'], {
    ...as,
    cwd,
    env: settingsOf(name, settings),
  });
  running.add(house);
  house.once('exit', () => running.delete(house));
  let heard = '';
  for (const stream of [house.stdout, house.stderr])
    stream.on('data', (said: Buffer) => (heard += said.toString()));
  return {
    process: house,
    said: () => heard,
    get url() {
      return /open at (\S+)/.exec(heard)![1]!;
    },
  };
}

export async function open(name: string, settings: Settings = {}): Promise<House> {
  const house = start(name, { PORT: String(await freePort()), ...settings });
  await until(() => house.said().includes('Ctrl-C') || house.process.exitCode !== null);
  assert.equal(house.process.exitCode, null, house.said());
  return house;
}

export async function close(house: House): Promise<void> {
  house.process.kill('SIGINT');
  const [code] = (await once(house.process, 'exit')) as [number];
  assert.equal(code, 0, house.said());
}

export function run(name: string, words: string[], settings: Settings = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const options = { cwd: copy, env: settingsOf(name, settings), timeout: 60_000 };
    execFile(nodeOf(copy), ['bin/regulars', ...words], options, (fault, out, err) =>
      resolve({ code: fault ? Number(fault.code) : 0, out, err }),
    );
  });
}

/** The Node that was installed along, or the machine's where none was. */
function nodeOf(folder: string): string {
  const own = join(folder, 'node_modules/.bin/node');
  return existsSync(own) ? own : process.execPath;
}

/** node_modules is copied by hard links where that is possible: its files are many, and the house only reads them. */
export async function copyTo(target: string): Promise<string> {
  for (const part of parts) await cp(join(repository, part), join(target, part), { recursive: true });
  const copy = (how: string) => promisify(execFile)('cp', [how, join(repository, 'node_modules'), target]);
  await copy('-al').catch(() => copy('-a'));
  return target;
}

export async function giveTo(folder: string, { uid, gid }: { uid: number; gid: number }): Promise<void> {
  await chown(folder, uid, gid);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    // Hard links have the owner of their originals; to read them is enough.
    if (entry.name === 'node_modules') continue;
    if (entry.isDirectory()) await giveTo(path, { uid, gid });
    else await lchown(path, uid, gid);
  }
}

export async function freePort(): Promise<number> {
  const probe = await take(0);
  const { port } = probe!.address() as AddressInfo;
  await new Promise((resolve) => probe!.close(resolve));
  return port;
}

/** Null where another program has it already, which serves as well. */
export function take(port: number): Promise<Server | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

export function postmasterOf(name: string): number {
  return Number.parseInt(readFileSync(join(dataDir(name), 'database/postgres/postmaster.pid'), 'utf8'), 10);
}

export async function until(isTrue: () => boolean): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!isTrue()) {
    assert.ok(Date.now() < deadline, 'not within a minute');
    await sleep(20);
  }
}
