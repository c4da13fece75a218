import { link, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { orIfMissing } from './missing.ts';
import { bornAt } from './processes.ts';

/** The right to run PostgreSQL on a data directory, held until it is given back or its process ends. */
export type Claim = { release(): Promise<void> };

type Holder = { pid: number; born: string };

/**
 * Claims a data directory for this process; null when a living process has it.
 *
 * Claims are numbered files, `owner.1`, `owner.2` and so on, and the highest counts. The next number may be taken only
 * when the holder of the highest is gone. Linking a file into place happens whole and for one process only, and the
 * highest number is never removed, so that two who find the same dead owner cannot both succeed it.
 */
export async function claim(dataDir: string): Promise<Claim | null> {
  const highest = await highestClaim(dataDir);
  if (await holder(dataDir, highest)) return null;
  const mine = highest + 1;
  if (!(await take(dataDir, mine)) || (await highestClaim(dataDir)) !== mine) return null;
  await forgetClaimsBefore(dataDir, mine);
  return { release: () => truncate(join(dataDir, `owner.${mine}`)) };
}

/** The living process that runs PostgreSQL on this data directory, or null. */
export async function livingOwner(dataDir: string): Promise<{ pid: number } | null> {
  const found = await holder(dataDir, await highestClaim(dataDir));
  return found && { pid: found.pid };
}

/** Whether any process ever ran PostgreSQL here. */
export async function wasClaimed(dataDir: string): Promise<boolean> {
  return (await highestClaim(dataDir)) > 0;
}

async function highestClaim(dataDir: string): Promise<number> {
  return Math.max(0, ...(await claims(dataDir)));
}

async function claims(dataDir: string): Promise<number[]> {
  const names = await orIfMissing(readdir(dataDir), []);
  return names.filter((name) => /^owner\.\d+$/.test(name)).map((name) => Number(name.slice('owner.'.length)));
}

/** A claim that was released is an empty file; one that a later claim removed is none at all. */
async function holder(dataDir: string, number: number): Promise<Holder | null> {
  const text = await orIfMissing(readFile(join(dataDir, `owner.${number}`), 'utf8'), '');
  if (text === '') return null;
  const found = JSON.parse(text) as Holder;
  return bornAt(found.pid) === found.born ? found : null;
}

async function take(dataDir: string, number: number): Promise<boolean> {
  const draft = await mkdtemp(join(dataDir, 'claim-'));
  const me: Holder = { pid: process.pid, born: bornAt(process.pid)! };
  try {
    await writeFile(join(draft, 'owner'), JSON.stringify(me));
    await link(join(draft, 'owner'), join(dataDir, `owner.${number}`));
    return true;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw fault;
  } finally {
    await rm(draft, { recursive: true });
  }
}

async function forgetClaimsBefore(dataDir: string, mine: number): Promise<void> {
  const earlier = (await claims(dataDir)).filter((number) => number < mine);
  await Promise.all(earlier.map((number) => rm(join(dataDir, `owner.${number}`), { force: true })));
}
