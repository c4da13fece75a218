import { chown, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { filesOf } from '../postgres/cluster.ts';
import { exists, orIfMissing } from '../postgres/missing.ts';
import { serverUser } from '../postgres/user.ts';
import { backupFiles, backupList, backupShape, copyOne, toDisk } from './backup.ts';
import type { Backup } from './backup.ts';

/**
 * Puts the files of a backup where PostgreSQL will find them; its next start brings them up to the moment the
 * backup ended. All of them or none: they get their name when the last is there.
 * @param dataDir of the database (`databaseDir`), in which there is none yet
 * @throws when there is a database already, or a file of the backup is missing or changed
 */
export async function restoreBackup(source: string, dataDir: string, postgres: number): Promise<Backup> {
  const backup = await listed(source);
  if (backup.postgres !== postgres) {
    throw new Error(
      `This backup is of PostgreSQL ${backup.postgres}, and here is ${postgres}: take the way of export and import.`,
    );
  }
  if (await exists(filesOf(dataDir)))
    throw new Error(
      `There is a database in ${dataDir} already. It is left alone: name an empty place with REGULARS_DATA_DIR.`,
    );
  const user = serverUser();
  const draft = join(dataDir, `postgres.new-restore-${process.pid}`);
  try {
    await mkdir(draft, { recursive: true, mode: 0o700 });
    for (const folder of backup.folders) await mkdir(join(draft, folder), { recursive: true, mode: 0o700 });
    for (const folder of backup.folders) await chown(join(draft, folder), user.uid, user.gid);
    for (const file of backup.files) await putBack(source, draft, file, user);
    await toDisk();
    await rename(draft, filesOf(dataDir));
  } catch (fault) {
    await rm(draft, { recursive: true, force: true });
    throw fault;
  }
  return backup;
}

async function putBack(
  source: string,
  draft: string,
  file: Backup['files'][number],
  user: { uid: number; gid: number },
): Promise<void> {
  const to = join(draft, file.path);
  const put = await copyOne(join(source, backupFiles, file.path), to, file.path);
  if (put.sha256 !== file.sha256)
    throw new Error(`The backup is damaged: ${file.path} is not what was written.`);
  await chown(to, user.uid, user.gid);
}

async function listed(source: string): Promise<Backup> {
  const text = await orIfMissing(readFile(join(source, backupList), 'utf8'), null);
  if (text === null) throw new Error(`${source} is no whole backup: its list ${backupList} is missing.`);
  return backupShape.parse(JSON.parse(text));
}
