import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import type { Act } from '#kit/act.ts';
import { runAct } from '#kit/act.ts';
import { stranger } from '#kit/caller.ts';
import { Refusal } from '#kit/refusal.ts';
import { cap, mayContact } from '#guests/contact.ts';
import { merge } from '#guests/merge.ts';
import { apologise } from '#desk/recoveries/apologise.ts';
import { makeRight } from '#desk/recoveries/make-right.ts';
import { report } from '#desk/recoveries/report.ts';
import { aGuest } from '../../../test/desk.ts';
import { openTestHouse } from '../../../test/house.ts';
import type { TestHouse } from '../../../test/house.ts';
import { setPurse } from '../purse/set-purse.ts';
import { takeOut } from '../purse/take-out.ts';
import { topUp } from '../purse/top-up.ts';
import { answerAsk } from './answer-ask.ts';
import { ask } from './ask.ts';
import { giveNow } from './give-now.ts';
import { give } from './give.ts';
import { think } from './think.ts';
import { undoMoment } from './undo-moment.ts';
import { wishAgain } from './wish-again.ts';
import { wishNone } from './wish-none.ts';

/**
 * Any actions of any number of people at once, on real PostgreSQL. What happened is read from the event log in its order
 * and told to a ledger that knows nothing of how the house decides: every gift it sees must have been allowed, and
 * every one that was held back must have been held back for that reason.
 */
const purse = { sumMinor: 3000, personMinor: 1500, guestMinor: 800 };
const smallMinor = purse.guestMinor;
const ideas = ['tart', 'song'];

let house: TestHouse;
let people: string[];
before(async () => {
  house = await openTestHouse();
  const names = ['Mei', 'Lucía', 'Amara', 'Grace'];
  people = await Promise.all(names.map(async (name) => (await house.owner.team.welcome({ name })).personId));
  await house.database.owner.query(
    `insert into moments.idea (house_id, key, title, cost_minor, who, made_at)
     select $1, key, key, 0, 'anyone', now() from unnest($2::text[]) key`,
    [house.houseId, ideas],
  );
});
after(() => house.close());

type OnMoment = 'giveThat' | 'ask' | 'yes' | 'no' | 'undo';
type ToGuest = 'wishNone' | 'wishAgain' | 'thank' | 'report';
type Doing =
  | { does: 'give'; who: number; guest: number; visit: number | null; idea: number | null; cost: number }
  | { does: 'think'; who: number; guest: number; cost: number }
  | { does: OnMoment; who: number; moment: number }
  | { does: 'machine' | 'comfort' | ToGuest; who: number; guest: number }
  | { does: 'topUp' | 'takeOut'; who: number; minor: number };
/** What is done while nobody else does anything: it holds no guest, and its order is not told by the log. */
type Alone = { alone: 'makeRight' | 'apologise' | 'merge' | 'pass'; one: number; minutes: number };
type Round = Doing[] | Alone;

const who = fc.nat(3);
const guest = fc.nat(1);
const cost = fc.constantFrom(0, 0, 0, 0, 100, 300, 700, 801, 1600);
const doing: fc.Arbitrary<Doing> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constant('give' as const),
      who,
      guest,
      visit: fc.option(fc.nat(1), { freq: 2 }),
      idea: fc.option(fc.nat(1), { freq: 2 }),
      cost,
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('think' as const), who, guest, cost }) },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constantFrom<OnMoment>('giveThat', 'ask', 'yes', 'no', 'undo', 'undo', 'undo'),
      who,
      /** Counted from the last one. */
      moment: fc.nat(5),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constantFrom<ToGuest | 'machine' | 'comfort'>(
        ...([
          'thank',
          'thank',
          'thank',
          'wishAgain',
          'wishAgain',
          'wishNone',
          'machine',
          'comfort',
          'comfort',
          'report',
        ] as const),
      ),
      who,
      guest,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constantFrom<'topUp' | 'takeOut'>('topUp', 'takeOut'),
      who,
      minor: fc.integer({ min: 1, max: 1500 }),
    }),
  },
);
const alone: fc.Arbitrary<Alone> = fc.record({
  alone: fc.constantFrom<Alone['alone']>('makeRight', 'makeRight', 'apologise', 'merge', 'pass', 'pass'),
  one: fc.nat(5),
  minutes: fc.constantFrom(3, 11, 60 * 24, 60 * 24 * 16, 60 * 24 * 40),
});
const rounds: fc.Arbitrary<Round[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.array(doing, { minLength: 1, maxLength: 8 }) },
    { weight: 1, arbitrary: alone },
  ),
  { minLength: 4, maxLength: 12 },
);

