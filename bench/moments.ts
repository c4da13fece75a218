import { readFileSync } from 'node:fs';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { runAct } from '#kit/act.ts';
import type { Ground } from '#kit/act.ts';
import { stranger } from '#kit/caller.ts';
import { installationOf } from '#kit/installation.ts';
import { suggestFor } from '#moments/suggestions/suggest.ts';
import type { DB } from '../database.d.ts';
import { actsOf, runBare } from './ground/bare.ts';
import type { BareAct } from './ground/bare.ts';
import { layOut } from './ground/full-day.ts';
import type { Statement } from './ground/recording.ts';
import { scaled, withStand } from './ground/stand.ts';
import type { Stand } from './ground/stand.ts';
import { pair, row } from './run.ts';
import type { Row } from './run.ts';

const days = 20;
const visitsADay = scaled(500);
const guestsADay = scaled(830);
/** Ten of every kind, as the guests of a full day of Today are remembered. */
const memoriesADay = scaled(8_300);

/**
 * What it costs to look for something on 10,000 visits of twenty days at once: seconds of CPU per 1,000 visits, of this
 * process and of the one of the database together, against the same statements by bare `pg` and nothing chosen.
 */
export async function run(): Promise<Row[]> {
  return withStand(days * guestsADay + 400, async (stand) => {
    for (let n = 0; n < days; n += 1)
      await layOut(stand, {
        ...{ visits: visitsADay, guests: guestsADay, memories: memoriesADay },
        daysAhead: 10 + n,
        skip: n * guestsADay,
      });
    const visitIds = await opened(stand);
    const recorded: Statement[] = [];
    const house = suggesting(stand, recorded);
    const thousands = visitIds.length / 1_000;
    let act: BareAct | undefined;
    const figures = await pair(
      async () => {
        await cleared(stand);
        recorded.length = 0;
        const spent = await house.cpu(() => house.suggest(visitIds));
        [act] = actsOf(recorded);
        return spent / thousands;
      },
      async () => {
        await cleared(stand);
        return (await house.cpu(() => runBare(house.pool, act!))) / thousands;
      },
    );
    const found = await outcome(stand, visitIds.length);
    await house.close();
    return [
      row({
        name: `${visitIds.length} visits, CPU per 1,000`,
        unit: 's',
        ...figures,
        must: { ours: 'at most', value: 1 },
      }),
      row({ name: 'statements for all of them', unit: 'statements', ours: act!.statements.length }),
      row({ name: 'visits with something suggested', unit: 'share', ours: found / visitIds.length }),
    ];
  });
}

/** All of them are still to come: for a visit that is over nothing is looked for. */
async function opened({ owner, houseId }: Stand): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>(
    `update visits.visit set arrived_at = null, seated_at = null, departed_at = null
     where house_id = $1 and day >= current_date + 10 and day < current_date + $2::int returning id`,
    [houseId, 10 + days],
  );
  await owner.query('vacuum (analyze) visits.visit');
  return rows.map(({ id }) => id);
}

/** As it was before the first time. */
async function cleared({ owner, houseId }: Stand): Promise<void> {
  await owner.query('delete from moments.suggestion where house_id = $1', [houseId]);
  await owner.query(
    `with event as (delete from kit.event where house_id = $1 and name = 'moments.suggested' returning id)
     delete from kit.event_subject where house_id = $1 and event_id in (select id from event)`,
    [houseId],
  );
}

/** A short answer would be quick, too. @returns the visits for which something was found */
async function outcome({ owner, houseId }: Stand, visits: number): Promise<number> {
  const { rows } = await owner.query<{ all: number; found: number }>(
    'select count(*)::int as all, count(idea_key)::int as found from moments.suggestion where house_id = $1',
    [houseId],
  );
  const { all, found } = rows[0]!;
  if (all !== visits || found === 0)
    throw new Error(`${all} of ${visits} visits were looked at, ${found} have something.`);
  return found;
}

/** One connection, so that what its process spends can be read. */
function suggesting({ address, houseId }: Stand, recorded: Statement[]) {
  const pool = new pg.Pool({ ...address.app, max: 1 });
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query }) => {
      recorded.push({ text: query.sql, values: [...query.parameters] });
    },
  });
  const ground: Ground = {
    db,
    installation: installationOf('http://bench.test', 'bench'.repeat(10)),
    enqueue: async () => {},
    reactionsTo: () => [],
  };
  const caller = { ...stranger, kind: 'job', houseId } as const;
  return {
    pool,
    suggest: (visitIds: readonly string[]) =>
      runAct(ground, { houseId, caller, now: new Date() }, (act) => suggestFor(act, visitIds)),
    cpu: async (work: () => Promise<unknown>): Promise<number> => {
      const { rows } = await pool.query<{ pid: number }>('select pg_backend_pid() as pid');
      const [database, own] = [cpuOf(rows[0]!.pid), process.cpuUsage()];
      await work();
      const { user, system } = process.cpuUsage(own);
      return (user + system) / 1e6 + cpuOf(rows[0]!.pid) - database;
    },
    close: () => db.destroy(),
  };
}

/** Hundredths of a second, from the 14th and 15th field of proc_pid_stat(5). */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
