import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'vite';
import { defaultDataDir, startPostgres } from '#kit/postgres/start.ts';
import { databaseDir } from './place.ts';

const root = join(import.meta.dirname, '../..');
const pagesPort = 4322;
const serverPort = 4323;

/**
 * `npm run dev`: the pages by Vite, and the server begun anew at every change to its code. The database stays up
 * between, in a folder of its own beside the house of this machine.
 */
export async function main(): Promise<number> {
  process.env['REGULARS_DATA_DIR'] = join(defaultDataDir(), 'dev');
  const postgres = await startPostgres({
    dataDir: databaseDir(process.env['REGULARS_DATA_DIR']),
    durable: false,
  });
  process.env['PORT'] = String(serverPort);
  process.env['PUBLIC_URL'] = `http://localhost:${pagesPort}`;
  process.env['REGULARS_URL'] = `http://127.0.0.1:${serverPort}`;
  let server = await openServer();
  const pages = await createServer({
    root: join(root, 'src/app'),
    configFile: join(root, 'vite.config.ts'),
    configLoader: 'native',
    server: { port: pagesPort, strictPort: true },
    optimizeDeps: { entries: ['index.html'] },
  });
  await pages.listen();
  console.log(
    `\nThe pages are at http://localhost:${pagesPort}, and follow every change. The first to come needs the code 000000. Stop with Ctrl-C.\n`,
  );

  let turn = Promise.resolve();
  const watcher = watchServer((name) => {
    turn = turn.then(async () => {
      const began = performance.now();
      await close(server);
      server = await openServer();
      const outcome = server.exitCode === null ? 'is back' : 'does not start, and said why,';
      console.log(`${name}: the server ${outcome} after ${Math.round(performance.now() - began)} ms.`);
    });
  });
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  watcher.close();
  await turn;
  await Promise.all([close(server), pages.close()]);
  await postgres.stop();
  return 0;
}

async function openServer(): Promise<ChildProcess> {
  const server = fork(join(import.meta.dirname, 'dev-server.ts'));
  const ready = once(server, 'message');
  // A server that broke stays down until the next change; it has said why.
  await Promise.race([ready, once(server, 'exit')]);
  return server;
}

/** Every acknowledged write is in the database, so that a server in development may simply be ended. */
async function close(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.kill('SIGKILL');
  await once(server, 'exit');
}

/** Waits a moment after each change: an editor writes a file in several steps. */
function watchServer(changed: (name: string) => void): FSWatcher {
  let timer: NodeJS.Timeout | undefined;
  return watch(join(root, 'src'), { recursive: true }, (_, name) => {
    if (!name || !isOfTheServer(name)) return;
    clearTimeout(timer);
    timer = setTimeout(() => changed(name), 40);
  });
}

function isOfTheServer(name: string): boolean {
  return /(?<!\.test)\.ts$/.test(name) && !/(^|\/)(web|ui)\//.test(name);
}