test('no sequence of actions breaks a cap, overspends, mixes kinds, or gives by machine', async () => {
  const seen = { given: 0, held: new Set<string>() };
  await fc.assert(
    fc.asyncProperty(rounds, async (all) => {
      const scene = await aScene();
      for (const round of all) await play(scene, round);
      await check(scene, seen);
    }),
    // On a slow machine fewer; and where something is broken, so long it is made smaller.
    { numRuns: 25, interruptAfterTimeLimit: 25_000 },
  );
  // A test that holds everything back would pass as well.
  assert.ok(
    seen.given > 20 && seen.held.size > 5,
    `${seen.given} given, held by ${[...seen.held].join(', ')}`,
  );
});

type Scene = {
  venueId: string;
  guests: string[];
  visits: string[][];
  moments: string[];
  /** What each was to cost, whatever becomes of it. */
  /** As it was meant, since an idea taken back stands in no table. */
  meant: Map<string, { cost: number; idea_key: string | null }>;
  recoveries: { recoveryId: string; guestId: string }[];
};

/** A venue with a purse of its own, two guests who may be one, and two visits of each. */
async function aScene(): Promise<Scene> {
  house.clock.set('2026-11-21T10:20:00Z');
  const { venueId } = await house.owner.houses.openVenue({
    name: 'Marylebone',
    timeZone: 'Europe/London',
    country: 'GB',
    currency: 'GBP',
  });
  await by(0, (act) => setPurse(act, { venueId, share: null, ...purse }));
  const guests = await Promise.all(['Dorothea', 'Dorothea L.'].map((name) => aGuest(house, name)));
  const visits: string[][] = [];
  for (const guestId of guests) {
    const made = await Promise.all(
      [1, 2].map(() =>
        house.owner.visits.expect({ venueId, guestIds: [guestId], expectedAt: '2026-11-21T11:00:00Z' }),
      ),
    );
    visits.push(made.map(({ visitId }) => visitId));
  }
  return { venueId, guests, visits, moments: [], meant: new Map(), recoveries: [] };
}

async function by<Result>(person: number | null, work: (act: Act) => Promise<Result>): Promise<Result> {
  const personId = person === null ? null : people[person]!;
  const caller = { ...stranger, kind: 'person', houseId: house.houseId, personId, role: 'manager' } as const;
  return runAct(house.regulars.ground, { houseId: house.houseId, caller, now: house.clock.now() }, work);
}

/** Everybody of a round at once. A rule may say no; anything else is a fault. */
async function play(scene: Scene, round: Round): Promise<void> {
  const doings = Array.isArray(round) ? round.map((one) => act(scene, one)) : [actAlone(scene, round)];
  for (const { status, reason } of (await Promise.allSettled(doings)) as PromiseRejectedResult[])
    if (status === 'rejected' && !(reason instanceof Refusal)) throw reason;
}

const nothing = { recoveryId: null, touchpoint: null, memoryId: null, suggestionVisitId: null } as const;

