import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { Act, Ground } from '#kit/act.ts';
import { runAct } from '#kit/act.ts';
import { lightLink } from '#kit/call.ts';
import type { Tap } from '#kit/call.ts';
import { stranger } from '#kit/caller.ts';
import type { Carrier } from '#kit/post.ts';
import type { Regulars } from '#app/regulars.ts';
import { openRegulars } from '#app/regulars.ts';
import type { contract } from '#app/product.ts';
import { serveStatic } from '#app/static.ts';
import { freshDatabase } from './database.ts';
import type { FreshDatabase } from './database.ts';

export type Client = ContractRouterClient<typeof contract, Tap>;

/** A clock that stands until it is moved. */
export type TestClock = { now: () => Date; set: (iso: string) => void; pass: (minutes: number) => void };

export type TestHouse = {
  regulars: Regulars;
  database: FreshDatabase;
  clock: TestClock;
  slug: string;
  houseId: number;
  venueId: string;
  /** Natalie, who owns the house. */
  owner: Client;
  /** A browser that nobody is signed in to. */
  nobody: Client;
  /** Calls with any headers: another house, a tablet, an API key. */
  client: (headers: Record<string, string>) => Client;
  /** A raw request to the server, for what is no contract value. */
  request: (path: string, init?: RequestInit) => Promise<Response>;
  ownerHeaders: Record<string, string>;
  /** One act of the house past its contract, to look at rows. */
  act: <Result>(work: (act: Act) => Promise<Result>) => Promise<Result>;
  /** Waits until every job that is due has been done. */
  settle: () => Promise<void>;
  close: () => Promise<void>;
};

export const publicUrl = 'http://house.test';
export const setupCode = 'open-sesame';
export const password = 'a long enough password';

/**
 * Halcyon Blow Dry Bar in London on a Saturday morning, with nobody in it but its owner.
 * `servedAt` is the address of a real port, for browsers: then the built pages are served along.
 */
export async function openTestHouse(
  options: { at?: string; working?: boolean; carrier?: Carrier; servedAt?: string } = {},
): Promise<TestHouse> {
  const url = options.servedAt ?? publicUrl;
  const database = await freshDatabase();
  const clock = testClock(options.at ?? '2026-11-21T10:20:00Z');
  const regulars = await openRegulars({
    address: database.address,
    publicUrl: url,
    secret: 'test'.repeat(10),
    setupCode,
    clock: clock.now,
    working: options.working ?? true,
    carrier: options.carrier ?? null,
  });
  if (options.servedAt) await serveStatic(regulars.server);
  const request = async (path: string, init: RequestInit = {}) =>
    regulars.server.request(`${url}${path}`, init);
  const client = (headers: Record<string, string>): Client =>
    createORPCClient(
      lightLink({
        house: () => null,
        turn: () => null,
        fetch: (url, init) =>
          request(url, { ...init, headers: { ...(init.headers as Record<string, string>), ...headers } }),
      }),
    );
  const house = await found(client({}), request, 'Halcyon Blow Dry Bar', 'natalie@halcyon.test');
  const { rows } = await database.owner.query<{ id: number }>('select id from door.house where slug = $1', [
    house.slug,
  ]);
  const houseId = rows[0]!.id;
  const owner = client(house.headers);
  const venueId = (await owner.houses.house({})).venues[0]!.id;
  const ground = regulars.ground;
  return {
    regulars,
    database,
    clock,
    slug: house.slug,
    houseId,
    venueId,
    owner,
    nobody: client({}),
    client,
    request,
    ownerHeaders: house.headers,
    act: (work) => inHouse(ground, houseId, clock.now(), work),
    settle: () => settle(database),
    close: async () => {
      await regulars.close();
      await database.drop();
    },
  };
}

/** Founds a house and signs its owner in. @returns the headers a browser of the owner sends */
export async function found(
  nobody: Client,
  request: TestHouse['request'],
  name: string,
  email: string,
): Promise<{ slug: string; headers: Record<string, string> }> {
  const { slug } = await nobody.team.found({
    setupCode,
    owner: { name: 'Natalie Osei', email, password },
    house: { name, kind: 'salon' },
    venue: { name: 'Marylebone', timeZone: 'Europe/London', country: 'GB', currency: 'GBP' },
  });
  return { slug, headers: { cookie: await signIn(request, email), 'x-house': slug } };
}

/** @returns the cookies of a browser that signed in */
export async function signIn(request: TestHouse['request'], email: string): Promise<string> {
  const response = await request('/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-regulars-ip': '127.0.0.1' },
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) throw new Error(`sign-in: ${response.status} ${await response.text()}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0]!)
    .join('; ');
}

async function inHouse<Result>(
  ground: Ground,
  houseId: number,
  now: Date,
  work: (act: Act) => Promise<Result>,
): Promise<Result> {
  return runAct(ground, { houseId, caller: { ...stranger, kind: 'cli', houseId, role: 'owner' }, now }, work);
}

function testClock(start: string): TestClock {
  let at = new Date(start);
  return {
    now: () => at,
    set: (iso) => {
      at = new Date(iso);
    },
    pass: (minutes) => {
      at = new Date(at.getTime() + minutes * 60_000);
    },
  };
}

async function settle(database: FreshDatabase): Promise<void> {
  const until = Date.now() + 20_000;
  for (;;) {
    const { rows } = await database.owner.query<{ open: number }>(
      `select count(*)::int as open from pgboss.job
       where name in ('reaction', 'intake') and state in ('created', 'retry', 'active') and start_after <= now()`,
    );
    if (rows[0]!.open === 0) return;
    if (Date.now() > until) throw new Error(`${rows[0]!.open} jobs are still open`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
