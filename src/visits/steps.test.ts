import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import fc from 'fast-check';
import { newId } from '#kit/id.ts';
import { Refusal } from '#kit/refusal.ts';
import { broughtIn } from '../../test/bringing.ts';
import { aGuest } from '../../test/desk.ts';
import { openTestHouse } from '../../test/house.ts';
import type { TestHouse } from '../../test/house.ts';
import { drawn, standard, touchpoint } from '../../test/journey.ts';

let house: TestHouse;
let natalie: string;
let mei: string;
let amara: string;

before(async () => {
  house = await openTestHouse();
  natalie = (await house.owner.team.people({}))[0]!.id;
  mei = (await house.owner.team.welcome({ name: 'Mei' })).personId;
  amara = await aGuest(house, 'Amara Okafor');
});
after(() => house.close());

/** A salon’s day in small: a word the day before, the door, the chair, colour for who comes for it, the farewell. */
const journey = [
  touchpoint('word', { standard: standard('expect', -1440, 1, { who: 'back', within: 600 }) }),
  touchpoint('wedding', { only: ['bridal'], standard: standard('expect', -20160, 1, { within: 4320 }) }),
  touchpoint('door', {
    title: 'Through the door',
    standard: standard('arrive', 0, 2, { who: 'door', within: 2 }),
  }),
  touchpoint('coat', { standard: standard('arrive', 3, 1) }),
  touchpoint('talk', { standard: standard('seat', 0, 2, { who: 'care', within: 15 }) }),
  touchpoint('colour', { only: ['colour', 'balayage'], standard: standard('seat', 20, 1, { who: 'care' }) }),
  touchpoint('nothing to keep'),
  touchpoint('bye', { standard: standard('farewell', 0, 1, { who: 'door' }) }),
];

beforeEach(async () => {
  await house.database.owner.query('delete from journey.blueprint');
  house.clock.set('2026-11-19T12:00:00Z');
  await drawn(house, journey);
});

test('each step of a visit begins what is to be kept there, and says from when, by whom, until when', async () => {
  const { visitId } = await expected('Colour and cut', { personIds: [mei] });
  assert.deepEqual(await told(visitId), [['word', 'back', '2026-11-20T10:30', '2026-11-20T20:30']]);

  house.clock.set('2026-11-21T10:28:00Z');
  await house.owner.visits.arrive({ visitId });
  assert.deepEqual((await told(visitId)).slice(1), [
    ['door', 'door', '2026-11-21T10:28', '2026-11-21T10:30'],
    ['coat', 'anyone', '2026-11-21T10:31', null],
  ]);

  house.clock.set('2026-11-21T10:35:00Z');
  await house.owner.visits.seat({ visitId });
  house.clock.pass(5);
  await house.owner.visits.seat({ visitId });
  assert.deepEqual((await told(visitId)).slice(3), [
    ['talk', 'care', '2026-11-21T10:35', '2026-11-21T10:50'],
    ['colour', 'care', '2026-11-21T10:55', null],
  ]);

  house.clock.set('2026-11-21T12:00:00Z');
  await house.owner.visits.farewell({ visitId });
  const all = await steps({ visitId });
  assert.deepEqual(all.at(-1)!.touchpoint, 'bye');
  assert.ok(all.every(({ endedAt }) => endedAt === null));
  assert.deepEqual(all[1]!.personIds, [mei]);
  assert.equal(all[1]!.title, 'Through the door');
});

test('steps are done, skipped and undone as those of any protocol, and the last one ends it', async () => {
  const { visitId } = await walkIn();
  const door = (await steps({ visitId })).find(({ touchpoint }) => touchpoint === 'door')!;
  const { runId } = door;
  await house.owner.journey.doStep({ runId, step: '1' });
  await house.owner.journey.skipStep({ runId, step: '2', why: 'She was on the phone' });
  const then = async () => (await steps({ visitId })).find((one) => one.runId === runId)!;
  const now = (await then()).steps;
  assert.deepEqual(
    now.map(({ doneAt, doneBy, skippedWhy }) => [doneAt, doneBy?.name ?? null, skippedWhy]),
    [
      [house.clock.now().toISOString(), 'Natalie Osei', null],
      [null, null, 'She was on the phone'],
    ],
  );
  assert.notEqual((await then()).endedAt, null);
  await house.owner.journey.undoStep({ runId, step: '2' });
  assert.equal((await then()).endedAt, null);
  await house.owner.journey.leaveRun({ runId });
  await assert.rejects(house.owner.journey.undoStep({ runId, step: '1' }), { code: 'journey.run_ended' });
  const { rows } = await house.database.owner.query(
    `select e.name from kit.event e join kit.event_subject s on s.event_id = e.id
     where s.subject_id = $1 and e.name like 'journey.%' order by e.id`,
    [visitId],
  );
  assert.deepEqual(
    rows.map(({ name }) => name),
    ['journey.stepDone', 'journey.stepSkipped', 'journey.ended', 'journey.stepUndone', 'journey.ended'],
  );
});

