import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aGuest } from '../../test/desk.ts';
import { openTestHouse } from '../../test/house.ts';
import type { TestHouse } from '../../test/house.ts';
import { drawn, touchpoint } from '../../test/journey.ts';
import { dots } from './dots.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse({ working: false });
  await drawn(house, [
    touchpoint('patch', { stage: 'prepare', title: 'Patch test', only: ['colour*', 'balayage'] }),
    touchpoint('colour', { title: 'Colour', only: ['colour*', 'balayage'] }),
    touchpoint('bride', { title: 'A bridal morning', only: ['bride', 'bridal'] }),
    touchpoint('basin', { title: 'At the basin' }),
  ]);
});
after(() => house.close());

test('who comes for the first time for what they never came for is welcomed to it, by one line', async () => {
  const hana = await aGuest(house, 'Hana Sato');
  await came(hana, '2026-05-01', 'Blowout');
  await came(hana, '2026-06-01', null);
  const [dot, ...others] = await firsts(hana, 'Full colour and cut');
  assert.deepEqual(others, []);
  assert.deepEqual(
    [dot!.chip, dot!.line, dot!.rank, dot!.weight, dot!.sayAloud, dot!.answers],
    ['First time: Colour', 'First time at “Colour”', 'fits_now', 5, true, []],
  );
  assert.deepEqual(await firsts(hana, 'Blowout'), []);
  assert.deepEqual(await firsts(hana, null), []);
});

test('somebody who is new here is not told so twice', async () => {
  assert.deepEqual(await firsts(await aGuest(house, 'Grace Mbeki'), 'Colour'), []);
});

test('what they came for before, in whatever words, is no first time, and what they only booked was none', async () => {
  const amara = await aGuest(house, 'Amara Okafor');
  await came(amara, '2026-05-01', 'Blowout');
  const { visitId } = await coming(amara, '2026-06-01', 'Bridal trial');
  await house.owner.visits.cancel({ visitId });
  assert.deepEqual(chips(await firsts(amara, 'BRIDAL morning')), ['First time: A bridal morning']);
  await came(amara, '2026-07-01', 'Balayage');
  assert.deepEqual(await firsts(amara, 'Colours refreshed'), []);
});

test('what either of two records came for is known of the one guest they are', async () => {
  const [one, other] = [await aGuest(house, 'Dorothea Lindqvist'), await aGuest(house, 'D. Lindqvist')];
  await came(one, '2026-05-01', 'Blowout');
  await came(other, '2026-05-01', 'Colour');
  assert.deepEqual(chips(await firsts(one, 'Colour')), ['First time: Colour']);
  await house.owner.guests.merge({ keptId: one, joinedId: other });
  assert.deepEqual(await firsts(one, 'Colour'), []);
  assert.deepEqual(chips(await firsts(one, 'Bride and maids')), ['First time: A bridal morning']);
});

test('everybody of a day is met at once', async () => {
  const guests = await Promise.all(['A', 'B', 'C'].map((name) => aGuest(house, name)));
  for (const guest of guests) await came(guest, '2026-05-01', 'Blowout');
  const visits = await Promise.all(guests.map((guest) => coming(guest, '2026-11-21', 'Colour')));
  const visitOf = new Map(guests.map((guest, n) => [guest, visits[n]!.visitId]));
  const whatOf = new Map(guests.map((guest) => [guest, 'Colour']));
  const found = await house.act((act) => dots(act, guests, { day: '2026-11-21', visitOf, whatOf }));
  assert.equal(found.length, 3);
  assert.deepEqual(new Set(found.map(({ guestId }) => guestId)), new Set(guests));
});

async function coming(guestId: string, day: string, what: string | null) {
  return house.owner.visits.expect({
    venueId: house.venueId,
    expectedAt: `${day}T12:00:00Z`,
    guestIds: [guestId],
    what,
  });
}

async function came(guestId: string, day: string, what: string | null): Promise<void> {
  const { visitId } = await coming(guestId, day, what);
  house.clock.set(`${day}T12:00:00Z`);
  await house.owner.visits.arrive({ visitId });
  house.clock.set('2026-11-21T10:20:00Z');
}

async function firsts(guestId: string, what: string | null) {
  const { visitId } = await coming(guestId, '2026-11-21', what);
  return house.act((act) =>
    dots(act, [guestId], {
      day: '2026-11-21',
      visitOf: new Map([[guestId, visitId]]),
      whatOf: new Map(what === null ? [] : [[guestId, what]]),
    }),
  );
}

function chips(found: readonly { chip: string }[]): string[] {
  return found.map(({ chip }) => chip);
}
