import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { newId } from '#kit/id.ts';
import { aGuest, aLine, wrote } from '../../../test/desk.ts';
import { openTestHouse } from '../../../test/house.ts';
import type { TestHouse } from '../../../test/house.ts';
import { alarm } from '../alarms.ts';
import { opensNext } from './opens-next.ts';

const saturday = '2026-11-21T10:20:00Z';

let house: TestHouse;
before(async () => {
  house = await openTestHouse({ at: saturday, working: false });
  const hours = [1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, opens: 540, closes: 1140 }));
  await house.owner.houses.keepHours({ venueId: house.venueId, hours });
  await aLine(house);
});
beforeEach(() => house.clock.set(saturday));
after(() => house.close());

test('the clock of a promise stands while the house is closed', async () => {
  house.clock.set('2026-11-21T18:00:00Z');
  const { conversationId } = await wrote(house, { text: 'Any table left?' });
  const due = (await promisesOf(conversationId)).map(({ dueAt }) => dueAt);
  // An hour of Saturday, then Monday from nine.
  assert.deepEqual(due, ['2026-11-23T12:00:00.000Z', '2026-11-24T14:00:00.000Z']);
});

test('while there is time the house hears that a promise presses, once, and not when it was kept', async () => {
  const { conversationId } = await wrote(house, { text: 'Hello?' });
  const [first] = await promisesOf(conversationId);
  const ring = () =>
    house.act((act) => alarm(act, { houseId: house.houseId, alarm: 'promisePresses', id: first!.id }));
  const pressed = () => eventsOf('desk.promisePresses', conversationId);
  await ring();
  assert.equal(await pressed(), 0);
  house.clock.pass(180);
  await ring();
  await ring();
  assert.equal(await pressed(), 1);
  house.clock.set(saturday);

  const kept = await wrote(house, { text: 'And you?' });
  const [other] = await promisesOf(kept.conversationId);
  await house.owner.desk.answer({ conversationId: kept.conversationId, text: 'Yes' });
  house.clock.pass(180);
  await house.act((act) => alarm(act, { houseId: house.houseId, alarm: 'promisePresses', id: other!.id }));
  assert.equal(await eventsOf('desk.promisePresses', kept.conversationId), 0);
});

test('the desk is called at three quarters of the time, and of nothing it does not know', async () => {
  const { conversationId } = await wrote(house, { text: 'Hello?' });
  const [first] = await promisesOf(conversationId);
  const { rows } = await house.database.owner.query<{ at: Date }>(
    `select start_after as at from pgboss.job where name = 'alarm' and data ->> 'id' = $1`,
    [first!.id],
  );
  assert.deepEqual(
    rows.map(({ at }) => at.toISOString()),
    ['2026-11-21T13:20:00.000Z'],
  );
  await assert.rejects(
    house.act((act) => alarm(act, { houseId: house.houseId, alarm: 'tea', id: newId() })),
    /nobody/,
  );
});

test('a broken promise stands late until it is kept, and is kept late', async () => {
  const { conversationId } = await wrote(house, { text: 'Hello?' });
  house.clock.pass(300);
  assert.deepEqual(
    (await promisesOf(conversationId)).map(({ late }) => late),
    [true, false],
  );
  assert.ok((await house.owner.desk.counts({})).pressing >= 1);
  const { rows } = await house.owner.desk.queue({});
  assert.equal(rows[0]?.dueAt, '2026-11-21T14:20:00.000Z');
  await house.owner.desk.answer({ conversationId, text: 'Sorry for the wait' });
  const kept = (await promisesOf(conversationId)).find(({ kind }) => kind === 'first_answer');
  assert.deepEqual([kept?.late, kept?.keptAt], [true, '2026-11-21T15:20:00.000Z']);
  const { rows: events } = await house.database.owner.query<{ late: boolean }>(
    `select (data ->> 'late')::boolean as late from kit.event where name = 'desk.promiseKept' and data ->> 'promiseId' = $1`,
    [kept!.id],
  );
  assert.deepEqual(events, [{ late: true }]);
});

test('a word given to a guest stands by the clock on the wall, and is kept, taken back or dropped', async () => {
  const { desk } = house.owner;
  const { conversationId } = await wrote(house, { text: 'Call me' });
  const dueAt = '2026-11-21T10:50:00.000Z';
  const { promiseId } = await desk.promise({ conversationId, words: 'We call by ten to eleven', dueAt });
  assert.equal((await desk.conversation({ conversationId })).dueAt, dueAt);
  await desk.answer({ conversationId, text: 'We call you.' });
  // Waiting for the guest, it is still ours to keep.
  assert.equal((await desk.conversation({ conversationId })).dueAt, dueAt);
  await desk.keepPromise({ promiseId });
  await assert.rejects(desk.keepPromise({ promiseId }), { code: 'desk.promise_settled' });
  assert.equal((await desk.conversation({ conversationId })).dueAt, null);
  await desk.unkeepPromise({ promiseId });
  await assert.rejects(desk.unkeepPromise({ promiseId }), { code: 'desk.promise_open' });
  await desk.dropPromise({ promiseId, why: 'She rang herself' });
  assert.ok(!(await promisesOf(conversationId)).some(({ kind }) => kind === 'word'));
  await assert.rejects(desk.promise({ conversationId, words: 'Yesterday', dueAt: '2026-11-20T10:00:00Z' }), {
    code: 'desk.promise_past',
  });
  await assert.rejects(desk.keepPromise({ promiseId: newId() }), { code: 'desk.unknown_promise' });
});

