import { readFileSync } from 'node:fs';
import { chmod, lchown, lstat, mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

export type User = { uid: number; gid: number };

/** Who PostgreSQL runs as: it refuses root, so root lends it the user `postgres`, or `nobody`, who is always there. */
export function serverUser(): User {
  const uid = process.getuid!();
  if (uid !== 0) return { uid, gid: process.getgid!() };
  const user = findUser('postgres') ?? findUser('nobody');
  if (!user)
    throw new Error('PostgreSQL refuses to run as root, and there is neither a user postgres nor nobody.');
  return user;
}

/**
 * Makes a directory only this user (and root) may enter.
 * A directory of this name made by somebody else, as anyone may in /tmp, is refused.
 */
export async function privateDirectory(path: string, user: User): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  const found = await lstat(path);
  const isOurs = found.uid === user.uid || found.uid === process.getuid!();
  const isClosed = (found.mode & 0o077) === 0;
  if (!found.isDirectory() || !isOurs || !isClosed) {
    throw new Error(`${path} is not a directory of ours alone: remove it and start again.`);
  }
  await lchown(path, user.uid, user.gid);
}

/**
 * Lets the user PostgreSQL runs as walk through a directory of root's, without letting it look around.
 * What lies above the directory is not ours to open, and refused where it is closed.
 */
export async function letThrough(path: string, user: User): Promise<void> {
  if (user.uid === process.getuid!()) return;
  await chmod(path, ((await stat(path)).mode & 0o777) | 0o011);
  for (let above = dirname(path); above !== '/'; above = dirname(above)) {
    const { mode, uid } = await stat(above);
    const isOpen = mode & 0o001 || uid === user.uid;
    if (!isOpen)
      throw new Error(`PostgreSQL may not enter ${above}: put the data elsewhere with REGULARS_DATA_DIR.`);
  }
}

function findUser(name: string): User | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  if (!line) return null;
  const [, , uid, gid] = line.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}
