import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse } from '../../test/house.ts';
import type { TestHouse } from '../../test/house.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse({ working: false });
});
after(() => house.close());

const elmRow = { street: '5 Elm Row', city: 'Leith', postcode: 'EH7 4AA', country: 'GB' };
const torstrasse = { street: 'Torstr. 8', city: 'Berlin', postcode: '10119', country: 'DE' };

test('where a guest lives is written down, corrected and taken off, and their timeline says so without a word of it', async () => {
  const guestId = await met('Dorothea Lindqvist');
  assert.equal(await addressOf(guestId), null);
  await house.owner.guests.livesAt({ guestId, address: { street: ' 4 Elm Row ', city: 'Leith' } });
  assert.deepEqual(await addressOf(guestId), { street: '4 Elm Row', city: 'Leith' });
  await house.owner.guests.livesAt({ guestId, address: elmRow });
  assert.deepEqual(await addressOf(guestId), elmRow);
  await house.owner.guests.livesAt({ guestId, address: null });
  assert.equal(await addressOf(guestId), null);

  const { events } = await house.owner.guests.timeline({ guestId });
  assert.deepEqual(
    events.slice(0, 3).map(({ name, ledger, sentence, by }) => [name, ledger, sentence, by]),
    [
      ['guests.addressTakenOff', 'neither', 'Their address no longer holds', 'Natalie Osei'],
      ['guests.addressTold', 'neither', 'Natalie Osei wrote down where they live', 'Natalie Osei'],
      ['guests.addressTold', 'neither', 'Natalie Osei wrote down where they live', 'Natalie Osei'],
    ],
  );
  const { rows } = await house.database.owner.query(
    `select from kit.event where name like 'guests.address%' and data::text like '%Elm%'`,
  );
  assert.equal(rows.length, 0);
});

test('of two who were found to be one, the person’s own address counts first, and each has theirs again after a split', async () => {
  const [keptId, joinedId] = [await met('Amara Okafor'), await met('A. Okafor')];
  await house.owner.guests.livesAt({ guestId: joinedId, address: torstrasse });
  const { mergeId } = await house.owner.guests.merge({ keptId, joinedId });
  assert.deepEqual(await addressOf(keptId), torstrasse);
  await house.owner.guests.livesAt({ guestId: joinedId, address: elmRow });
  assert.deepEqual(await addressOf(keptId), elmRow);
  await house.owner.guests.split({ mergeId });
  assert.deepEqual([await addressOf(keptId), await addressOf(joinedId)], [elmRow, torstrasse]);
});

test('what another record knows in full goes before half an address, and an address taken off is off every record', async () => {
  const [keptId, joinedId] = [await met('Grace Mbeki'), await met('G. Mbeki')];
  await house.owner.guests.livesAt({ guestId: keptId, address: { city: 'Leith' } });
  await house.owner.guests.livesAt({ guestId: joinedId, address: torstrasse });
  const { mergeId } = await house.owner.guests.merge({ keptId, joinedId });
  assert.deepEqual(await addressOf(keptId), torstrasse);
  await house.owner.guests.livesAt({ guestId: keptId, address: null });
  assert.equal(await addressOf(keptId), null);
  await house.owner.guests.split({ mergeId });
  assert.deepEqual([await addressOf(keptId), await addressOf(joinedId)], [null, null]);
});

test('an address goes with the guest’s other words when they are erased, and none is written after', async () => {
  const guestId = await met('Hana Sato');
  await house.owner.guests.livesAt({ guestId, address: elmRow });
  await house.owner.guests.erase({ guestId });
  assert.equal(await addressOf(guestId), null);
  await assert.rejects(house.owner.guests.livesAt({ guestId, address: elmRow }), {
    code: 'guests.unknown_guest',
  });
});

test('an address says something, and nothing but where a letter goes', async () => {
  const guestId = await met('Ingrid Lindqvist');
  for (const address of [{}, { city: ' ' }, { ...elmRow, planet: 'Earth' }])
    await assert.rejects(house.owner.guests.livesAt({ guestId, address }));
  assert.equal(await addressOf(guestId), null);
});

async function addressOf(guestId: string) {
  return (await house.owner.guests.guest({ guestId })).address;
}

async function met(name: string): Promise<string> {
  const guest = { name, given: null, family: null, pronunciation: null };
  return (await house.owner.guests.meet(guest)).guestId;
}