test('who stands in the door unannounced has no day before, and nor who books on the day, but for what is seldom', async () => {
  assert.deepEqual(await keys((await walkIn()).visitId), ['door', 'coat']);
  house.clock.set('2026-11-21T08:00:00Z');
  assert.deepEqual(await keys((await expected()).visitId), []);
  assert.deepEqual(await keys((await expected('Bridal morning')).visitId), ['wedding']);
  house.clock.set('2026-11-20T12:00:00Z');
  assert.deepEqual(await keys((await expected()).visitId), ['word']);
});

test('what was booked brings a visit to what is for some only, however it is written', async () => {
  const seated = async (what: string | null) => {
    const { visitId } = await walkIn(what);
    await house.owner.visits.seat({ visitId });
    return (await keys(visitId)).includes('colour');
  };
  assert.equal(await seated('Full COLOUR, and a cut'), true);
  assert.equal(await seated('Bálayage'), true);
  assert.equal(await seated('Colourless'), false);
  assert.equal(await seated(null), false);
});

test('a step taken back takes what nobody has touched with it, and taken again it is there once', async () => {
  const { visits, journey } = house.owner;
  const { visitId } = await expected('Colour');
  await visits.arrive({ visitId });
  const door = (await steps({ visitId })).find(({ touchpoint }) => touchpoint === 'door')!;
  await journey.doStep({ runId: door.runId, step: '1' });
  await visits.undo({ visitId });
  assert.deepEqual((await keys(visitId)).toSorted(), ['door', 'word']);
  await journey.undoStep({ runId: door.runId, step: '1' });
  assert.deepEqual(await keys(visitId), ['word']);
  await journey.doStep({ runId: door.runId, step: '1' });

  house.clock.pass(30);
  await visits.arrive({ visitId });
  const again = await steps({ visitId });
  assert.deepEqual(again.map(({ touchpoint }) => touchpoint).toSorted(), ['coat', 'door', 'word']);
  const theDoor = again.find(({ touchpoint }) => touchpoint === 'door')!;
  assert.deepEqual(
    [theDoor.runId, theDoor.from, theDoor.steps[0]!.doneAt !== null],
    [door.runId, house.clock.now().toISOString(), true],
  );
  await visits.seat({ visitId });
  await visits.undo({ visitId });
  await visits.seat({ visitId });
  await visits.farewell({ visitId });
  await visits.undo({ visitId });
  assert.deepEqual((await keys(visitId)).toSorted(), ['coat', 'colour', 'door', 'talk', 'word']);
  await visits.farewell({ visitId });
  assert.deepEqual(
    (await keys(visitId)).filter((key) => key === 'bye'),
    ['bye'],
  );
});

test('a visit that is called off has nothing left to do, until it is coming after all', async () => {
  const { visits, journey } = house.owner;
  for (const off of ['cancel', 'noShow'] as const) {
    const { visitId } = await expected();
    await visits.arrive({ visitId });
    const door = (await steps({ visitId })).find(({ touchpoint }) => touchpoint === 'door')!;
    await journey.doStep({ runId: door.runId, step: '1' });
    await visits.undo({ visitId });
    await visits[off]({ visitId });
    assert.deepEqual(await keys(visitId), []);
    await assert.rejects(journey.doStep({ runId: door.runId, step: '2' }), { code: 'journey.run_ended' });
    await assert.rejects(journey.undoStep({ runId: door.runId, step: '1' }), { code: 'journey.run_ended' });
    await visits.undo({ visitId });
    assert.deepEqual((await keys(visitId)).toSorted(), ['door', 'word']);
    await journey.doStep({ runId: door.runId, step: '2' });
  }
});

