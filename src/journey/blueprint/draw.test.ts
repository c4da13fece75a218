import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { houseKinds } from '#houses/house.ts';
import { openTestHouse } from '../../../test/house.ts';
import type { TestHouse } from '../../../test/house.ts';
import { standard, touchpoint } from '../../../test/journey.ts';
import { differenceInTitles } from './difference.ts';
import { drawing } from './drawing.ts';
import { mustBeSound } from './sound.ts';
import type { Touchpoint } from './touchpoint.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse({ working: false });
});
after(() => house.close());
beforeEach(async () => {
  await house.database.owner.query('delete from journey.blueprint');
});

const greeted = standard('arrive', 0, 1, { who: 'door', within: 2 });

type Drawn = Parameters<TestHouse['owner']['journey']['draw']>[0]['touchpoints'];
const draw = (from: number, touchpoints: readonly Touchpoint[], note = '') =>
  house.owner.journey.draw({ from, touchpoints: structuredClone(touchpoints) as Drawn, note });

const door = touchpoint('door', {
  stage: 'welcome',
  title: 'Through the door',
  standard: greeted,
  mark: 'peak',
});
const seat = touchpoint('seat', { stage: 'settle', title: 'A good seat' });
const bye = touchpoint('bye', { stage: 'farewell', title: 'Goodbye', mark: 'end' });

test('a house begins with the journey of the book, which is sound for every kind of house', async () => {
  const book = await house.owner.journey.blueprint({});
  assert.deepEqual([book.version, book.newest, book.madeBy], [0, 0, null]);
  assert.deepEqual(await house.owner.journey.drawings({}), [
    { version: 0, note: '', madeAt: null, madeBy: null, added: [], removed: [], changed: [], moved: [] },
  ]);
  for (const kind of houseKinds) {
    await house.database.owner.query('update houses.house set kind = $1', [kind]);
    await house.act(async (act) => mustBeSound(act, (await drawing(act, 0)).touchpoints));
  }
  await house.database.owner.query(`update houses.house set kind = 'salon'`);
});

test('what is drawn is the journey from then on, and every version before stays to be looked at', async () => {
  const { journey } = house.owner;
  const book = await journey.blueprint({});
  assert.deepEqual(await draw(0, [door, seat, bye], 'Our own, at last'), { version: 1 });
  assert.deepEqual(
    await draw(1, [touchpoint('new', { stage: 'welcome' }), seat, { ...bye, title: 'Farewell' }]),
    { version: 2 },
  );
  const now = await journey.blueprint({});
  assert.deepEqual([now.version, now.newest, now.madeBy?.name], [2, 2, 'Natalie Osei']);
  assert.deepEqual(
    now.touchpoints.map(({ title }) => title),
    ['new', 'A good seat', 'Farewell'],
  );
  const first = await journey.blueprint({ version: 1 });
  assert.deepEqual(first.touchpoints, [door, seat, bye]);
  assert.deepEqual([first.note, first.newest], ['Our own, at last', 2]);
  assert.deepEqual((await journey.blueprint({ version: 0 })).touchpoints, book.touchpoints);
  await assert.rejects(journey.blueprint({ version: 3 }), { code: 'journey.unknown_version' });
});

test('the versions tell what each of them changed, newest first', async () => {
  await draw(0, [door, seat, bye], 'Our own');
  await draw(1, [{ ...door, wait: 5 }, touchpoint('drink', { stage: 'settle', title: 'A drink' }), bye]);
  const [second, first, book] = await house.owner.journey.drawings({});
  assert.deepEqual(
    [second!.version, second!.added, second!.removed, second!.changed, second!.moved],
    [2, ['A drink'], ['A good seat'], ['Through the door'], []],
  );
  assert.deepEqual([first!.version, first!.note, first!.madeBy?.name], [1, 'Our own', 'Natalie Osei']);
  assert.ok(first!.removed.length > 0 && first!.added.includes('Goodbye'));
  assert.deepEqual([book!.version, book!.madeAt], [0, null]);
});

test('of touchpoints in another order only those that were moved are said to be', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((key) => touchpoint(key));
  const moved = (after: Touchpoint[]) => differenceInTitles([a!, b!, c!, d!], after).moved;
  assert.deepEqual(moved([a!, b!, c!, d!]), []);
  assert.deepEqual(moved([d!, a!, b!, c!]), ['d']);
  assert.deepEqual(moved([b!, touchpoint('e'), c!, d!]), []);
  assert.deepEqual(moved([a!, b!, c!, { ...d!, stage: 'farewell' }]), ['d']);
  assert.deepEqual(differenceInTitles([a!], [{ ...a!, stage: 'farewell' }]).changed, []);
});