async function act(scene: Scene, doing: Doing): Promise<unknown> {
  if ('minor' in doing) {
    const entry = { venueId: scene.venueId, amountMinor: doing.minor, why: 'For the evening' };
    return by(doing.who, (act) => (doing.does === 'topUp' ? topUp : takeOut)(act, entry));
  }
  if ('moment' in doing) {
    const momentId = scene.moments.at(-1 - doing.moment);
    return momentId && by(doing.who, (act) => onMoment(act, doing.does, momentId));
  }
  const guestId = scene.guests[doing.guest]!;
  const what = {
    ...nothing,
    guestId,
    venueId: scene.venueId,
    visitId: null,
    ideaKey: null,
    words: 'Tea',
    costMinor: 0,
  };
  if (doing.does === 'give') {
    const visitId = doing.visit === null ? null : scene.visits[doing.guest]![doing.visit]!;
    const ideaKey = doing.idea === null ? null : ideas[doing.idea]!;
    const given = { ...what, visitId, ideaKey, costMinor: doing.cost };
    return kept(
      scene,
      { cost: doing.cost, idea_key: ideaKey },
      by(doing.who, (act) => giveNow(act, given)),
    );
  }
  if (doing.does === 'think')
    return kept(
      scene,
      { cost: doing.cost, idea_key: null },
      by(doing.who, (act) => think(act, { ...what, momentId: null, costMinor: doing.cost })),
    );
  if (doing.does === 'machine')
    return assert.rejects(
      by(null, (act) => giveNow(act, what)),
      { code: 'moments.by_a_person' },
    );
  const { does } = doing;
  if (does === 'comfort') {
    const wrong = scene.recoveries[doing.guest] ?? null;
    return (
      wrong &&
      kept(
        scene,
        { cost: 0, idea_key: null },
        by(doing.who, (act) => giveNow(act, { ...what, ...wrong })),
      )
    );
  }
  return by(doing.who, (act) => onGuest(act, scene, does, guestId));
}

async function onMoment(act: Act, does: OnMoment, momentId: string) {
  if (does === 'giveThat') return give(act, { momentId });
  if (does === 'ask') return ask(act, { momentId });
  if (does === 'undo') return undoMoment(act, { momentId });
  return answerAsk(act, { momentId, granted: does === 'yes' });
}

async function onGuest(act: Act, scene: Scene, does: ToGuest, guestId: string) {
  if (does === 'wishNone') return wishNone(act, { guestId });
  if (does === 'wishAgain') return wishAgain(act, { guestId });
  if (does === 'thank')
    return mayContact(act, { guestId, channel: 'post', purpose: 'thanks', timeZone: 'Europe/London' });
  const wrong = {
    guestId,
    visitId: null,
    conversationId: null,
    touchpoint: null,
    what: 'Cold',
    weight: 'small',
  } as const;
  const { recoveryId } = await report(act, wrong);
  return scene.recoveries.push({ recoveryId, guestId });
}

type Meant = Scene['meant'] extends Map<string, infer Value> ? Value : never;

async function kept(scene: Scene, meant: Meant, doing: Promise<{ momentId: string }>): Promise<void> {
  const { momentId } = await doing;
  scene.moments.push(momentId);
  scene.meant.set(momentId, meant);
}

async function actAlone(scene: Scene, { alone, one, minutes }: Alone): Promise<unknown> {
  if (alone === 'pass') return house.clock.pass(minutes);
  const [keptId, joinedId] = [scene.guests[one % 2]!, scene.guests[(one + 1) % 2]!];
  if (alone === 'merge') return by(0, (act) => merge(act, { keptId, joinedId }));
  const { recoveryId } = scene.recoveries[one % Math.max(1, scene.recoveries.length)] ?? {};
  if (!recoveryId) return;
  if (alone === 'apologise') return by(0, (act) => apologise(act, { recoveryId, personId: null }));
  return by(0, (act) => makeRight(act, { recoveryId, how: '', costMinor: 900 }));
}

/** The rules in the order in which they are told. */
const rules = [
  'to_make_right',
  'wished_none',
  'enough_lately',
  'one_a_visit',
  'same_again',
  'first_is_small',
  'smaller_than_last',
  'purse_empty',
  'over_person_allowance',
  'over_guest_allowance',
] as const;

type Line = {
  name: string;
  at: Date;
  by: string | null;
  data: Record<string, string | number | boolean | null>;
};
type Row = { id: string; guest_id: string; kind: string; idea_key: string | null; visit_id: string | null };
type Gift = Row & { cost: number; at: number; by: string; granted: boolean; month: string };