test('a standard that is a protocol begins with the steps the protocol has then, and keeps them', async () => {
  const { journey } = house.owner;
  const late = standard('arrive', 0, 0, { protocol: 'late_arrival' });
  await drawn(house, [touchpoint('late', { standard: late })]);
  const stepIds = async (visitId: string) =>
    (await steps({ visitId })).map((one) => one.steps.map(({ id }) => id));
  const printed = (await journey.protocols({})).find(({ key }) => key === 'late_arrival')!;
  const first = await walkIn();
  assert.deepEqual(await stepIds(first.visitId), [printed.steps.map(({ id }) => id)]);

  const calm = [{ id: 'calm', kind: 'do', text: 'Take the coat, without a look at the clock' }] as const;
  await journey.writeProtocol({ ...printed, ownerId: null, steps: [...calm] });
  assert.deepEqual(await stepIds((await walkIn()).visitId), [['calm']]);
  assert.deepEqual(await stepIds(first.visitId), [printed.steps.map(({ id }) => id)]);

  await journey.retireProtocol({ key: 'late_arrival' });
  assert.deepEqual(await stepIds((await walkIn()).visitId), []);
  await journey.revive({ key: 'late_arrival' });
});

test('the journey of the book runs for a house that never drew one', async () => {
  await house.database.owner.query('delete from journey.blueprint');
  const { visitId } = await walkIn();
  const book = await house.owner.journey.blueprint({});
  const atTheDoor = book.touchpoints.filter(
    ({ standard, only }) => standard?.begins.at === 'arrive' && only.length === 0,
  );
  assert.ok(atTheDoor.length > 0);
  for (const { key } of atTheDoor) assert.ok((await keys(visitId)).includes(key), key);
});

test('what is drawn anew is kept by the visits that come to it, and not by those past it', async () => {
  const { visitId } = await walkIn();
  await drawn(house, [
    touchpoint('door', { standard: standard('seat', 0, 1) }),
    touchpoint('drink', { standard: standard('seat', 5, 1) }),
  ]);
  await house.owner.visits.seat({ visitId });
  const all = await steps({ visitId });
  assert.deepEqual(all.map(({ touchpoint }) => touchpoint).toSorted(), ['coat', 'door', 'drink']);
  assert.equal(all.find(({ touchpoint }) => touchpoint === 'door')!.steps.length, 2);
});

test('mine is what is for everybody, and what is for whoever looks after my visits or nobody’s', async () => {
  const whose = async (personIds: string[]) => {
    const { visitId } = await walkIn(null, personIds);
    await house.owner.visits.seat({ visitId });
    return (await steps({ visitId, mine: true })).map(({ touchpoint }) => touchpoint).toSorted();
  };
  assert.deepEqual(await whose([mei]), ['coat', 'door']);
  assert.deepEqual(await whose([mei, natalie]), ['coat', 'door', 'talk']);
  assert.deepEqual(await whose([]), ['coat', 'door', 'talk']);
});

test('the steps of a day are those of its visits at one venue, the soonest first', async () => {
  const soho = await house.owner.houses.openVenue({
    name: 'Soho',
    timeZone: 'Europe/London',
    country: 'GB',
    currency: 'GBP',
  });
  house.clock.set('2027-03-01T12:00:00Z');
  const today = await walkIn();
  const tomorrow = await expected(null, { expectedAt: '2027-03-02T15:00:00Z' });
  const elsewhere = await house.owner.visits.walkIn({ venueId: soho.venueId });
  const visitsOf = async (venueId: string, day: string | null) =>
    new Set((await house.owner.visits.steps({ venueId, day })).map(({ visitId }) => visitId));
  // The word for tomorrow is due today.
  assert.deepEqual(await visitsOf(house.venueId, null), new Set([today.visitId, tomorrow.visitId]));
  assert.deepEqual(await visitsOf(house.venueId, '2027-03-02'), new Set([tomorrow.visitId]));
  assert.deepEqual(await visitsOf(soho.venueId, null), new Set([elsewhere.visitId]));
  const from = (await house.owner.visits.steps({ venueId: house.venueId })).map((one) => one.from);
  assert.deepEqual(from, from.toSorted());

  await limitTo(house.venueId);
  await assert.rejects(visitsOf(soho.venueId, null), { code: 'visits.other_venue' });
  await assert.rejects(house.owner.visits.steps({ venueId: soho.venueId, visitId: elsewhere.visitId }), {
    code: 'visits.other_venue',
  });
  assert.deepEqual(await steps({ visitId: elsewhere.visitId }), []);
  await limitTo(null);
});

