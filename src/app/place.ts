import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { embeddedAddress, foreignAddress } from '#kit/database.ts';
import type { Address } from '#kit/database.ts';
import { defaultDataDir, isRunning, startPostgres } from '#kit/postgres/start.ts';
import { letThrough, serverUser } from '#kit/postgres/user.ts';

/** Where a house lives on this machine: its folder, its database, its secret. */
export type Place = {
  dataDir: string;
  address: Address;
  secret: string;
  attached: boolean;
  stop: () => Promise<void>;
};

/** Starts or finds the database: the embedded one, or the server `DATABASE_URL` names. */
export async function takePlace(log: (line: string) => void): Promise<Place> {
  const dataDir = defaultDataDir();
  await mkdir(dataDir, { recursive: true, mode: 0o711 });
  const secret = await keepSecret(dataDir);
  const url = process.env['DATABASE_URL'];
  if (url)
    return {
      dataDir,
      address: await reached(foreignAddress(url)),
      secret,
      attached: false,
      stop: async () => {},
    };
  await letThrough(dataDir, serverUser());
  const postgres = await startPostgres({ dataDir: databaseDir(dataDir), log });
  const address = embeddedAddress(postgres.socketDir, postgres.port, postgres.database);
  return { dataDir, address, secret, attached: postgres.attached, stop: () => postgres.stop() };
}

/** Like `takePlace`, but waits for a command that has the database for itself: what it began would end with it. */
export async function takePlaceAlone(log: (line: string) => void): Promise<Place> {
  for (;;) {
    const place = await takePlace(log);
    if (!place.attached) return place;
    log('Another command of Regulars has the database; waiting until it is done.');
    while (await isRunning(databaseDir(place.dataDir))) await sleep(100);
  }
}

export function databaseDir(dataDir: string): string {
  return join(dataDir, 'database');
}

/** @throws when the server cannot be reached as its owner */
async function reached(address: Address): Promise<Address> {
  const client = new pg.Client(address.owner);
  try {
    await client.connect();
    await client.end();
    return address;
  } catch (fault) {
    // Each address of a host that has several is refused by itself.
    const why = fault instanceof AggregateError ? (fault.errors[0] as Error) : (fault as Error);
    throw new Error(`The database that DATABASE_URL names cannot be reached: ${why.message}.`, {
      cause: fault,
    });
  }
}

/** Signs the sessions; made once, readable by the owner of the process alone. */
async function keepSecret(dataDir: string): Promise<string> {
  const named = process.env['REGULARS_SECRET'];
  if (named) return named;
  const path = join(dataDir, 'secret');
  try {
    await writeFile(path, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
  }
  return readFile(path, 'utf8');
}