test('of two who draw at once one is told who drew, and nothing of it is lost', async () => {
  const both = await Promise.allSettled([draw(0, [door, seat]), draw(0, [door, bye])]);
  assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
  const told = both.find((one) => one.status === 'rejected')!.reason;
  assert.equal(told.code, 'journey.drawn_meanwhile');
  assert.equal(
    told.message,
    'Natalie Osei drew version 1 meanwhile: look at it first, your drawing is kept here.',
  );
  assert.equal((await house.owner.journey.blueprint({})).newest, 1);
  await assert.rejects(draw(2, [door]), { code: 'journey.unknown_version' });
});

test('a drawing that leads nobody through is refused with the touchpoint it is about', async () => {
  const refused = async (touchpoints: Touchpoint[], code: string, message: RegExp = /./) =>
    assert.rejects(draw(0, touchpoints), { code, message });
  await refused([door, { ...seat, mark: 'peak' }], 'journey.two_peaks', /“Through the door”/);
  await refused([bye, { ...seat, stage: 'after', mark: 'end' }], 'journey.two_ends', /“Goodbye”/);
  await refused([door, bye, seat], 'journey.stage_order', /“Goodbye” stands before/);
  await refused([door, { ...seat, key: 'door' }], 'journey.two_of_one_key');
  await refused(
    [{ ...door, standard: { ...greeted, steps: [] } }],
    'journey.standard_without_steps',
    /“Through the door”/,
  );
  await refused([{ ...door, standard: { ...greeted, protocol: 'nothing' } }], 'journey.unknown_protocol');
  const typo = [{ id: 'greet', kind: 'say', text: 'Dear {gust}.' }] as const;
  await refused([{ ...door, standard: { ...greeted, steps: typo } }], 'journey.unknown_fact', /gust/);
  const twice = [...greeted.steps, ...greeted.steps];
  await refused([{ ...door, standard: { ...greeted, steps: twice } }], 'kit.not_understood');
  assert.equal((await house.owner.journey.blueprint({})).newest, 0);
});

test('what changes nothing is no version', async () => {
  const book = await house.owner.journey.blueprint({});
  await assert.rejects(house.owner.journey.draw({ from: 0, touchpoints: book.touchpoints }), {
    code: 'journey.nothing_changed',
  });
  await draw(0, [door, bye]);
  await assert.rejects(draw(1, [door, bye], 'but a note'), { code: 'journey.nothing_changed' });
});

test('a standard that is a protocol shows the steps the protocol has now', async () => {
  const { journey } = house.owner;
  const late = { ...greeted, protocol: 'late_arrival', steps: [] };
  await draw(0, [{ ...door, standard: late }]);
  const steps = async () => (await journey.blueprint({})).touchpoints[0]!.standard!.steps;
  const printed = (await journey.protocols({})).find(({ key }) => key === 'late_arrival')!;
  assert.deepEqual(await steps(), printed.steps);
  const own = [{ id: 'calm', kind: 'say', text: 'You are right on time.' }] as const;
  await journey.writeProtocol({ ...printed, ownerId: null, steps: [...own] });
  assert.deepEqual(await steps(), own);
  await journey.retireProtocol({ key: 'late_arrival' });
  assert.deepEqual(await steps(), []);
  await draw(1, [{ ...door, standard: late }, bye]);
});

test('a manager of one venue does not draw for the whole house, and staff do not draw at all', async () => {
  const limit = (venueId: string | null, role: string) =>
    house.database.owner.query('update door.membership set venue_id = $1, role = $2', [venueId, role]);
  await limit(house.venueId, 'manager');
  await assert.rejects(draw(0, [door]), { code: 'houses.whole_house' });
  await limit(null, 'staff');
  await assert.rejects(draw(0, [door]));
  assert.equal((await house.owner.journey.blueprint({})).newest, 0);
  await limit(null, 'manager');
  await draw(0, [door]);
  const { rows } = await house.database.owner.query(
    `select data, person_id is not null as signed from kit.event where name = 'journey.drawn' order by id desc limit 1`,
  );
  assert.deepEqual(rows, [{ data: { version: 1 }, signed: true }]);
  await limit(null, 'owner');
});
