import { gzipSync } from 'node:zlib';
import type { Row } from './run.ts';
import { pair, row, timed } from './run.ts';
import { actsOf, runBare } from './ground/bare.ts';
import { caller } from './ground/calls.ts';
import type { Call } from './ground/calls.ts';
import { layOut } from './ground/full-day.ts';
import type { FullDay } from './ground/full-day.ts';
import { scaled, withStand } from './ground/stand.ts';
import type { OpenHouse, Stand } from './ground/stand.ts';

/** Visits, guests and memories of three days; the one in the middle is the full day that is promised. */
const days = [
  { visits: 30, guests: 50, memories: 500 },
  { visits: 300, guests: 500, memories: 5_000 },
  { visits: 1_000, guests: 1_660, memories: 16_600 },
];
const promised = 300;
const kilobyte = 1_000;

/**
 * Today with all its dots: how many statements it takes besides begin, commit and looking up who calls; how long the
 * answer is when it is compressed; and its time against the same statements by bare `pg`.
 */
export async function run(): Promise<Row[]> {
  return withStand(scaled(4_000), async (stand) => {
    const house = await stand.open();
    const { call, hangUp } = caller(house);
    const rows: Row[] = [];
    for (const [n, size] of days.entries()) {
      const day = await layOut(stand, {
        ...size,
        daysAhead: 10 + n,
        skip: days.slice(0, n).reduce((sum, { guests }) => sum + guests, 0),
      });
      rows.push(...(await measured(stand, { house, call, day })));
    }
    hangUp();
    return rows;
  });
}

type Measured = { house: OpenHouse; call: Call; day: FullDay };

async function measured(stand: Stand, { house, call, day }: Measured): Promise<Row[]> {
  const ask = () => call('reception.today', { venueId: stand.venueId, day: day.day });
  let answer = '';
  const [act, another] = actsOf(await house.record(async () => (answer = await ask())));
  if (!act || another) throw new Error('Today is one act.');
  mustBeWhole(answer, day);
  const times = await pair(
    () => timed(ask),
    () => timed(() => runBare(stand.bare, act)),
    9,
  );
  const of = `${day.visits} visits`;
  return [
    row({
      name: `${of}, statements`,
      unit: 'statements',
      ours: act.statements.length,
      must: { ours: 'at most', value: 12 },
    }),
    row({
      name: `${of}, compressed`,
      unit: 'KB',
      ours: gzipSync(answer).length / kilobyte,
      ...(day.visits === promised ? { must: { ours: 'at most', value: 150 } } : {}),
    }),
    row({ name: `${of}, time`, unit: 'ms', ...times }),
  ];
}

/** A short answer would be quick, too. */
function mustBeWhole(answer: string, { visits, guests }: FullDay): void {
  const { rows } = JSON.parse(answer) as { rows: { party: { dots: unknown[] }[] }[] };
  const people = rows.flatMap(({ party }) => party);
  const withDots = people.filter(({ dots }) => dots.length === 3);
  if (rows.length !== visits || people.length !== guests || withDots.length !== guests)
    throw new Error(
      `Today shows ${rows.length} visits, ${people.length} guests, ${withDots.length} of them with three dots.`,
    );
}
