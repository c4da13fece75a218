import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { takeBackup } from '#kit/archive/backup.ts';
import { restoreBackup } from '#kit/archive/restore.ts';
import { filesOf } from '#kit/postgres/cluster.ts';
import { orIfMissing } from '#kit/postgres/missing.ts';
import { defaultDataDir, isRunning } from '#kit/postgres/start.ts';
import { databaseDir, takePlace } from './place.ts';

/** The version of PostgreSQL that comes along. */
const postgresHere = 18;

/** `regulars backup FOLDER`: the embedded database and its secret, while the house is open. */
export async function backup([folder]: string[]): Promise<number> {
  const target = await emptyFolder(folder);
  const place = await takePlace((line) => console.log(line));
  const draft = `${target}.part`;
  try {
    await rm(draft, { recursive: true, force: true });
    await mkdir(draft, { recursive: true, mode: 0o700 });
    const { until, files } = await backedUp(place.address.owner, filesOf(databaseDir(place.dataDir)), draft);
    await cp(join(place.dataDir, 'secret'), join(draft, 'secret')).catch(unlessMissing);
    await rm(target, { recursive: true, force: true });
    await rename(draft, target);
    const size = files.reduce((sum, { bytes }) => sum + bytes, 0);
    console.log(`Everything up to ${until} is in ${target} (${(size / 1e6).toFixed(0)} MB).`);
    console.log(
      'It holds personal data of guests: keep it safe. "regulars restore FOLDER" brings it back into an empty place.',
    );
  } catch (fault) {
    await rm(draft, { recursive: true, force: true });
    throw fault;
  } finally {
    await place.stop();
  }
  return 0;
}

/** `regulars restore FOLDER`: a backup brought back into an empty place. */
export async function restore([folder]: string[]): Promise<number> {
  if (!folder) throw new Error('Say which: regulars restore FOLDER');
  refuseForeign();
  const dataDir = defaultDataDir();
  if (await isRunning(databaseDir(dataDir)))
    throw new Error(`Regulars is running on ${dataDir}. Close it first.`);
  await mkdir(databaseDir(dataDir), { recursive: true, mode: 0o711 });
  const { until } = await restoreBackup(resolve(folder), databaseDir(dataDir), postgresHere);
  await cp(join(folder, 'secret'), join(dataDir, 'secret')).catch(unlessMissing);
  const place = await takePlace((line) => console.log(line));
  await place.stop();
  console.log(`Everything up to ${until} is back in ${dataDir}. Open it with "npm start".`);
  return 0;
}

async function backedUp(owner: pg.ClientConfig, files: string, target: string) {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    return await takeBackup(client, files, target);
  } finally {
    await client.end();
  }
}

async function emptyFolder(folder: string | undefined): Promise<string> {
  if (!folder) throw new Error('Say where to: regulars backup FOLDER');
  refuseForeign();
  const target = resolve(folder);
  if ((await orIfMissing(readdir(target), [])).length > 0)
    throw new Error(`${target} is not empty. Name a new folder for each backup.`);
  return target;
}

function refuseForeign(): void {
  if (process.env['DATABASE_URL'])
    throw new Error('This database is your own: back it up with its own means, such as pg_basebackup.');
}

/** A secret named in the environment has no file. */
function unlessMissing(fault: NodeJS.ErrnoException): void {
  if (fault.code !== 'ENOENT') throw fault;
}
