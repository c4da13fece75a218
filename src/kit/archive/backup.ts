import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import type pg from 'pg';
import { z } from 'zod';

/** What a backup says of itself, written last: a folder without it is half a backup. */
export const backupShape = z.object({
  format: z.literal(1),
  postgres: z.int(),
  /** Everything acknowledged before this moment is in it. */
  until: z.string(),
  files: z.array(z.object({ path: z.string(), bytes: z.int(), sha256: z.string() })),
  folders: z.array(z.string()),
});
export type Backup = z.output<typeof backupShape>;
type BackedUp = Backup['files'][number];

export const backupList = 'backup.json';
export const backupFiles = 'postgres';

/**
 * Copies the files of a running PostgreSQL while it is written to (PostgreSQL manual, 25.3.3, "Low-Level API").
 * What changes during the copy is put right from the log that is copied with it, so that the folder needs nothing
 * else to be restored.
 * @param owner a superuser's connection of its own; it holds the log until it ends
 * @param files PostgreSQL's own directory, on this machine
 * @param target an empty folder
 */
export async function takeBackup(owner: pg.ClientBase, files: string, target: string): Promise<Backup> {
  const into = join(target, backupFiles);
  // Without a slot a checkpoint would recycle the log that the copy needs.
  await owner.query(`select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)`);
  const { rows: begun } = await owner.query<{ first: string; version: string }>(
    `select pg_walfile_name(pg_backup_start('regulars', true)) as first, current_setting('server_version_num') as version`,
  );
  const { copied, folders } = await copyAll(files, into);
  const until = new Date();
  const { rows: ended } = await owner.query<{ last: string; labelfile: string }>(
    'select pg_walfile_name(lsn) as last, labelfile from pg_backup_stop(false)',
  );
  const [{ first, version }, { last, labelfile }] = [begun[0]!, ended[0]!];
  const log = await copyLog(files, into, first, last);
  await writeFile(join(into, 'backup_label'), labelfile, { mode: 0o600 });
  const label = { path: 'backup_label', bytes: Buffer.byteLength(labelfile), sha256: sha256(labelfile) };
  const backup: Backup = {
    ...{ format: 1, postgres: Math.floor(Number(version) / 10_000), until: until.toISOString() },
    ...{ files: [...copied, ...log, label], folders },
  };
  await toDisk();
  await writeFile(join(target, backupList), JSON.stringify(backup), { mode: 0o600, flush: true });
  return backup;
}

/** Made anew at every start, or of the running server alone (manual, 25.3.3.1, "Backing Up the Data Directory"). */
const emptied = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]);
const left =
  /(^|\/)(postmaster\.(pid|opts)|pgsql_tmp[^/]*|pg_internal\.init[^/]*|backup_label|tablespace_map)$/;

async function copyAll(files: string, into: string): Promise<{ copied: BackedUp[]; folders: string[] }> {
  const copied: BackedUp[] = [];
  const folders: string[] = ['pg_wal/archive_status', 'pg_wal/summaries'];
  const walk = async (folder: string): Promise<void> => {
    folders.push(folder);
    await mkdir(join(into, folder), { recursive: true, mode: 0o700 });
    if (emptied.has(folder)) return;
    for (const entry of await readdir(join(files, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (left.test(path)) continue;
      if (entry.isDirectory()) await walk(path);
      else copied.push(...(await copyUnlessGone(files, into, path)));
    }
  };
  await walk('');
  return { copied, folders };
}

/** A table dropped while the rest is copied takes its file with it. */
async function copyUnlessGone(files: string, into: string, path: string): Promise<BackedUp[]> {
  try {
    return [await copyOne(join(files, path), join(into, path), path)];
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw fault;
  }
}

async function copyLog(files: string, into: string, first: string, last: string): Promise<BackedUp[]> {
  const names = (await readdir(join(files, 'pg_wal'))).filter((name) => /^[0-9A-F]{24}$/.test(name));
  const needed = names.filter((name) => name >= first && name <= last).toSorted();
  if (needed[0] !== first || needed.at(-1) !== last)
    throw new Error('PostgreSQL threw away a part of its log that the backup needs.');
  const copied: BackedUp[] = [];
  for (const name of needed)
    copied.push(await copyOne(join(files, 'pg_wal', name), join(into, 'pg_wal', name), `pg_wal/${name}`));
  return copied;
}

/** Copies a file. @returns what it was */
export async function copyOne(from: string, to: string, path: string): Promise<BackedUp> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(
    createReadStream(from, { highWaterMark: 1 << 20 }),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    },
    createWriteStream(to, { mode: 0o600 }),
  );
  return { path, bytes, sha256: hash.digest('hex') };
}

/** Everything written so far lies on the disk; file by file it would take a hundred times as long. */
export async function toDisk(): Promise<void> {
  await promisify(execFile)('sync');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
