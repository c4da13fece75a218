import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { claim, livingOwner } from '#kit/postgres/owner.ts';
import { orIfMissing } from '#kit/postgres/missing.ts';

/** The right to open the house of one data directory, which one process has at a time. */
export type Opening = { tell: (address: string) => Promise<void>; release: () => Promise<void> };

const patience = 20_000;

/** @returns null when the house is open already, or being opened */
export async function claimHouse(dataDir: string): Promise<Opening | null> {
  await mkdir(dataDir, { recursive: true, mode: 0o711 });
  const mine = await claim(dataDir);
  if (!mine) return null;
  await rm(addressFile(dataDir), { force: true });
  return {
    tell: (address) => writeFile(addressFile(dataDir), address),
    release: async () => {
      await rm(addressFile(dataDir), { force: true });
      await mine.release();
    },
  };
}

/** Where the open house is reached, once its opening is done; null when nobody opens it after all. */
export async function addressOfOpenHouse(dataDir: string): Promise<string | null> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline && (await livingOwner(dataDir))) {
    const address = await orIfMissing(readFile(addressFile(dataDir), 'utf8'), '');
    if (address) return address;
    await sleep(100);
  }
  return null;
}

function addressFile(dataDir: string): string {
  return join(dataDir, 'running');
}
