import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type pg from 'pg';
import type { Ground } from '#kit/act.ts';
import { mayCall } from '#kit/caller.ts';
import { glance, hook, manager, owner, stranger, visitor } from '#kit/caller.ts';
import type { Caller, Who } from '#kit/caller.ts';
import type { Live } from '#kit/live.ts';
import { Refusal } from '#kit/refusal.ts';
import { callerOf, keyIn, wayOf } from '#door/way-in.ts';
import { writeArchive } from './archive/write.ts';
import { isForeign } from './foreign.ts';
import { giveUnmended, takeFile } from './import-files.ts';
import { refuse } from './refuse.ts';

export type PlainGround = Ground & {
  live: Live;
  clock: () => Date;
  publicUrl: string;
  /** Where the app's role reads the database: an export has a connection of its own. */
  database: pg.PoolConfig;
};

type Identify = (c: Context) => Promise<Caller>;
type Address = { method: 'GET' | 'POST' | 'OPTIONS'; path: string; who: Who };
type Handler = (ground: PlainGround, c: Context, caller: Caller, identify: Identify) => Promise<Response>;

/** The few addresses that are no contract value: streams and files. Each says who may, like the others. */
export function plainRoutes(app: Hono, ground: PlainGround, identify: Identify): void {
  for (const route of plainAddresses) {
    app.on(route.method, route.path, async (c) => {
      const fromOutside = route.who === hook || route.who === visitor;
      if (route.method === 'POST' && !fromOutside && isForeign(ground, c))
        return refuse(c, 403, new Refusal('kit.foreign_origin'));
      const caller = fromOutside ? await throughWay(ground, c) : await identify(c);
      if (!mayCall(route.who, caller)) {
        return refuse(
          c,
          caller.kind === 'nobody' ? 401 : 403,
          new Refusal(caller.kind === 'nobody' ? 'kit.sign_in' : 'kit.not_yours'),
        );
      }
      return handlers[route.path](ground, c, caller, identify);
    });
  }
}

/** With the key of a line; cookies count for nothing where another website may call. */
async function throughWay({ db }: PlainGround, c: Context): Promise<Caller> {
  const key = keyIn(c.req.raw);
  const way = key ? await wayOf(db, key) : null;
  if (!way) return stranger;
  c.set('way', way);
  return callerOf(way);
}

/** Every plain address with those who may call it. */
export const plainAddresses = [
  { method: 'GET', path: '/api/live', who: glance },
  { method: 'POST', path: '/api/files/import', who: manager },
  { method: 'GET', path: '/api/files/mended', who: manager },
  { method: 'GET', path: '/api/archive', who: owner },
] as const satisfies Address[];

const handlers: Record<(typeof plainAddresses)[number]['path'], Handler> = {
  '/api/live': stream,
  '/api/files/import': takeFile,
  '/api/files/mended': giveUnmended,
  '/api/archive': giveArchive,
};

/** The whole house as a file, written while it is read. */
async function giveArchive({ database, clock }: PlainGround, c: Context, caller: Caller): Promise<Response> {
  const archive = writeArchive(database, caller.houseId!, clock());
  return c.body(Readable.toWeb(archive) as ReadableStream, 200, {
    'content-type': 'application/zip',
    'content-disposition': `attachment; filename="house-${clock().toISOString().slice(0, 10)}.zip"`,
  });
}

const stillSeconds = 20;

/** One open line a browser, over which it hears that something happened, and to whom. */
async function stream(
  { live }: PlainGround,
  c: Context,
  caller: Caller,
  identify: Identify,
): Promise<Response> {
  return streamSSE(c, async (sse) => {
    const stop = live.listen(caller.houseId!, (word) => {
      if (caller.venueId && word.venue && word.venue !== caller.venueId) return;
      void sse.writeSSE({
        event: 'happened',
        data: JSON.stringify({ names: word.names, subjects: word.subjects }),
      });
    });
    sse.onAbort(stop);
    const hungUp = new Promise<void>((resolve) => sse.onAbort(resolve));
    await sse.writeSSE({ event: 'open', data: '{}' });
    for (;;) {
      await Promise.race([hungUp, sleep(stillSeconds * 1000, null, { ref: false })]);
      // Who was shut out meanwhile hears no more.
      if (sse.aborted || !mayCall(glance, await identify(c))) break;
      await sse.writeSSE({ event: 'still', data: '{}' });
    }
    stop();
  });
}