test('the word of the day before is seen on the day before, with the name and the time of tomorrow', async () => {
  house.clock.set('2027-04-01T12:00:00Z');
  const newName = { name: 'Grace Osei-Mbeki', given: null, family: null, pronunciation: null };
  const [grace, ingrid] = [await aGuest(house, 'Grace Mbeki'), await aGuest(house, 'Ingrid')];
  const one = await expected(null, { expectedAt: '2027-04-07T09:30:00Z', guestIds: [grace, ingrid] });
  const other = await expected(null, { expectedAt: '2027-04-07T16:00:00Z', guestIds: [], label: 'Choir' });
  await house.owner.guests.describe({ guestId: grace, ...newName });
  const due = async (day: string | null = null) =>
    (await onDay(day)).map(({ visitId, guestName, day: of, at, touchpoint }) => [
      ...[visitId, guestName, of, at, touchpoint],
    ]);
  assert.deepEqual(await due('2027-04-05'), []);
  assert.deepEqual(await due('2027-04-06'), [
    [one.visitId, 'Grace Osei-Mbeki', '2027-04-07', '2027-04-07T09:30:00.000Z', 'word'],
    [other.visitId, 'Choir', '2027-04-07', '2027-04-07T16:00:00.000Z', 'word'],
  ]);
  assert.equal((await due('2027-04-07')).length, 2);

  house.clock.set('2027-04-06T15:00:00Z');
  const [word] = await onDay();
  await house.owner.journey.doStep({ runId: word!.runId, step: '1' });
  assert.deepEqual(
    (await due()).map(([visitId]) => visitId),
    [other.visitId],
  );
  await house.owner.visits.cancel({ visitId: other.visitId });
  assert.deepEqual(await due(), []);
});

test('at another time, the word of the day before is due on another day', async () => {
  house.clock.set('2027-05-01T12:00:00Z');
  const { visitId } = await expected(null, { expectedAt: '2027-05-07T09:30:00Z' });
  await house.owner.visits.move({ visitId, expectedAt: '2027-05-09T23:30:00Z' });
  const on = async (day: string) => (await onDay(day)).length;
  // Half past midnight in London is still the evening before.
  assert.deepEqual(await Promise.all(['2027-05-06', '2027-05-08'].map(on)), [0, 1]);
  await house.owner.visits.move({ visitId, expectedAt: '2027-05-10T09:30:00Z' });
  assert.deepEqual(await Promise.all(['2027-05-08', '2027-05-09'].map(on)), [0, 1]);
});

test('what comes two days later is seen then, and for three days more unless somebody has begun it', async () => {
  await drawn(house, [
    touchpoint('door', { standard: standard('arrive', 0, 1) }),
    touchpoint('how was it', { standard: standard('farewell', 2880, 2, { who: 'care', within: 1440 }) }),
    touchpoint('letter', { standard: standard('farewell', 1440, 2, { within: 4320 }) }),
  ]);
  house.clock.set('2027-06-01T12:00:00Z');
  const { visitId } = await walkIn(null, [mei]);
  await house.owner.visits.farewell({ visitId });
  const on = async (day: string, mine = false) => {
    house.clock.set(`${day}T12:30:00Z`);
    return (await onDay(null, mine)).map(({ touchpoint }) => touchpoint);
  };
  assert.deepEqual(await on('2027-06-02'), ['letter']);
  assert.deepEqual(await on('2027-06-03'), ['letter', 'how was it']);
  assert.deepEqual(await on('2027-06-03', true), ['letter']);
  const [letter, question] = await onDay();
  await house.owner.journey.doStep({ runId: letter!.runId, step: '1' });
  await house.owner.journey.doStep({ runId: question!.runId, step: '1' });
  // Of the letter a day is left; the question was to be asked until noon.
  assert.deepEqual(await on('2027-06-04'), ['letter']);
  await house.owner.journey.undoStep({ runId: question!.runId, step: '1' });
  assert.deepEqual(await on('2027-06-06'), ['how was it']);
  assert.deepEqual(await on('2027-06-07'), []);
  assert.deepEqual(await keys(visitId), ['door', 'letter', 'how was it']);
});

test('the farewell of who stayed the night is seen on the day they leave', async () => {
  house.clock.set('2027-07-01T12:00:00Z');
  const { visitId } = await walkIn();
  house.clock.set('2027-07-03T10:00:00Z');
  assert.deepEqual(await onDay(), []);
  await house.owner.visits.farewell({ visitId });
  assert.deepEqual(
    (await onDay()).map(({ touchpoint }) => touchpoint),
    ['bye'],
  );
});

