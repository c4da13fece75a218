import { heldBy } from '#moments/gestures/restraint.ts';
import { ideasOf } from '#moments/ideas/book.ts';
import type { HeldReason } from '#moments/moment.ts';
import type { Weather } from '#moments/suggestions/weather.ts';
import { touchpointsOf } from '#journey/blueprint/book.ts';
import type { World } from '../making.ts';
import { happens, weighted } from '../random.ts';
import type { Chance } from '../random.ts';
import { chanceOf } from './chance-of.ts';
import type { Chronicle } from './chronicle.ts';
import { nothingYet, stateAt, year } from './giving.ts';
import type { Giving } from './giving.ts';
import { purses } from './purses.ts';
import { putMoment } from './put-moment.ts';
import type { Steps, Trying } from './put-moment.ts';
import { thoughtOf, toldOf } from './thought-of.ts';

const minute = 60_000;

/** The gestures of the last year, one after the other, each held to the rules of the product as it was given. */
export function theGestures(world: World, chronicle: Chronicle, evenings: Map<string, Weather>): Giving {
  const { kind } = world.wish.trade;
  const touchpoints = touchpointsOf(kind).filter(({ hospitality }) => hospitality !== '');
  const giving = { world, chronicle, received: new Map(), purses: purses(world, chronicle), touchpoints };
  const ideas = ideasOf(kind);
  for (const guest of chronicle.guests.values()) giving.received.set(guest.id, nothingYet(world, guest));
  for (const visit of chronicle.visits) {
    const { departedAt, seatedAt, daysAgo } = visit;
    if (daysAgo < 1 || daysAgo > year || seatedAt === null || departedAt === null || departedAt > world.dawn)
      continue;
    const guest = chronicle.guests.get(visit.guestIds[0]!)!;
    const by = chanceOf(visit.id, 3);
    const what =
      toldOf(world, guest, visit) ??
      (happens(by, 0.17) ? thoughtOf(by, guest, visit, { ideas, evenings }) : null);
    if (what) tryIt(giving, by, { guest, visit, what, at: momentOf(by, seatedAt, departedAt) });
  }
  giving.purses.close();
  return giving;
}

function momentOf(by: Chance, seatedAt: number, departedAt: number): number {
  const long = Math.min(departedAt - seatedAt, 180 * minute);
  return Math.round((seatedAt + long * (0.1 + 0.75 * by.next())) / 1000) * 1000;
}

/** Given, let go, or held back by the product's own rules, and then on the record with the reason. */
function tryIt(giving: Giving, by: Chance, { guest, visit, what, at }: Trying): void {
  const giver = happens(by, 0.08) ? giving.world.ids.ownerId : (visit.care[0] ?? giving.world.ids.ownerId);
  const held = heldFor(giving, { guest, visit, what, at }, giver, false);
  const put = (steps: Steps) => putMoment(giving, by, { guest, visit, what, at, giver, ...steps });
  if (held === 'over_person_allowance' || held === 'over_guest_allowance') {
    if (happens(by, 0.6) && heldFor(giving, { guest, visit, what, at }, giver, true) === null)
      put({ granted: true });
    return;
  }
  if (held) return happens(by, 0.8) ? put({ held }) : undefined;
  if (what.told === null && happens(by, 0.04)) return put({ letGo: weighted(by, whyNot).why });
  put({});
}

const whyNot = [
  { why: 'They had no time for anything', weight: 4 },
  { why: 'It would have been too much today', weight: 3 },
  { why: 'Somebody else of the party was in the way', weight: 2 },
  { why: 'We were out of it', weight: 1 },
];

function heldFor(
  giving: Giving,
  { guest, visit, what, at }: Trying,
  giver: string,
  granted: boolean,
): HeldReason | null {
  const purse = giving.purses.at(visit.day.slice(0, 7));
  const { currency } = giving.world.wish.trade.venue;
  return heldBy(stateAt(giving, guest, at, currency), {
    ...{
      kind: 'delight',
      visitId: visit.id,
      ideaKey: what.idea?.key ?? null,
      costMinor: what.minor,
      currency,
      granted,
    },
    allowance: {
      personLeftMinor: purse.personMinor - (purse.spentBy.get(giver) ?? 0),
      guestLeftMinor: purse.guestMinor,
      purseLeftMinor: purse.leftMinor,
      smallMinor: purse.guestMinor,
    },
  });
}
