import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type pg from 'pg';
import type { Ground } from '#kit/act.ts';
import { mayCall } from '#kit/caller.ts';
import { anyone, glance, hook, manager, owner, staff, stranger, visitor } from '#kit/caller.ts';
import type { Caller, Who } from '#kit/caller.ts';
import type { Live } from '#kit/live.ts';
import { Refusal } from '#kit/refusal.ts';
import type { MailReader } from '#desk/channels/email/read/reader.ts';
import { callerOf, keyIn, wayOf } from '#door/way-in.ts';
import { writeArchive } from './archive/write.ts';
import { chatHello, chatLeave, chatLive, chatPreflight, chatSaid, chatSay } from './chat.ts';
import { isForeign } from './foreign.ts';
import { giveUnmended, takeFile } from './import-files.ts';
import { takeMail } from './mail-hook.ts';
import { takeCallStatus, takeText, takeTextStatus, takeVoice, takeVoicemail } from './provider-hooks.ts';
import { refuse } from './refuse.ts';
import { giveAttachment, giveRawMail, showCard, showMail } from './shown-mail.ts';
import { unsubscribePage } from './unsubscribe.ts';

export type PlainGround = Ground & {
  live: Live;
  clock: () => Date;
  publicUrl: string;
  reader: MailReader;
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
  { method: 'POST', path: '/api/files/enclosed', who: staff },
  { method: 'GET', path: '/api/files/mended', who: manager },
  { method: 'GET', path: '/api/archive', who: owner },
  { method: 'GET', path: '/mail/:house/:message', who: staff },
  { method: 'GET', path: '/mail/:house/file/:attachment', who: staff },
  { method: 'GET', path: '/mail/:house/raw/:mail', who: staff },
  { method: 'GET', path: '/mail/:house/card/:note', who: staff },
  { method: 'POST', path: '/hooks/email', who: hook },
  { method: 'POST', path: '/hooks/phone/voice', who: hook },
  { method: 'POST', path: '/hooks/phone/status', who: hook },
  { method: 'POST', path: '/hooks/phone/voicemail', who: hook },
  { method: 'POST', path: '/hooks/text', who: hook },
  { method: 'POST', path: '/hooks/text/status', who: hook },
  { method: 'GET', path: '/unsubscribe/:token', who: anyone },
  { method: 'POST', path: '/unsubscribe/:token', who: anyone },
  { method: 'GET', path: '/widget/:key/hello', who: visitor },
  { method: 'GET', path: '/widget/:key/said', who: visitor },
  { method: 'GET', path: '/widget/:key/live', who: visitor },
  { method: 'POST', path: '/widget/:key/say', who: visitor },
  { method: 'POST', path: '/widget/:key/leave', who: visitor },
  { method: 'OPTIONS', path: '/widget/:key/:what', who: visitor },
] as const satisfies Address[];

const handlers: Record<(typeof plainAddresses)[number]['path'], Handler> = {
  '/api/live': stream,
  '/api/files/import': takeFile,
  '/api/files/enclosed': takeFile,
  '/api/files/mended': giveUnmended,
  '/api/archive': giveArchive,
  '/mail/:house/:message': showMail,
  '/mail/:house/file/:attachment': giveAttachment,
  '/mail/:house/raw/:mail': giveRawMail,
  '/mail/:house/card/:note': showCard,
  '/hooks/email': takeMail,
  '/hooks/phone/voice': takeVoice,
  '/hooks/phone/status': takeCallStatus,
  '/hooks/phone/voicemail': takeVoicemail,
  '/hooks/text': takeText,
  '/hooks/text/status': takeTextStatus,
  '/unsubscribe/:token': unsubscribePage,
  '/widget/:key/hello': chatHello,
  '/widget/:key/said': chatSaid,
  '/widget/:key/live': chatLive,
  '/widget/:key/say': chatSay,
  '/widget/:key/leave': chatLeave,
  '/widget/:key/:what': chatPreflight,
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
