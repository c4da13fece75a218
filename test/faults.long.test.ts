import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { newId } from '#kit/id.ts';
import { socketDirOf } from '#kit/postgres/cluster.ts';
import { buildWeb } from '#app/build.ts';
import { password } from './house.ts';

const kills = 20;
const hands = 8;
const port = 20_000 + (process.pid % 20_000);
const url = `http://localhost:${port}`;

let room: string;
let house: ChildProcess | null = null;
let heard = '';
before(async () => {
  await buildWeb();
  room = await mkdtemp(join(tmpdir(), 'regulars-faults-'));
});
after(async () => {
  house?.kill('SIGINT');
  await gone(house);
  await rm(room, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
});

test('killed at random twenty times, the house keeps every acknowledged tap once, and every reaction took effect once', async (t) => {
  await open();
  const call = await moveIn();
  const venueId = ((await call('houses.house', {})) as { venues: { id: string }[] }).venues[0]!.id;

  const acknowledged: { visits: string[]; notes: string[]; erased: string[] } = {
    visits: [],
    notes: [],
    erased: [],
  };
  let writing = true;
  /** One host at work: each tap is sent with its key until it is answered. */
  async function hand(): Promise<void> {
    while (writing) {
      const guest = (await surely(call, 'guests.meet', {
        name: 'Grace Mbeki',
        given: null,
        family: null,
        pronunciation: null,
      })) as {
        guestId: string;
      };
      const { visitId } = (await surely(call, 'visits.walkIn', { venueId, guestIds: [guest.guestId] })) as {
        visitId: string;
      };
      acknowledged.visits.push(visitId);
      const { noteId } = (await surely(call, 'visits.note', { visitId, text: 'Side parting, left' })) as {
        noteId: string;
      };
      acknowledged.notes.push(noteId);
      await surely(call, 'guests.erase', { guestId: guest.guestId });
      acknowledged.erased.push(guest.guestId);
    }
  }
  const hosts = Array.from({ length: hands }, hand);
  const killed: Record<string, number> = { app: 0, database: 0, both: 0 };
  for (let n = 0; n < kills; n += 1) {
    await sleep(300 + Math.random() * 900);
    const what = (['app', 'database', 'both'] as const)[n % 3]!;
    killed[what]! += 1;
    await kill(what);
    if (what !== 'database') await open();
    await answers();
  }
  writing = false;
  await Promise.all(hosts);
  t.diagnostic(
    `${acknowledged.visits.length} visits, ${acknowledged.erased.length} erasures, killed ${JSON.stringify(killed)}`,
  );
  assert.ok(acknowledged.visits.length > kills * 2, 'hardly anything was written between the kills');

  const db = new pg.Client({ host: socketDirOf(join(room, 'database')), user: 'app', database: 'regulars' });
  await db.connect();
  try {
    const ids = async (sql: string) =>
      (await db.query<{ id: string }>(sql)).rows.map((row) => row.id).toSorted();
    assert.deepEqual(
      await ids('select id from visits.visit'),
      acknowledged.visits.toSorted(),
      'visits: lost or counted twice',
    );
    assert.deepEqual(
      await ids('select id from visits.note'),
      acknowledged.notes.toSorted(),
      'notes: lost or counted twice',
    );
    const walked = await ids(`select data ->> 'visitId' as id from kit.event where name = 'visits.walkedIn'`);
    assert.deepEqual(walked, acknowledged.visits.toSorted(), 'an event is missing, or was written twice');
    await until(
      async () => (await ids('select guest_id as id from guests.erasure where done_at is null')).length === 0,
      async () =>
        JSON.stringify(
          (
            await db.query(
              `select name, state, retry_count, start_after from pgboss.job where state <> 'completed'`,
            )
          ).rows,
        ),
    );
    const reacted = await db.query<{ reaction: string; times: number; guests: number }>(
      `select r.reaction, count(*)::int as times, count(distinct e.data ->> 'guestId')::int as guests
       from kit.reaction r join kit.event e on e.house_id = r.house_id and e.id = r.event_id
       where e.name = 'guests.erased' group by r.reaction`,
    );
    const erased = acknowledged.erased.length;
    assert.ok(reacted.rows.length >= 2, 'no slice reacted to an erasure');
    for (const row of reacted.rows)
      assert.deepEqual([row.times, row.guests], [erased, erased], `${row.reaction}: missing or twice`);
    assert.deepEqual(
      await ids(`select id from visits.note where text like '%parting%'`),
      [],
      'words of an erased guest are left',
    );
  } finally {
    await db.end();
  }
});

type Call = (name: string, input: unknown, key?: string) => Promise<unknown>;

async function open(): Promise<void> {
  heard = '';
  house = spawn(process.execPath, [join(import.meta.dirname, '../bin/regulars'), 'start'], {
    env: {
      ...process.env,
      REGULARS_DATA_DIR: room,
      PORT: String(port),
      PUBLIC_URL: url,
      REGULARS_LOG: 'fatal',
      DATABASE_URL: undefined,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  house.stdout!.on('data', (said: Buffer) => (heard += said.toString()));
  await answers();
}

async function answers(): Promise<void> {
  await until(async () => {
    if (house?.exitCode !== null) throw new Error(`the house ended by itself: ${heard}`);
    return fetch(`${url}/api/health`).then(
      (response) => response.ok,
      () => false,
    );
  });
}

/** Founds the house, and goes on as a program with a key: sessions are not what is tried here. */
async function moveIn(): Promise<Call> {
  const setupCode = /code: (\S+)/.exec(heard)![1]!;
  const founded = await fetch(`${url}/api/team.found`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({
      setupCode,
      owner: { name: 'Natalie Osei', email: 'natalie@halcyon.test', password },
      house: { name: 'Halcyon', kind: 'salon' },
      venue: { name: 'Marylebone', timeZone: 'Europe/London', country: 'GB', currency: 'GBP' },
    }),
  });
  const { slug } = (await founded.json()) as { slug: string };
  const cookie = founded.headers
    .getSetCookie()
    .map((line) => line.split(';')[0]!)
    .join('; ');
  const made = await fetch(`${url}/api/door.makeKey`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, cookie, 'x-house': slug },
    body: JSON.stringify({ name: 'Faults', role: 'manager' }),
  });
  const { token } = (await made.json()) as { token: string };
  return async (name, input, key = newId()) => {
    const response = await fetch(`${url}/api/${name}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        'idempotency-key': key,
      },
      body: JSON.stringify(input),
      signal: AbortSignal.timeout(10_000),
    });
    const body: unknown = await response.json();
    if (response.status >= 500) throw new Unsure(`${name}: ${response.status}`);
    assert.ok(response.ok, `${name}: ${JSON.stringify(body)}`);
    return body;
  };
}

/** Nobody knows whether it was taken in: the same tap is sent again. */
class Unsure extends Error {}

async function surely(call: Call, name: string, input: unknown): Promise<unknown> {
  const key = newId();
  for (let tries = 0; tries < 600; tries += 1) {
    try {
      return await call(name, input, key);
    } catch (fault) {
      if (fault instanceof assert.AssertionError) throw fault;
      await sleep(100);
    }
  }
  throw new Error(`${name} was never answered`);
}

async function kill(what: 'app' | 'database' | 'both'): Promise<void> {
  if (what !== 'app') await until(killDatabase);
  if (what === 'database') return;
  house!.kill('SIGKILL');
  await gone(house);
}

/** @returns false where it is only just coming up again, and its number still that of the last one */
async function killDatabase(): Promise<boolean> {
  const [pid] = (
    await readFile(join(room, 'database/postgres/postmaster.pid'), 'utf8').catch(() => '')
  ).split('\n');
  if (!pid) return false;
  try {
    return process.kill(Number(pid), 'SIGKILL');
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw fault;
  }
}

async function gone(process: ChildProcess | null): Promise<void> {
  while (process && process.exitCode === null && process.signalCode === null) await sleep(20);
}

async function until(good: () => Promise<boolean>, state = async () => heard): Promise<void> {
  const end = Date.now() + 90_000;
  while (!(await good())) {
    if (Date.now() > end) throw new Error(`waited ninety seconds in vain: ${await state()}`);
    await sleep(100);
  }
}