test('a word brings back what was solved, before it breaks', async () => {
  const { desk } = house.owner;
  const { conversationId } = await wrote(house, { text: 'Call me tomorrow' });
  const { promiseId } = await desk.promise({
    conversationId,
    words: 'By noon',
    dueAt: '2026-11-21T12:00:00Z',
  });
  await desk.solve({ conversationId });
  house.clock.set('2026-11-21T11:40:00Z');
  await house.act((act) => alarm(act, { houseId: house.houseId, alarm: 'promisePresses', id: promiseId }));
  assert.equal((await desk.conversation({ conversationId })).state, 'reopened');
});

test('a house means to be quicker or slower, for all it is asked on a channel or on one topic', async () => {
  const { desk } = house.owner;
  await desk.aim({ channel: 'email', topic: null, firstAnswerMinutes: 60, solutionMinutes: 600 });
  await desk.aim({ channel: 'email', topic: 'allergy', firstAnswerMinutes: 15, solutionMinutes: null });
  const { conversationId } = await wrote(house, { text: 'Is there latex?' });
  const due = async () => (await promisesOf(conversationId)).map(({ kind, dueAt }) => `${kind} ${dueAt}`);
  assert.deepEqual(await due(), [
    'first_answer 2026-11-21T11:20:00.000Z',
    'solution 2026-11-23T10:20:00.000Z',
  ]);
  house.clock.pass(5);
  await desk.describe({ conversationId, topic: 'allergy' });
  assert.deepEqual(await due(), ['first_answer 2026-11-21T10:35:00.000Z']);
  const own = (await desk.targets({})).filter(({ channel }) => channel === 'email');
  assert.deepEqual(
    own.map(({ topic, firstAnswerMinutes, own }) => [topic, firstAnswerMinutes, own]),
    [
      [null, 60, true],
      ['allergy', 15, true],
    ],
  );
  for (const topic of [null, 'allergy'])
    await desk.aim({ channel: 'email', topic, firstAnswerMinutes: null, solutionMinutes: null });
  assert.ok((await desk.targets({})).every(({ own }) => !own));
});

test('another topic while it waits for the guest changes what is left', async () => {
  const { desk } = house.owner;
  await desk.aim({ channel: 'email', topic: 'noise', firstAnswerMinutes: 60, solutionMinutes: 120 });
  const { conversationId } = await wrote(house, { text: 'The room next door!' });
  house.clock.pass(30);
  await desk.answer({ conversationId, text: 'Which room?' });
  await desk.describe({ conversationId, topic: 'noise' });
  const left = (await promisesOf(conversationId)).find(({ kind }) => kind === 'solution')?.leftMinutes;
  assert.equal(left, 90);
  await desk.aim({ channel: 'email', topic: 'noise', firstAnswerMinutes: null, solutionMinutes: null });
});

test('a guest’s timeline says what was promised them and whether it was kept', async () => {
  const guestId = await aGuest(house, 'Sister Ingrid', { emails: ['ingrid@lindqvist.test'] });
  const { conversationId } = await wrote(house, {
    contact: 'ingrid@lindqvist.test',
    text: 'May I bring a dog?',
  });
  const { promiseId } = await house.owner.desk.promise({
    conversationId,
    words: 'By two',
    dueAt: '2026-11-21T14:00:00Z',
  });
  await house.owner.desk.keepPromise({ promiseId });
  const { rows } = await house.database.owner.query<{ name: string }>(
    `select e.name from kit.event e join kit.event_subject s on s.event_id = e.id where s.subject_id = $1 and e.name like 'desk.%'
     order by e.id`,
    [guestId],
  );
  assert.deepEqual(
    rows.map(({ name }) => name),
    ['desk.messageReceived', 'desk.promised', 'desk.promiseKept'],
  );
});

test('a venue says when somebody is there again', async () => {
  const asked = async (at: string) => {
    house.clock.set(at);
    const { open, opensAt } = await house.act((act) => opensNext(act, house.venueId));
    return [open, opensAt?.toISOString()];
  };
  assert.deepEqual(await asked('2026-11-21T10:20:00Z'), [true, undefined]);
  assert.deepEqual(await asked('2026-11-21T20:00:00Z'), [false, '2026-11-23T09:00:00.000Z']);
});

async function promisesOf(conversationId: string) {
  const { promises } = await house.owner.desk.conversation({ conversationId });
  return promises.toSorted((one, other) => one.kind.localeCompare(other.kind));
}

async function eventsOf(name: string, subjectId: string): Promise<number> {
  const { rows } = await house.database.owner.query<{ events: number }>(
    `select count(*)::int as events from kit.event e join kit.event_subject s on s.event_id = e.id
     where e.name = $1 and s.subject_id = $2`,
    [name, subjectId],
  );
  return rows[0]!.events;
}