test('who works at one venue ticks nothing at another', async () => {
  const { journey, visits, houses } = house.owner;
  const there = { timeZone: 'Europe/London', country: 'GB', currency: 'GBP' };
  const { venueId } = await houses.openVenue({ name: 'Camden', ...there });
  const { visitId } = await visits.walkIn({ venueId });
  const [door] = await visits.steps({ venueId, visitId });
  const run = { runId: door!.runId };
  await journey.doStep({ ...run, step: '1' });
  await limitTo(house.venueId);
  const refused = { code: 'journey.unknown_run' };
  await assert.rejects(journey.doStep({ ...run, step: '2' }), refused);
  await assert.rejects(journey.skipStep({ ...run, step: '2', why: 'No time' }), refused);
  await assert.rejects(journey.undoStep({ ...run, step: '1' }), refused);
  await assert.rejects(journey.leaveRun(run), refused);
  await limitTo(venueId);
  await journey.doStep({ ...run, step: '2' });
  await limitTo(null);
});

test('visits brought in from another system begin nothing, and welcomed by hand they do', async () => {
  await broughtIn(
    house,
    'Date,Time,Guest,Status\n2026-12-24,19:30,Ann Lee,Booked\n2024-05-13,10:00,Bo Lee,\n',
    {
      kind: 'visits',
      venueId: house.venueId,
    },
  );
  const { rows } = await house.database.owner.query(
    `select count(r.id)::int as begun, max(v.id::text) filter (where v.departed_at is null) as coming from visits.visit v
     left join journey.run r on r.subject_id = v.id where v.source = 'import'`,
  );
  assert.equal(rows[0].begun, 0);
  await house.owner.visits.arrive({ visitId: rows[0].coming });
  assert.deepEqual(await keys(rows[0].coming), ['door', 'coat']);
});

test('the standards of visits are neither among the protocols at work nor in their figures', async () => {
  const { visitId } = await walkIn();
  assert.deepEqual(await house.owner.journey.runs({ subjectId: visitId }), []);
  const { runId } = (await steps({ visitId }))[0]!;
  await house.owner.journey.doStep({ runId, step: '1' });
  const counted = await house.owner.journey.adherence({});
  assert.ok(counted.every(({ key }) => !key.startsWith('touchpoint:')));
  await house.owner.journey.start({ key: 'late_arrival', subjectSlice: 'visits', subjectId: visitId });
  assert.equal((await house.owner.journey.runs({ subjectId: visitId })).length, 1);
  assert.deepEqual(await keys(visitId), ['door', 'coat']);
});

test('two hosts who welcome a party at once begin its touchpoints once', async () => {
  const { visitId } = await expected();
  await Promise.allSettled([1, 2, 3].map(() => house.owner.visits.arrive({ visitId })));
  assert.deepEqual((await keys(visitId)).toSorted(), ['coat', 'door', 'word']);
});

test('who ticks a step at the moment the visit is taken back either has ticked it or is told', async () => {
  for (let time = 0; time < 8; time += 1) {
    const { visitId } = await expected();
    await house.owner.visits.arrive({ visitId });
    const { runId } = (await steps({ visitId })).find(({ touchpoint }) => touchpoint === 'door')!;
    const [tick, undone] = await Promise.allSettled([
      house.owner.journey.doStep({ runId, step: '1' }),
      house.owner.visits.undo({ visitId }),
    ]);
    assert.equal(undone.status, 'fulfilled');
    assert.equal((await keys(visitId)).includes('door'), tick.status === 'fulfilled');
  }
});

const taps = [
  'arrive',
  'seat',
  'farewell',
  'cancel',
  'noShow',
  'undo',
  'tick',
  'skip',
  'untick',
  'leave',
] as const;

