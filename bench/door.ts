import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '#kit/id.ts';
import type { Row } from './run.ts';
import { pair, quantile, row } from './run.ts';
import { actsOf, runBare } from './ground/bare.ts';
import { caller } from './ground/calls.ts';
import type { Call } from './ground/calls.ts';
import { expectVisits } from './ground/expected.ts';
import type { Expected } from './ground/expected.ts';
import { screen } from './ground/screen.ts';
import type { Screen } from './ground/screen.ts';
import { scaled, withStand } from './ground/stand.ts';
import type { OpenHouse, Stand } from './ground/stand.ts';
import { template } from './ground/template.ts';
import type { Template } from './ground/template.ts';

const hosts = 50;
const screens = 4;
/** Five turns, and one before them that does not count. */
const turns = 5;
const turnMs = scaled(60_000) / turns;
/** More than any machine takes in one turn; who is left over comes in the next. */
const enoughVisits = Math.ceil(turnMs * 2);

const steps = ['visits.arrive', 'visits.note', 'visits.farewell'] as const;
const note = 'Window chair, and a black tea with cardamom';

/**
 * Fifty hosts at once, each welcoming a party, noting something and saying goodbye, then the next; every tap with a
 * key of its own, while four screens listen. Against the statements the server sends for these taps (event, command
 * and notification included, looking up the API key left out) by bare `pg`, from as many hosts over as many connections.
 */
export async function run(): Promise<Row[]> {
  return withStand(1_200, async (stand) => {
    const house = await stand.open();
    const { call, hangUp } = caller(house, hosts);
    const templates = await recorded(stand, { house, call });
    const listening = await Promise.all(Array.from({ length: screens }, () => screen(house)));
    const visits: Expected[] = [];
    const faults: unknown[] = [];
    const told: number[][] = [];
    const rates = await pair(
      async () => {
        const rate = await atTheDoor(stand, visits, (visit) => through(call, visit, { listening, faults }));
        await sleep(1_000);
        told.push(listening.flatMap(({ takeDelays }) => takeDelays()));
        return rate;
      },
      () => atTheDoor(stand, visits, (visit) => past(stand, templates, visit)),
      turns,
    );
    const delays = told.slice(1).flat();
    const unheard = listening.reduce((sum, { unheard: open }) => sum + open(), 0);
    for (const one of listening) one.hangUp();
    hangUp();
    if (faults.length > 0) console.error(faults[0]);
    return [
      row({ name: 'taps', unit: 'a second', ...rates, must: { ratio: 'at least', value: 0.4 } }),
      row({
        name: 'taps refused or failed',
        unit: 'taps',
        ours: faults.length,
        must: { ours: 'at most', value: 0 },
      }),
      row({ name: 'from tap to screen, median', unit: 'ms', ours: quantile(delays, 0.5) }),
      row({
        name: 'from tap to screen, 99 of 100',
        unit: 'ms',
        ours: quantile(delays, 0.99),
        must: { ours: 'at most', value: 1_000 },
      }),
      row({
        name: 'taps a screen never heard of',
        unit: 'taps',
        ours: unheard,
        must: { ours: 'at most', value: 0 },
      }),
    ];
  });
}

/** @returns taps a second over one turn */
async function atTheDoor(
  stand: Stand,
  visits: Expected[],
  welcome: (visit: Expected) => Promise<void>,
): Promise<number> {
  visits.push(...(await expectVisits(stand, enoughVisits - visits.length)));
  const began = performance.now();
  let served = 0;
  const host = async () => {
    while (performance.now() - began < turnMs) {
      const visit = visits.pop();
      if (!visit) throw new Error('Nobody is expected any more.');
      await welcome(visit);
      served += 1;
    }
  };
  await Promise.all(Array.from({ length: hosts }, host));
  return (served * steps.length) / ((performance.now() - began) / 1000);
}

type Watched = { listening: readonly Screen[]; faults: unknown[] };

/** One party through the house: three taps. */
async function through(call: Call, { visitId }: Expected, { listening, faults }: Watched): Promise<void> {
  for (const step of steps) {
    for (const one of listening) one.tapped(step, visitId);
    const input = step === 'visits.note' ? { visitId, text: note } : { visitId };
    await call(step, input, newId()).catch((fault: unknown) => faults.push(fault));
  }
}

/** The same past it. */
async function past({ bare }: Stand, templates: readonly Template[], visit: Expected): Promise<void> {
  for (const make of templates) await runBare(bare, make(visit));
}

/** What the server sends for one party, as templates for another. */
async function recorded(
  stand: Stand,
  { house, call }: { house: OpenHouse; call: Call },
): Promise<Template[]> {
  const [visit] = await expectVisits(stand, 1);
  const faults: unknown[] = [];
  const acts = actsOf(await house.record(() => through(call, visit!, { listening: [], faults })));
  if (faults.length > 0) throw faults[0];
  if (acts.length !== steps.length) throw new Error(`${steps.length} taps took ${acts.length} acts.`);
  return acts.map((act) => template(act, { ...visit!, houseVenueId: stand.venueId }));
}
