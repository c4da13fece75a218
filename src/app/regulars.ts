import type { Hono } from 'hono';
import type { Ground } from '#kit/act.ts';
import { runAct } from '#kit/act.ts';
import { prepareJobs, startJobs } from '#kit/boss.ts';
import type { Jobs } from '#kit/boss.ts';
import { stranger } from '#kit/caller.ts';
import { kysely, openPool, refuseBypass } from '#kit/database.ts';
import type { Address } from '#kit/database.ts';
import { installationOf } from '#kit/installation.ts';
import { markLeakproof } from '#kit/leakproof.ts';
import { Live } from '#kit/live.ts';
import { log } from '#kit/log.ts';
import { migrate } from '#kit/migrate.ts';
import { carry } from '#kit/post.ts';
import type { Carrier, Carriers } from '#kit/post.ts';
import { takeEffect } from '#kit/reactions.ts';
import type { Happened } from '#kit/reactions.ts';
import { accounts } from '#door/accounts.ts';
import { createAuth } from '#door/auth.ts';
import { houseIds } from '#door/house.ts';
import { setupGate } from '#door/setup-code.ts';
import { alarm } from '#desk/alarms.ts';
import { openMailReader } from '#desk/channels/email/read/reader.ts';
import { readWaiting } from '#desk/channels/email/read-waiting.ts';
import type { UnderWay } from '#desk/channels/email/read-waiting.ts';
import { carriersOf } from './carriers.ts';
import { fetchFor } from './fetching.ts';
import { actsOf, importSome } from './importing.ts';
import { openMailboxes } from './mailboxes.ts';
import { reactions, reactionsTo, tidying } from './product.ts';
import type { ServerGround } from './context.ts';
import { createServer } from './server.ts';

export type Settings = {
  address: Address;
  publicUrl: string;
  /** Signs sessions; at least 32 random characters. */
  secret: string;
  setupCode: string;
  /** Moves the house's clock in tests and in the demo. */
  clock?: () => Date;
  /** False for a process that serves and leaves the jobs to another. */
  working?: boolean;
  /** Takes letters out of the house; without one they wait. */
  carrier?: Carrier | null;
  /** In their stead for every line: a trial sends nothing anywhere. */
  carriers?: Carriers;
};

export type Regulars = { server: Hono; ground: ServerGround; jobs: Jobs; close: () => Promise<void> };

/** Brings a database to the newest form and gives the app's role what it needs; the owner's part of a start. */
export async function prepare(
  address: Address,
): Promise<{ migrated: string[]; leftForAdministrator: string[] }> {
  const owner = openPool(address.owner, 2, lost);
  try {
    const migrated = await migrate(owner);
    await prepareJobs(owner);
    return { migrated, leftForAdministrator: await markLeakproof(owner) };
  } finally {
    await owner.end();
  }
}

/** Puts the running house together on a prepared database. */
export async function openRegulars(settings: Settings): Promise<Regulars> {
  const pool = openPool(settings.address.app, 16, lost);
  const db = kysely(pool);
  await refuseBypass(db);
  const working = settings.working ?? true;
  const jobs = await startJobs(settings.address.app, { working });
  const clock = settings.clock ?? (() => new Date());
  const installation = installationOf(settings.publicUrl, settings.secret);
  const ground: Ground = { db, installation, enqueue: jobs.enqueue, reactionsTo };
  const live = new Live(pool);
  await live.start();
  const { auth, close: closeAuth } = createAuth({
    database: settings.address.app,
    secret: settings.secret,
    publicUrl: settings.publicUrl,
  });
  if (working) await jobs.work('reaction', (data) => react(ground, clock, data as unknown as ReactionData));
  const carrier = settings.carrier ?? null;
  const carriers = settings.carriers ?? carriersOf(ground, clock, carrier);
  if (working)
    await jobs.work('post', (data) => carry(ground, carriers, data as unknown as LetterData, clock));
  const reader = openMailReader();
  const closing = new AbortController();
  const underWay: UnderWay = new Map();
  if (working)
    await jobs.work('intake', ({ houseId, lineId }) =>
      readWaiting({
        acts: actsOf(ground, { ...stranger, kind: 'job', houseId }, clock),
        reader,
        lineId: String(lineId),
        closing: closing.signal,
        underWay,
      }),
    );
  const mailboxes = working ? openMailboxes(ground, clock, live) : null;
  if (working)
    await jobs.work('alarm', (data) =>
      actsOf(ground, { ...stranger, kind: 'job', houseId: data.houseId }, clock)((act) => alarm(act, data)),
    );
  if (working) await jobs.work('fetch', (data) => fetchFor(ground, clock, data));
  if (working) await jobs.work('import', (data) => importSome(ground, clock, data));
  if (working) await jobs.work('tidy', () => tidyUp(ground, clock));
  if (working) await jobs.every('tidy', '17 * * * *');
  const served: ServerGround = {
    ...ground,
    auth,
    account: accounts(auth, settings.secret),
    dead: jobs,
    isSetupCode: setupGate(settings.setupCode, clock),
    publicUrl: settings.publicUrl,
    clock,
    live,
    reader,
    database: settings.address.app,
  };
  return {
    server: createServer(served),
    ground: served,
    jobs,
    close: async () => {
      closing.abort();
      await mailboxes?.close();
      live.stop();
      await jobs.stop();
      await reader.close();
      carrier?.close();
      await closeAuth();
      await pool.end();
    },
  };
}

type LetterData = { houseId: number; letterId: string };
type ReactionData = { houseId: number; reaction: string; happened: Happened };

const reactionByName = new Map(reactions.map((reaction) => [reaction.name, reaction]));

async function react(
  ground: Ground,
  clock: () => Date,
  { houseId, reaction, happened }: ReactionData,
): Promise<void> {
  const known = reactionByName.get(reaction);
  if (!known) throw new Error(`nobody reacts as ${reaction}`);
  await runAct(ground, { houseId, caller: { ...stranger, kind: 'job', houseId }, now: clock() }, (act) =>
    takeEffect(act, known, happened),
  );
}

/** Every house lets go of what it kept for a time only, each in an act of its own. */
async function tidyUp(ground: Ground, clock: () => Date): Promise<void> {
  for (const houseId of await houseIds(ground.db)) {
    const caller = { ...stranger, kind: 'job' as const, houseId };
    for (const tidy of tidying) await runAct(ground, { houseId, caller, now: clock() }, tidy);
  }
}

/** PostgreSQL went away under an idle connection: the next query says so to whoever asked. */
function lost(fault: Error): void {
  log.warn({ fault: fault.message }, 'a database connection was lost');
}