test('whatever is tapped, a visit has one run a touchpoint at most, and no tick is lost but by taking it back', async () => {
  const tap = fc.record({ tap: fc.constantFrom(...taps), run: fc.nat(6), step: fc.constantFrom('1', '2') });
  await fc.assert(
    fc.asyncProperty(fc.array(tap, { minLength: 5, maxLength: 20 }), fc.boolean(), async (all, walks) => {
      const { visitId } = walks ? await walkIn('Colour') : await expected('Colour');
      const ticked = new Set<string>();
      for (const one of all) {
        const runs = await runsOf(visitId);
        const runId = runs[one.run % Math.max(1, runs.length)]?.id;
        const done = await tapped(visitId, one, runId);
        if (done && (one.tap === 'tick' || one.tap === 'skip')) ticked.add(`${runId} ${one.step}`);
        if (done && one.tap === 'untick') ticked.delete(`${runId} ${one.step}`);
        const now = await runsOf(visitId);
        assert.equal(new Set(now.map((run) => run.touchpoint)).size, now.length);
        const kept = new Set(now.flatMap(({ id, steps }) => steps.map((step) => `${id} ${step}`)));
        assert.deepEqual(kept, ticked);
        await mustFitStage(visitId, now);
      }
    }),
    { numRuns: 12 },
  );
});

type Tap = { tap: (typeof taps)[number]; step: string };

/** @returns whether it was done: at the wrong time a tap is refused. */
async function tapped(visitId: string, { tap, step }: Tap, runId: string | undefined): Promise<boolean> {
  const { visits, journey } = house.owner;
  const id = { runId: runId ?? newId() };
  try {
    if (tap === 'tick') await journey.doStep({ ...id, step });
    else if (tap === 'skip') await journey.skipStep({ ...id, step, why: 'No time' });
    else if (tap === 'untick') await journey.undoStep({ ...id, step });
    else if (tap === 'leave') await journey.leaveRun(id);
    else await visits[tap]({ visitId });
    return true;
  } catch (refused) {
    assert.match((refused as Refusal).code, /^(visits|journey)\./);
    return false;
  }
}

type Run = { id: string; touchpoint: string; begins: string; outcome: string | null; steps: string[] };

async function runsOf(visitId: string): Promise<Run[]> {
  const { rows } = await house.database.owner.query<Run>(
    `select r.id, r.touchpoint, r.begins_at as begins, r.outcome,
       array(select s.step from journey.run_step s where s.run_id = r.id order by s.step) as steps
     from journey.run r where r.subject_id = $1 order by r.id`,
    [visitId],
  );
  return rows;
}

/** What a visit has come to is not undone, and is shown. */
async function mustFitStage(visitId: string, runs: readonly Run[]): Promise<void> {
  const { rows } = await house.database.owner.query<{ reached: string[]; off: boolean }>(
    `select cancelled_at is not null or no_show_at is not null as off, array_remove(array['expect',
       case when arrived_at is not null then 'arrive' end, case when seated_at is not null then 'seat' end,
       case when departed_at is not null then 'farewell' end], null) as reached
     from visits.visit where id = $1`,
    [visitId],
  );
  const { reached, off } = rows[0]!;
  if (off) return;
  const shown = await keys(visitId);
  for (const { touchpoint, outcome } of runs.filter(({ begins }) => reached.includes(begins))) {
    assert.notEqual(outcome, 'undone', touchpoint);
    assert.ok(shown.includes(touchpoint), touchpoint);
  }
}

async function expected(
  what: string | null = null,
  more: { expectedAt?: string; personIds?: string[]; guestIds?: string[]; label?: string } = {},
) {
  return house.owner.visits.expect({
    venueId: house.venueId,
    expectedAt: '2026-11-21T10:30:00Z',
    guestIds: [amara],
    what,
    ...more,
  });
}

async function walkIn(what: string | null = null, personIds: string[] = []) {
  return house.owner.visits.walkIn({ venueId: house.venueId, guestIds: [amara], what, personIds });
}

async function steps(asked: { visitId?: string; mine?: boolean }) {
  return house.owner.visits.steps({ venueId: house.venueId, ...asked });
}

/** What is due on a day of visits of all days. */
async function onDay(day: string | null = null, mine = false) {
  return house.owner.visits.steps({ venueId: house.venueId, day, mine });
}

async function keys(visitId: string): Promise<string[]> {
  return (await steps({ visitId })).map(({ touchpoint }) => touchpoint);
}

async function told(visitId: string) {
  const minute = (at: string | null) => at?.slice(0, 16) ?? null;
  return (await steps({ visitId })).map((one) => [one.touchpoint, one.who, minute(one.from), minute(one.by)]);
}

async function limitTo(venueId: string | null): Promise<void> {
  await house.database.owner.query('update door.membership set venue_id = $1, role = $2', [
    venueId,
    venueId === null ? 'owner' : 'staff',
  ]);
}
