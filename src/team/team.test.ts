import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse } from '../../test/house.ts';
import type { TestHouse } from '../../test/house.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse();
});
after(() => house.close());

test('the first run makes a house with its owner, and only once', async () => {
  const me = await house.owner.door.me({});
  assert.equal(me.role, 'owner');
  assert.deepEqual(me.houses.map((one) => one.slug), ['halcyon-blow-dry-bar']);
  assert.equal(me.empty, false);
  await assert.rejects(
    house.nobody.team.found({
      setupCode: 'open-sesame',
      owner: { name: 'Mallory', email: 'm@evil.test', password: 'another long password' },
      house: { name: 'Second', kind: 'salon' },
      venue: { name: 'V', timeZone: 'Europe/London', country: 'GB', currency: 'GBP' },
    }),
    { code: 'team.house_stands' },
  );
});
