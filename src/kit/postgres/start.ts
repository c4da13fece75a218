import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { binaries, home } from './binaries.ts';
import type { Cluster } from './cluster.ts';
import { createCluster, database, owner, port, socketDirOf, writeSettings } from './cluster.ts';
import type { Claim } from './owner.ts';
import { claim, livingOwner } from './owner.ts';
import { isReady } from './ready.ts';
import { runServer } from './server.ts';
import { letThrough, privateDirectory, serverUser } from './user.ts';

export type Postgres = {
  socketDir: string;
  dataDir: string;
  database: string;
  port: number;
  /** As the superuser `app`, over the socket; what `pg` takes as `connectionString`. */
  ownerUrl: string;
  /** Another process runs it; when that one ends, so does PostgreSQL. */
  attached: boolean;
  /** Ends a PostgreSQL of our own, and waits for it; leaves another's alone. */
  stop(): Promise<void>;
};

const patience = 60_000;

type Options = {
  dataDir: string;
  /** False for tests: faster, and lost in a power cut. True unless told. */
  durable?: boolean;
  /** The data directory is removed when PostgreSQL has stopped. False unless told. */
  throwaway?: boolean;
  /** Hears what is worth a line to the person who started it. */
  log?: (line: string) => void;
};

/**
 * Runs PostgreSQL on a data directory, or attaches to the one a living process runs there.
 * It ends with this process, however that ends, and is started anew if it dies before.
 */
export async function startPostgres(options: Options): Promise<Postgres> {
  await mkdir(options.dataDir, { recursive: true, mode: 0o711 });
  const dataDir = await realpath(options.dataDir);
  for (;;) {
    const mine = await claim(dataDir);
    if (mine) return await own(mine, { ...options, dataDir });
    if (await isServed(dataDir)) return describe(dataDir);
  }
}

/** Where the data of an installation lies unless told otherwise. */
export function defaultDataDir(): string {
  return process.env['REGULARS_DATA_DIR'] ?? home();
}

/** The process that runs PostgreSQL on this data directory, or null. */
export async function isRunning(dataDir: string): Promise<{ pid: number } | null> {
  return await livingOwner(dataDir);
}

async function own(mine: Claim, options: Options): Promise<Postgres> {
  try {
    return await run(mine, options);
  } catch (fault) {
    await mine.release();
    throw fault;
  }
}

async function run(mine: Claim, options: Options): Promise<Postgres> {
  const { dataDir, durable = true, throwaway = false, log = () => {} } = options;
  const user = serverUser();
  await (throwaway ? privateDirectory(dataDir, user) : letThrough(dataDir, user));
  await privateDirectory(socketDirOf(dataDir), user);
  const bin = join(await binaries(dataDir, user), 'bin');
  const cluster: Cluster = { dataDir, bin, user, durable };
  await createCluster(cluster);
  await writeSettings(cluster);
  let server = await runServer(cluster, throwaway);
  let wanted = true;
  const ended = keepAlive();
  return {
    ...describe(dataDir),
    attached: false,
    async stop() {
      if (!wanted) return await ended;
      wanted = false;
      await mine.release();
      await server.stop();
      await ended;
    },
  };

  /** A server that cannot be brought back is a fault nobody waits for: it ends the process, which may be started again. */
  async function keepAlive(): Promise<void> {
    while (wanted) {
      await server.exited;
      if (!wanted) return;
      log('PostgreSQL died and is started again.');
      server = await runServer(cluster, throwaway);
    }
    await server.stop();
  }
}

/** Waits for the owner to be ready, which may still be making the cluster; false when it is gone. */
async function isServed(dataDir: string): Promise<boolean> {
  const deadline = Date.now() + patience;
  while (await livingOwner(dataDir)) {
    if (await isReady(dataDir)) return true;
    if (Date.now() > deadline) throw new Error(`The PostgreSQL of ${dataDir} does not answer.`);
    await sleep(50);
  }
  return false;
}

function describe(dataDir: string): Postgres {
  const socketDir = socketDirOf(dataDir);
  const ownerUrl = `postgres://${owner}@localhost:${port}/${database}?host=${socketDir}`;
  return { socketDir, dataDir, database, port, ownerUrl, attached: true, stop: async () => {} };
}
