import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '#kit/id.ts';
import { openTestHouse } from '../../../test/house.ts';
import type { TestHouse } from '../../../test/house.ts';
import { dots } from '../dots.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse();
});
after(() => house.close());

test('a problem on the desk becomes something to make right, and its conversation a problem', async () => {
  const { desk } = house.owner;
  const grace = await known('Grace Mbeki');
  const { conversationId } = await begun(grace, 'My colour ran in the rain.');
  const { recoveryId } = await desk.report({
    guestId: grace,
    conversationId,
    what: 'The colour ran',
    touchpoint: 'colour',
    weight: 'serious',
  });
  assert.equal((await desk.conversation({ conversationId })).kind, 'problem');

  await desk.apologise({ recoveryId });
  await assert.rejects(desk.apologise({ recoveryId }), { code: 'desk.apologised_already' });
  await desk.makeRight({ recoveryId, how: 'Coloured anew', costMinor: 4500 });
  const [right] = await desk.recoveries({ guestId: grace });
  assert.deepEqual(
    [right?.conversationId, right?.touchpoint, right?.apologisedBy?.name, right?.costMinor, right?.currency],
    [conversationId, 'colour', 'Natalie Osei', 4500, 'GBP'],
  );

  house.clock.pass(3 * 24 * 60);
  await desk.askAgain({ recoveryId, rightNow: false });
  const [open] = await desk.recoveries({ guestId: grace });
  assert.deepEqual([open?.madeRightAt, open?.rightNow, open?.how], [null, false, 'Coloured anew']);
  await assert.rejects(desk.askAgain({ recoveryId, rightNow: true }), { code: 'desk.still_open' });

  await desk.makeRight({ recoveryId, how: 'Coloured by Mei', costMinor: 2000 });
  await desk.askAgain({ recoveryId, rightNow: true });
  const [closed] = await desk.recoveries({ guestId: grace });
  assert.deepEqual([closed?.costMinor, closed?.rightNow, closed?.again], [6500, true, false]);
  assert.deepEqual(await desk.recoveryCosts({}), [
    { month: '2026-11', currency: 'GBP', costMinor: 6500, cases: 1 },
  ]);
});

test('the second failure within a year is an alarm, under whichever record the first was written', async () => {
  const { desk, guests } = house.owner;
  const hana = await known('Hana Sato');
  const other = await known('H. Sato');
  await desk.report({ guestId: other, what: 'Nobody was at the door', weight: 'small' });
  await guests.merge({ keptId: hana, joinedId: other });
  const heard: string[][] = [];
  const stop = house.regulars.ground.live.listen(house.houseId, ({ names }) => heard.push(names));
  const second = await desk.report({ guestId: hana, what: 'Charged twice', weight: 'small' });
  await until(() => heard.some((names) => names.includes('desk.failedAgain')));
  stop();

  const open = await desk.openRecoveries({});
  assert.deepEqual(
    open
      .filter(({ guestId }) => guestId === hana)
      .map(({ id, again, guestName }) => [id === second.recoveryId, again, guestName]),
    [
      [true, true, 'Hana Sato'],
      [false, false, 'Hana Sato'],
    ],
  );
  assert.equal(open[0]?.id, second.recoveryId, 'the alarm stands first');
});

test('a year later it is a first failure again, and of two reports at once one is the second', async () => {
  const { desk } = house.owner;
  const ingrid = await known('Ingrid Lindqvist');
  await desk.report({ guestId: ingrid, what: 'Waited', weight: 'small' });
  house.clock.pass(366 * 24 * 60);
  await Promise.all(
    [1, 2].map((n) => desk.report({ guestId: ingrid, what: `Waited ${n}`, weight: 'small' })),
  );
  const all = await desk.recoveries({ guestId: ingrid });
  assert.deepEqual(all.filter(({ again }) => again).length, 1);
});

test('it stands first in the brief until it is made right, and on the list until somebody asked', async () => {
  const { desk } = house.owner;
  const amara = await known('Amara Okafor');
  const { recoveryId } = await desk.report({ guestId: amara, what: 'Too short', weight: 'grave' });
  const inBrief = () => house.act(async (act) => (await dots(act, [amara], { day: '2026-11-21' })).length);
  const onList = async () => (await desk.openRecoveries({})).some(({ id }) => id === recoveryId);
  assert.deepEqual([await inBrief(), await onList()], [1, true]);
  await desk.makeRight({ recoveryId });
  assert.deepEqual([await inBrief(), await onList()], [0, true]);
  await desk.askAgain({ recoveryId, rightNow: true });
  assert.deepEqual([await inBrief(), await onList()], [0, false]);
});

test('one venue sees what went wrong there, and what went wrong nowhere in particular', async () => {
  const { desk, houses } = house.owner;
  const { venueId } = await houses.openVenue({
    name: 'Soho',
    timeZone: 'Europe/London',
    country: 'GB',
    currency: 'EUR',
  });
  const mei = await known('Mei Lin');
  const { visitId } = await house.owner.visits.walkIn({ venueId, guestIds: [mei] });
  const there = await desk.report({ guestId: mei, visitId, what: 'Cold water', weight: 'small' });
  const nowhere = await desk.report({ guestId: mei, what: 'Rude on the phone', weight: 'small' });
  const seen = async (venueId: string) => (await desk.openRecoveries({ venueId })).map(({ id }) => id);
  assert.ok((await seen(venueId)).includes(there.recoveryId));
  assert.ok((await seen(house.venueId)).includes(nowhere.recoveryId));
  assert.ok(!(await seen(house.venueId)).includes(there.recoveryId));
  await desk.makeRight({ recoveryId: there.recoveryId, costMinor: 100 });
  const [right] = (await desk.recoveries({ guestId: mei })).filter(({ id }) => id === there.recoveryId);
  assert.equal(right?.currency, 'EUR');
});

test('what is unknown is refused', async () => {
  const { desk } = house.owner;
  const dorothea = await known('Dorothea Lindqvist');
  const report = { guestId: dorothea, what: 'x', weight: 'small' } as const;
  await assert.rejects(desk.report({ ...report, conversationId: newId() }), {
    code: 'desk.unknown_conversation',
  });
  const { recoveryId } = await desk.report(report);
  await assert.rejects(desk.apologise({ recoveryId, personId: newId() }), { code: 'desk.unknown_person' });
  await assert.rejects(desk.makeRight({ recoveryId, costMinor: -1 }), { code: 'kit.not_understood' });
});

async function known(name: string): Promise<string> {
  const { guestId } = await house.owner.guests.meet({ name, given: null, family: null, pronunciation: null });
  return guestId;
}

async function begun(guestId: string, text: string) {
  return house.owner.desk.begin({
    channel: 'counter',
    venueId: house.venueId,
    guestId,
    text,
    direction: 'in',
  });
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries += 1) {
    if (tries > 200) throw new Error('it never came');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