/** Tells the log to the ledger, and in the end compares what stands in the tables. */
async function check(scene: Scene, seen: { given: number; held: Set<string> }): Promise<void> {
  const { owner } = house.database;
  const { rows: moments } = await owner.query<
    Row & { cost_minor: number; given_by: string | null; given_at: Date | null }
  >('select * from moments.moment where venue_id = $1', [scene.venueId]);
  const momentOf = new Map(moments.map((row) => [row.id, { ...row, ...scene.meant.get(row.id)! }]));
  const personOf = new Map(scene.guests.map((id) => [id, id]));
  const person = (id: string): string => (personOf.get(id) === id ? id : person(personOf.get(id)!));
  const open = new Map<string, string>();
  const sorry = new Set<string>();
  const wishes = new Set<string>();
  const granted = new Map<string, boolean>();
  let gifts: Gift[] = [];
  let words: { guest: string; at: number; moment: string | null }[] = [];
  const left = new Map<string, number>();
  const day = 24 * 60 * 60_000;

  const reasonFor = (line: Line, recoveryId: string | null): string | null => {
    const moment = momentOf.get(line.data['momentId'] as string)!;
    const whose = person(moment.guest_id);
    const at = line.at.getTime();
    const theirs = gifts.filter((gift) => gift.kind === 'delight' && person(gift.guest_id) === whose);
    const late = theirs.filter((gift) => gift.at > at - 365 * day);
    const paid = theirs.filter((gift) => gift.cost > 0);
    const sum = (some: Gift[]) => some.reduce((total, gift) => total + gift.cost, 0);
    const mine = gifts.filter((gift) => gift.by === line.by && gift.month === monthOf(line.at));
    const onGuest = theirs.filter((gift) =>
      moment.visit_id === null
        ? gift.visit_id === null && gift.at > at - day
        : gift.visit_id === moment.visit_id,
    );
    const costs = moment.cost > 0;
    const ask = costs && granted.get(moment.id) !== true;
    const breaks: Record<(typeof rules)[number], boolean> = {
      to_make_right: [...open.values()].some((id) => person(id) === whose),
      wished_none: [...wishes].some((id) => person(id) === whose),
      enough_lately:
        words.filter((word) => person(word.guest) === whose && word.at > at - cap.days * day).length >= 4,
      one_a_visit: moment.visit_id !== null && theirs.some((gift) => gift.visit_id === moment.visit_id),
      same_again: moment.idea_key !== null && late.some((gift) => gift.idea_key === moment.idea_key),
      first_is_small: costs && paid.length === 0 && moment.cost > smallMinor,
      smaller_than_last: costs && moment.cost < (late.findLast((gift) => gift.cost > 0)?.cost ?? 0),
      purse_empty: costs && moment.cost > (left.get(monthOf(line.at)) ?? purse.sumMinor),
      over_person_allowance: ask && moment.cost > purse.personMinor - sum(mine),
      over_guest_allowance: ask && moment.cost > purse.guestMinor - sum(onGuest),
    };
    if (recoveryId === null) return rules.find((why) => breaks[why]) ?? null;
    if (!sorry.has(recoveryId)) return 'no_apology_yet';
    return rules.slice(1, 3).find((why) => breaks[why]) ?? null;
  };

  const spend = (month: string, minor: number) => {
    left.set(month, (left.get(month) ?? purse.sumMinor) - minor);
    assert.ok(left.get(month)! >= 0, `the purse of ${month} is overspent`);
  };

  const told: Record<string, (line: Line) => void> = {
    'desk.reported': ({ data }) => open.set(data['recoveryId'] as string, data['guestId'] as string),
    'desk.madeRight': ({ data }) => open.delete(data['recoveryId'] as string),
    'desk.apologised': ({ data }) => sorry.add(data['recoveryId'] as string),
    'guests.merged': ({ data }) => personOf.set(data['joinedId'] as string, data['keptId'] as string),
    'moments.noneWished': ({ data }) => wishes.add(data['guestId'] as string),
    'moments.noneWishedUndone': ({ data }) =>
      [...wishes]
        .filter((id) => person(id) === person(data['guestId'] as string))
        .forEach((id) => wishes.delete(id)),
    'moments.asked': ({ data }) => granted.delete(data['momentId'] as string),
    'moments.askAnswered': ({ data }) => granted.set(data['momentId'] as string, data['granted'] as boolean),
    'moments.askAnsweredUndone': ({ data }) => granted.delete(data['momentId'] as string),
    'moments.toppedUp': ({ data, at }) => spend(monthOf(at), -(data['amountMinor'] as number)),
    'moments.takenOut': ({ data, at }) => spend(monthOf(at), data['amountMinor'] as number),
    'moments.heldBack': (line) => {
      seen.held.add(line.data['why'] as string);
      assert.equal(reasonFor(line, recoveryOf(line)), line.data['why']);
    },
    'moments.given': (line) => {
      seen.given += 1;
      const moment = momentOf.get(line.data['momentId'] as string)!;
      assert.ok(line.by, 'a machine gave something');
      assert.equal(reasonFor(line, recoveryOf(line)), null, JSON.stringify(moment));
      const at = line.at.getTime();
      gifts.push({
        ...moment,
        at,
        by: line.by,
        granted: granted.get(moment.id) === true,
        month: monthOf(line.at),
      });
      words.push({ guest: moment.guest_id, at, moment: moment.id });
      if (moment.cost > 0) spend(monthOf(line.at), moment.cost);
    },
    'moments.givenUndone': ({ data }) => {
      const gift = gifts.find(({ id }) => id === data['momentId'])!;
      gifts = gifts.filter((one) => one !== gift);
      words = words.filter(({ moment }) => moment !== gift.id);
      if (gift.cost > 0) spend(gift.month, -gift.cost);
    },
    thanked: ({ data, at }) => {
      words.push({ guest: data['guestId'] as string, at: at.getTime(), moment: null });
    },
  };
  const recoveryOf = ({ data }: Line) =>
    (momentOf.get(data['momentId'] as string) as unknown as { recovery_id: string | null }).recovery_id;

  for (const line of await logOf(scene)) told[line.name]?.(line);

  // The tables say what the log says.
  const standing = moments.filter(({ given_at }) => given_at);
  assert.deepEqual(standing.map(({ id }) => id).toSorted(), gifts.map(({ id }) => id).toSorted());
  assert.ok(
    moments.every((row) => (row.kind === 'recovery' ? row.cost_minor === 0 : row.kind === 'delight')),
  );
  const { rows: purses } = await owner.query(
    `select to_char(p.month, 'YYYY-MM') as month, p.left_minor::int as left,
       (p.opened_minor + coalesce((select sum(e.amount_minor) from moments.purse_entry e
         where e.venue_id = p.venue_id and e.month = p.month), 0))::int as counted
     from moments.purse p where p.venue_id = $1`,
    [scene.venueId],
  );
  for (const { month, left: stands, counted } of purses)
    assert.deepEqual([stands, counted], [left.get(month) ?? purse.sumMinor, stands], month);
}

function monthOf(at: Date): string {
  return at.toISOString().slice(0, 7);
}

/** What happened to these guests and this venue, and what was said to them, in the order in which it was written. */
async function logOf(scene: Scene): Promise<Line[]> {
  const { rows } = await house.database.owner.query<Line>(
    `select distinct e.id, e.name, e.happened_at as at, e.person_id as by, e.data
     from kit.event_subject s join kit.event e on e.house_id = s.house_id and e.id = s.event_id
     where s.subject_id = any($1)
     union all
     select id, 'thanked', at, null, jsonb_build_object('guestId', guest_id) from guests.contact
     where guest_id = any($2) and purpose = 'thanks' and held_back is null
     order by id`,
    [[scene.venueId, ...scene.guests], scene.guests],
  );
  return rows;
}
