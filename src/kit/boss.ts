import { CompiledQuery } from 'kysely';
import type pg from 'pg';
import { PgBoss } from 'pg-boss';
import type { Db } from './act.ts';
import { queues } from './jobs.ts';
import type { Job, Queue } from './jobs.ts';
import { log } from './log.ts';

const schema = 'pgboss';
/** Where jobs stand that failed for good, until the owner sends them again. */
const deadLetters = 'dead_letter';

/** A worker that was killed is missed after ten seconds, and its job given to another. */
const heartbeat = { heartbeatSeconds: 10 };
/** Jobs with retries and back-off: about eight hours of tries before the dead-letter page. */
const retries = { retryLimit: 12, retryDelay: 2, retryBackoff: true, retryDelayMax: 7200 };

/** Made by the owner, once a start: pg-boss's schema and our queues. The app's role gets rows, no rights to change tables. */
export async function prepareJobs(owner: pg.Pool): Promise<void> {
  const boss = new PgBoss({ db: adapter(owner), schema, migrate: true, supervise: false, schedule: false });
  boss.on('error', (fault) => log.error(fault, 'jobs'));
  await boss.start();
  await boss.createQueue(deadLetters, { retentionSeconds: 90 * 86400 });
  for (const queue of queues) {
    await boss.createQueue(queue, {
      ...retries,
      deadLetter: deadLetters,
      ...heartbeat,
      notify: true,
      expireInSeconds: 120,
    });
  }
  await boss.stop({ graceful: false });
  await owner.query(`grant usage on schema ${schema} to app_rw`);
  await owner.query(`grant select, insert, update, delete on all tables in schema ${schema} to app_rw`);
  await owner.query(`grant usage on all sequences in schema ${schema} to app_rw`);
  await owner.query(`grant execute on all functions in schema ${schema} to app_rw`);
}

export type Jobs = {
  enqueue: (db: Db, jobs: readonly Job[]) => Promise<void>;
  /** Works a queue until `stop`; a handler that throws is tried again. */
  work: (queue: Queue, handle: (data: Job['data']) => Promise<void>) => Promise<void>;
  /** Puts one job into a queue at these times, however many processes ask for it. `cron` in UTC. */
  every: (queue: Queue, cron: string) => Promise<void>;
  /** What failed for good, newest first. */
  dead: (houseId: number) => Promise<DeadJob[]>;
  redrive: (houseId: number, ids: string[]) => Promise<number>;
  stop: () => Promise<void>;
};

export type DeadJob = { id: string; queue: string; data: Job['data']; failedAt: Date; why: string };

/** Starts pg-boss as the app's role. `working` false: a process that only enqueues. */
export async function startJobs(config: pg.PoolConfig, options: { working: boolean }): Promise<Jobs> {
  const boss = new PgBoss({
    ...(config as Record<string, never>),
    schema,
    max: options.working ? 4 : 1,
    migrate: false,
    createSchema: false,
    supervise: options.working,
    schedule: options.working,
    superviseIntervalSeconds: 5,
    // How often jobs of a killed worker are looked for; the default of a minute is long for a host who waits.
    monitorIntervalSeconds: 5,
    useListenNotify: options.working,
    reindex: false,
    monitorVacuum: false,
  });
  boss.on('error', (fault) => log.error(fault, 'jobs'));
  await boss.start();
  return {
    enqueue: (db, jobs) => enqueue(boss, db, jobs),
    work: async (queue, handle) => {
      await boss.work<Job['data']>(
        queue,
        { batchSize: 20, burstWhenBatchFull: true, perJobResults: true, pollingIntervalSeconds: 2 },
        async (jobs) => Promise.all(jobs.map((job) => settle(job.id, queue, () => handle(job.data)))),
      );
    },
    every: async (queue, cron) => {
      await boss.schedule(queue, cron);
    },
    dead: (houseId) => dead(boss, houseId),
    redrive: async (houseId, ids) => {
      const own = new Set((await dead(boss, houseId)).map((job) => job.id));
      const chosen = ids.filter((id) => own.has(id));
      if (chosen.length > 0) await boss.redrive(deadLetters, { ids: chosen });
      return chosen.length;
    },
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  };
}

/** One failing job of a batch fails alone. */
async function settle(id: string, queue: Queue, work: () => Promise<void>) {
  try {
    await work();
    return { id, status: 'completed' as const };
  } catch (fault) {
    log.error({ queue, job: id, fault: (fault as Error).stack }, 'a job failed and will be tried again');
    return { id, status: 'failed' as const, output: { message: (fault as Error).message } };
  }
}

async function enqueue(boss: PgBoss, db: Db, jobs: readonly Job[]): Promise<void> {
  for (const [queue, of] of Map.groupBy(jobs, (job) => job.queue)) {
    const rows = of.map((job) => ({ data: job.data, ...(job.after ? { startAfter: job.after } : {}) }));
    await boss.insert(queue, rows, { db: inAct(db) });
  }
}

async function dead(boss: PgBoss, houseId: number): Promise<DeadJob[]> {
  const jobs = await boss.findJobs<Job['data']>(deadLetters, { data: { houseId }, queued: true });
  return jobs
    .map((job) => ({
      id: job.id,
      queue: job.sourceName ?? '',
      data: job.data,
      failedAt: job.createdOn,
      // A dead letter is a job of its own that has not run: what it failed of stands with its source.
      why: messageIn(job.sourceOutput),
    }))
    .toSorted((one, other) => other.failedAt.getTime() - one.failedAt.getTime());
}

function messageIn(output: object | null | undefined): string {
  return output && 'message' in output && typeof output.message === 'string' ? output.message : '';
}

function adapter(pool: pg.Pool) {
  return { executeSql: async (text: string, values?: unknown[]) => pool.query(text, values) };
}

/** pg-boss writes through the act's own connection, and so in its transaction. */
function inAct(db: Db) {
  return {
    executeSql: async (text: string, values?: unknown[]) => ({
      rows: (await db.executeQuery<never>(CompiledQuery.raw(text, values ?? []))).rows,
    }),
  };
}
