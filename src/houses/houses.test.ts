import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newBrowser } from '../../test/browser.ts';
import type { Client, TestHouse } from '../../test/house.ts';
import { openTestHouse } from '../../test/house.ts';
import * as houseEvents from './events.ts';
import { events } from './words.ts';

let house: TestHouse;
let bath: string;
/** Lucía manages the venue in Bath and nothing else. */
let lucia: Client;

before(async () => {
  house = await openTestHouse();
  bath = (
    await house.owner.houses.openVenue({
      name: 'Bath',
      timeZone: 'Europe/London',
      country: 'GB',
      currency: 'GBP',
    })
  ).venueId;
  const browser = newBrowser(house);
  const { link } = await house.owner.team.invite({
    personId: null,
    name: 'Lucía',
    email: 'lucia@halcyon.test',
    role: 'manager',
    venueId: bath,
  });
  await browser.client.team.accept({
    token: link.split('/join/')[1]!,
    name: 'Lucía',
    password: 'lucias password',
  });
  lucia = browser.client;
});
after(() => house.close());

async function venue(venueId: string) {
  return (await house.owner.houses.house({})).venues.find((one) => one.id === venueId)!;
}

test('a salon says client until it chooses another word, and again when it takes that back', async () => {
  assert.equal((await house.owner.houses.house({})).vocabulary['guest'], 'client');
  await house.owner.houses.speak({ vocabulary: { guest: 'friend' } });
  assert.deepEqual(pick((await house.owner.houses.house({})).vocabulary), {
    guest: 'friend',
    visit: 'appointment',
  });
  await house.owner.houses.speak({ vocabulary: {} });
  assert.deepEqual(pick((await house.owner.houses.house({})).vocabulary), {
    guest: 'client',
    visit: 'appointment',
  });
});

test('a house with another name keeps its address', async () => {
  await house.owner.houses.rename({ name: 'Halcyon' });
  assert.equal((await house.owner.houses.house({})).name, 'Halcyon');
  assert.equal((await house.owner.door.me({})).houses[0]!.slug, 'halcyon-blow-dry-bar');
});

test('a venue keeps a whole week of hours, past midnight too', async () => {
  const friday = { weekday: 5, opens: 1080, closes: 1560 };
  const saturday = { weekday: 6, opens: 600, closes: 900 };
  await house.owner.houses.keepHours({ venueId: house.venueId, hours: [saturday, friday] });
  assert.deepEqual((await venue(house.venueId)).hours, [friday, saturday]);
  await house.owner.houses.keepHours({ venueId: house.venueId, hours: [saturday] });
  assert.deepEqual((await venue(house.venueId)).hours, [saturday]);
});

test('hours that overlap or never open are refused and change nothing', async () => {
  const keep = (...hours: { weekday: number; opens: number; closes: number }[]) =>
    house.owner.houses.keepHours({ venueId: bath, hours });
  await keep({ weekday: 1, opens: 540, closes: 1080 });
  await assert.rejects(
    keep({ weekday: 5, opens: 1080, closes: 1560 }, { weekday: 6, opens: 60, closes: 300 }),
    {
      code: 'houses.hours_overlap',
    },
  );
  await assert.rejects(keep({ weekday: 1, opens: 540, closes: 540 }), { code: 'houses.never_open' });
  assert.deepEqual((await venue(bath)).hours, [{ weekday: 1, opens: 540, closes: 1080 }]);
});

test('two who set the same hours at once both succeed', async () => {
  const keep = () =>
    house.owner.houses.keepHours({ venueId: bath, hours: [{ weekday: 2, opens: 540, closes: 1080 }] });
  await Promise.all([keep(), keep(), keep(), keep()]);
  assert.deepEqual((await venue(bath)).hours, [{ weekday: 2, opens: 540, closes: 1080 }]);
});

test('a day is closed, closed for another reason, and open again', async () => {
  const on = { venueId: house.venueId, day: '2026-12-25' };
  await house.owner.houses.closeOn({ ...on, why: null });
  await house.owner.houses.closeOn({ ...on, why: 'Christmas' });
  assert.deepEqual((await venue(house.venueId)).closedDays, [{ day: '2026-12-25', why: 'Christmas' }]);
  await house.owner.houses.reopenOn(on);
  await house.owner.houses.reopenOn(on);
  assert.deepEqual((await venue(house.venueId)).closedDays, []);
});

test('a venue is described in a zone and a currency that exist', async () => {
  const described = {
    venueId: bath,
    name: 'Bath Spa',
    timeZone: 'Europe/Dublin',
    country: 'IE',
    currency: 'EUR',
    dayEnds: 300,
  };
  await house.owner.houses.describeVenue(described);
  const { venueId: _, ...rest } = described;
  assert.deepEqual({ ...(await venue(bath)), ...rest }, await venue(bath));
  await assert.rejects(house.owner.houses.describeVenue({ ...described, timeZone: 'Mars/Olympus' }), {
    code: 'houses.unknown_zone',
  });
  await assert.rejects(house.owner.houses.describeVenue({ ...described, currency: 'QQQ' }), {
    code: 'houses.unknown_currency',
  });
});

test('a manager of one venue arranges that one, and leaves the others and the house alone', async () => {
  await lucia.houses.closeOn({ venueId: bath, day: '2026-12-24', why: null });
  await assert.rejects(lucia.houses.closeOn({ venueId: house.venueId, day: '2026-12-24', why: null }), {
    code: 'houses.other_venue',
  });
  await assert.rejects(lucia.houses.keepHours({ venueId: house.venueId, hours: [] }), {
    code: 'houses.other_venue',
  });
  await assert.rejects(lucia.houses.rename({ name: 'Mine' }), { code: 'houses.whole_house' });
  await assert.rejects(lucia.houses.speak({ vocabulary: {} }), { code: 'houses.whole_house' });
});

test('a venue of nobody’s is refused', async () => {
  const venueId = '01990000-0000-7000-8000-000000000000';
  await assert.rejects(house.owner.houses.keepHours({ venueId, hours: [] }), {
    code: 'houses.unknown_venue',
  });
});

test('every event of houses has its sentence', () => {
  assert.deepEqual(
    Object.keys(events).toSorted(),
    Object.values(houseEvents)
      .map((kind) => kind.name)
      .toSorted(),
  );
});

function pick({ guest, visit }: Record<string, string>) {
  return { guest, visit };
}
