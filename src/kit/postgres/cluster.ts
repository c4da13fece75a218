import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, chown, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { exists } from './missing.ts';
import type { User } from './user.ts';

export const owner = 'app';
export const database = 'regulars';
export const port = 5432;

export type Cluster = { dataDir: string; bin: string; user: User; durable: boolean };

/** PostgreSQL's own directory within ours. */
export function filesOf(dataDir: string): string {
  return join(dataDir, 'postgres');
}

/** The file of settings lies beside the data, where the user PostgreSQL runs as cannot write it. */
export function settingsOf(dataDir: string): string {
  return join(dataDir, 'postgres.conf');
}

/** In /tmp and short, because the path of a socket may have no more than 107 bytes. */
export function socketDirOf(dataDir: string): string {
  const hash = createHash('sha256').update(dataDir).digest('hex');
  return `/tmp/regulars-${hash.slice(0, 16)}`;
}

/** The socket PostgreSQL makes in that directory. */
export function socketOf(dataDir: string): string {
  return join(socketDirOf(dataDir), `.s.PGSQL.${port}`);
}

/** Makes the cluster and its database in a place of its own, then renames it: half a cluster is never found. */
export async function createCluster(cluster: Cluster): Promise<void> {
  if (await exists(filesOf(cluster.dataDir))) return;
  await removeDrafts(cluster.dataDir);
  const draft = await mkdtemp(join(cluster.dataDir, 'postgres.new-'));
  await chown(draft, cluster.user.uid, cluster.user.gid);
  await initdb(cluster, draft);
  await createDatabase(cluster, draft);
  await rename(draft, filesOf(cluster.dataDir));
}

/** Written at every start, so that the settings are those of this version; `ALTER SYSTEM` overrides them. */
export async function writeSettings(cluster: Cluster): Promise<void> {
  const settings = { ...always(socketDirOf(cluster.dataDir)), ...(cluster.durable ? {} : forgetful) };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'\n`);
  await writeFile(settingsOf(cluster.dataDir), lines.join(''));
  await chmod(settingsOf(cluster.dataDir), 0o644);
}

/** The app's secrets are none of PostgreSQL's business. */
export const environment = { PATH: process.env['PATH'] ?? '/usr/bin:/bin' };

/** Sized for a small machine that runs the app and a browser too. */
function always(socketDir: string): Record<string, string> {
  return {
    listen_addresses: '',
    port: String(port),
    unix_socket_directories: socketDir,
    unix_socket_permissions: '0600',
    max_connections: '100',
    shared_buffers: '256MB',
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    effective_cache_size: '1GB',
    random_page_cost: '1.1',
    max_wal_size: '2GB',
    // Compiling a query costs more than the short queries of a house take.
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    // A failed statement is the app's to report: its text and its details hold guests' words and names.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    log_line_prefix: '%m [%p] ',
  };
}

/** For tests: a server that is shut down loses nothing, one that is killed the last commits, a power cut everything. */
const forgetful: Record<string, string> = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
};

const choices = [
  '--auth-local=trust',
  '--auth-host=reject',
  '--data-checksums',
  '--encoding=UTF8',
  '--locale=C.UTF-8',
  '--locale-provider=builtin',
  '--builtin-locale=PG_UNICODE_FAST',
  '--no-instructions',
];

async function initdb(cluster: Cluster, directory: string): Promise<void> {
  const quickly = cluster.durable ? [] : ['--no-sync'];
  await run(cluster, 'initdb', ['-D', directory, '-U', owner, ...choices, ...quickly]);
}

async function createDatabase(cluster: Cluster, directory: string): Promise<void> {
  const quickly = cluster.durable ? [] : ['-F'];
  const args = ['--single', ...quickly, '-D', directory, 'postgres'];
  await run(cluster, 'postgres', args, `create database ${database};\n`);
}

async function run(cluster: Cluster, program: string, args: string[], input = ''): Promise<void> {
  const { uid, gid } = cluster.user;
  const options = { uid, gid, cwd: '/', env: environment };
  const running = promisify(execFile)(join(cluster.bin, program), args, options);
  running.child.stdin!.end(input);
  await running;
}

/** What a start that was killed left behind. */
async function removeDrafts(dataDir: string): Promise<void> {
  const drafts = (await readdir(dataDir)).filter((name) => name.startsWith('postgres.new-'));
  await Promise.all(drafts.map((name) => rm(join(dataDir, name), { recursive: true, maxRetries: 5 })));
}
