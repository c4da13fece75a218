import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '#kit/id.ts';
import { wrote } from '../../test/desk.ts';
import { openTestHouse } from '../../test/house.ts';
import type { TestHouse } from '../../test/house.ts';
import { dots } from './dots.ts';

let house: TestHouse;
let grace: string;
before(async () => {
  house = await openTestHouse();
  grace = await known('Grace Mbeki');
});
after(() => house.close());

test('what went wrong stands open until somebody makes it right, and opens again when it was not', async () => {
  const { desk } = house.owner;
  const { recoveryId } = await desk.report({
    guestId: grace,
    what: 'Waited 25 minutes last time.',
    weight: 'serious',
  });
  assert.deepEqual(await chips(), ['Waited 25 minutes last time: make it right first']);

  const taps = await Promise.allSettled(
    [1, 2, 3].map(() => desk.makeRight({ recoveryId, how: 'Apologised, seated at once' })),
  );
  assert.equal(taps.filter(({ status }) => status === 'fulfilled').length, 1);
  for (const tap of taps) if (tap.status === 'rejected') assert.equal(tap.reason.code, 'desk.already_right');
  assert.deepEqual(await chips(), []);

  await desk.stillWrong({ recoveryId });
  await assert.rejects(desk.stillWrong({ recoveryId }), { code: 'desk.still_open' });
  const [recovery] = await desk.recoveries({ guestId: grace });
  assert.deepEqual(
    [recovery?.id, recovery?.reportedAt, recovery?.madeRightAt, recovery?.how],
    [recoveryId, '2026-11-21T10:20:00.000Z', null, 'Apologised, seated at once'],
  );
  await desk.makeRight({ recoveryId });
});

test('a long complaint is a short chip, and the graver one stands first', async () => {
  const what = `The colour ${'ran and '.repeat(20)}ran`;
  await house.owner.desk.report({ guestId: grace, what, weight: 'small' });
  await house.owner.desk.report({ guestId: grace, what: 'Burnt', weight: 'grave' });
  const open = await house.act((act) => dots(act, [grace], { day: '2026-11-21' }));
  const [first, second] = open.toSorted((a, b) => b.weight - a.weight);
  assert.equal(first?.line, 'Burnt: make it right first');
  assert.equal(first.from, 'reported by Natalie Osei on 21 November');
  assert.ok(second!.chip.length < 90, second!.chip);
  assert.equal(second!.line, `${what}: make it right first`);
});

test('what went wrong after midnight was on the night before, by the clock of the venue', async () => {
  const hana = await known('Hana Sato');
  house.clock.set('2026-11-23T01:30:00Z');
  await house.owner.desk.report({ guestId: hana, what: 'The taxi never came', weight: 'small' });
  const [dot] = await house.act((act) => dots(act, [hana], { day: '2026-11-23' }));
  assert.equal(dot?.from, 'reported by Natalie Osei on 22 November');
});

test('whoever wrote and waits for an answer, or told of a problem, is known for it at the door without their words', async () => {
  const ingrid = await known('Sister Ingrid');
  const lines = async () => {
    const open = await house.act((act) => dots(act, [ingrid], { day: '2026-11-23' }));
    return open.map(({ rank, line, from }) => `${rank}: ${line}, ${from}`);
  };
  const { conversationId } = await wrote(house, {
    guestId: ingrid,
    channel: 'counter',
    text: 'May I bring a dog?',
  });
  assert.deepEqual(await lines(), [
    'know: Asked us something and waits for an answer, at the counter on 22 November',
  ]);
  await house.owner.desk.answer({ conversationId, text: 'Of course' });
  assert.deepEqual(await lines(), []);
  await house.owner.desk.describe({ conversationId, kind: 'problem' });
  assert.deepEqual(await lines(), [
    'make_right: Told us of a problem that is not solved yet, at the counter on 22 November',
  ]);
  await house.owner.desk.solve({ conversationId });
  assert.deepEqual(await lines(), []);
});

test('nothing is reported of somebody unknown', async () => {
  const { desk } = house.owner;
  await assert.rejects(desk.report({ guestId: newId(), what: 'x', weight: 'small' }), {
    code: 'desk.unknown_guest',
  });
  await assert.rejects(desk.report({ guestId: grace, visitId: newId(), what: 'x', weight: 'small' }), {
    code: 'desk.unknown_visit',
  });
  await assert.rejects(desk.makeRight({ recoveryId: newId() }), { code: 'desk.unknown_recovery' });
});

test('what went wrong for an erased guest is gone in words, and that it was made right is not', async () => {
  const gone = await known('Erika Muster');
  const { recoveryId } = await house.owner.desk.report({
    guestId: gone,
    what: 'Erika was burnt',
    weight: 'grave',
  });
  await house.owner.desk.makeRight({ recoveryId, how: 'Rang Erika at home' });
  await house.owner.guests.erase({ guestId: gone });
  await house.settle();
  const [recovery] = await house.owner.desk.recoveries({ guestId: gone });
  assert.deepEqual([recovery?.what, recovery?.how, recovery?.weight], ['', null, 'grave']);
  assert.notEqual(recovery?.madeRightAt, null);
});

async function known(name: string): Promise<string> {
  const { guestId } = await house.owner.guests.meet({ name, given: null, family: null, pronunciation: null });
  return guestId;
}

async function chips(): Promise<string[]> {
  const open = await house.act((act) => dots(act, [grace], { day: '2026-11-21' }));
  return open.map(({ chip }) => chip);
}
