import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { embeddedAddress } from '#kit/database.ts';
import type { Address } from '#kit/database.ts';
import { startPostgres } from '#kit/postgres/start.ts';
import { makeDemo } from '#app/demo/make.ts';
import { salon } from '#app/demo/trades/salon.ts';
import { prepare } from '#app/regulars.ts';
import type { Statement } from './recording.ts';

/** The demo house on a database with the settings of a real one, and the server before it, each a process of its own. */
export type Stand = {
  address: Address;
  /** Sees every house; what a benchmark lays out and looks up goes this way. */
  owner: pg.Pool;
  /** The runtime role with as many connections as the server has, for the yardstick. */
  bare: pg.Pool;
  houseId: number;
  venueId: string;
  /** With `pages` it serves the built ones too, for a real browser. */
  open: (options?: { pages: boolean }) => Promise<OpenHouse>;
};

export type OpenHouse = {
  port: number;
  /** An API key of the house: what a call costs includes looking it up. */
  key: string;
  /** What the server has sent to its database while `work` ran. */
  record: (work: () => Promise<unknown>) => Promise<Statement[]>;
};

/** What the process of the server is told when it is begun. */
export type Wanted = { address: Address; houseId: number; pages: boolean };

/** As many connections as the server opens (`openRegulars`). */
const poolSize = 16;

/** Sizes are multiplied by `BENCH_SHARE`, to try a benchmark before the long run. */
export function scaled(size: number): number {
  return Math.max(1, Math.round(size * Number(process.env['BENCH_SHARE'] ?? 1)));
}

/**
 * Makes the demo house with this many guests, lends it to `work` and removes it. With `BENCH_DATA` naming a folder it
 * is kept there for the next run.
 */
export async function withStand<Result>(
  guests: number,
  work: (stand: Stand) => Promise<Result>,
): Promise<Result> {
  await using open = new AsyncDisposableStack();
  const kept = process.env['BENCH_DATA'];
  const dataDir = kept ? join(kept, `guests-${guests}`) : await mkdtemp(join(tmpdir(), 'regulars-bench-'));
  if (kept) await mkdir(dataDir, { recursive: true });
  else open.defer(() => rm(dataDir, { recursive: true, force: true }));
  const postgres = await startPostgres({ dataDir, throwaway: !kept });
  open.defer(() => postgres.stop());
  const address = embeddedAddress(postgres.socketDir, postgres.port, postgres.database);
  await prepare(address);
  const [owner, bare] = [
    new pg.Pool({ ...address.owner, max: 2 }),
    new pg.Pool({ ...address.app, max: poolSize }),
  ];
  open.defer(async () => {
    await Promise.all([owner.end(), bare.end()]);
  });
  const { houseId, venueId } = await furnished(address, owner, guests);
  const openHouse = async ({ pages } = { pages: false }) => {
    const { house, child } = await serve({ address, houseId, pages });
    open.defer(() => close(child));
    return house;
  };
  return await work({ address, owner, bare, houseId, venueId, open: openHouse });
}

async function furnished(
  address: Address,
  owner: pg.Pool,
  guests: number,
): Promise<{ houseId: number; venueId: string }> {
  const standing = await theVenue(owner);
  if (standing) return standing;
  console.log(`Making a house of ${guests.toLocaleString('en')} guests …`);
  await freshDemo(address, guests);
  return (await theVenue(owner))!;
}

/** The demo house made, or made anew. */
export async function freshDemo(address: Address, guests: number): Promise<void> {
  const [owner, app] = [new pg.Client(address.owner), new pg.Client(address.app)];
  await Promise.all([owner.connect(), app.connect()]);
  try {
    await makeDemo({ owner, app }, { seed: 1, guests, trade: salon, now: new Date() }, () => {});
    await owner.query('vacuum (analyze)');
    await owner.query('checkpoint');
  } finally {
    await Promise.all([owner.end(), app.end()]);
  }
}

async function theVenue(owner: pg.Pool): Promise<{ houseId: number; venueId: string } | undefined> {
  const { rows } = await owner.query<{ houseId: number; venueId: string }>(
    'select house_id as "houseId", id as "venueId" from houses.venue limit 1',
  );
  return rows[0];
}

async function serve(wanted: Wanted): Promise<{ house: OpenHouse; child: ChildProcess }> {
  const child = fork(new URL('./server.ts', import.meta.url), [JSON.stringify(wanted)], {
    serialization: 'advanced',
    env: { ...process.env, PORT: '0' },
  });
  const ended = once(child, 'exit').then(() =>
    Promise.reject(new Error('The server of the benchmark has ended.')),
  );
  // Only while something is awaited is its end a fault.
  ended.catch(() => {});
  const said = async () => {
    const [message] = (await Promise.race([once(child, 'message'), ended])) as unknown[];
    return message;
  };
  const { port, key } = (await said()) as { port: number; key: string };
  const record = async (work: () => Promise<unknown>) => {
    child.send('record');
    await said();
    await work();
    child.send('stop');
    return (await said()) as Statement[];
  };
  return { house: { port, key, record }, child };
}

async function close(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.send('close');
  await ended;
}
