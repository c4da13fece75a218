import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { password } from '../test/house.ts';
import { openServedHouse } from './open.ts';
import type { Device, ServedHouse } from './open.ts';
import { seriousIn } from './axe.ts';

let served: ServedHouse;
let natalie: Device;
let mei: Device;
before(async () => {
  served = await openServedHouse({ guests: 120 });
  natalie = await served.visitor();
  mei = await colleague();
});
after(() => served.close());

test('what is suggested is given in two taps on a phone, landed in one, and taken back', async () => {
  const { page } = mei;
  const calls = await natalie.client();
  const visitId = await visitOf('Amara');
  // Some ideas are given only by whoever looks after them.
  const person = (await calls.team.people({})).find(({ name }) => name.startsWith('Mei'));
  await calls.visits.care({ visitId, personIds: [person!.id] });
  await calls.moments.lookAgain({ visitId });
  await page.goto(served.demo(`?visit=${visitId}`));
  await page.getByRole('button', { name: 'Give to Amara Okafor' }).click();
  await page.getByRole('button', { name: 'Given', exact: true }).click();
  await page.getByText(/^given by Mei/).waitFor();
  await natalie.page.locator(`[data-visit="${visitId}"]`).getByText('Given by Mei').waitFor();
  assert.deepEqual(await seriousIn(page, 'a moment given'), []);

  await page.getByRole('button', { name: 'Glowed' }).click();
  await page.getByText('they glowed').waitFor();
  await page.getByRole('button', { name: 'Undo “How it landed”' }).click();
  await page.getByRole('button', { name: 'Undo “Given”' }).click();
  await page.getByRole('button', { name: 'Given', exact: true }).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Give to Amara Okafor' }).count(), 0);
});

test('an open problem holds a gesture back, says so, and loses none of its words', async () => {
  const { page } = mei;
  await write('Grace Mbeki', 'The jasmine tea she asked about', '');
  await page.getByText('Something is to be made right for Grace first.').first().waitFor();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByText('The jasmine tea she asked about', { exact: true }).waitFor();
  assert.equal(await natalie.page.getByText('Given by Mei: The jasmine tea').count(), 0);
});

test('more than the allowance is one tap to whoever leads, and their yes comes back at once', async () => {
  const { page } = mei;
  const calls = await natalie.client();
  const [venue] = (await calls.houses.house({})).venues;
  await calls.moments.setPurse({
    ...{ venueId: venue!.id, share: null, sumMinor: 50_000, personMinor: 500, guestMinor: 10_000 },
  });
  await write('Leonor Gonçalves', 'A taxi home in the rain', '24');
  const sheet = page.getByRole('dialog', { name: /^Something for/ });
  await sheet.getByRole('button', { name: /^Ask / }).click();

  await natalie.page.goto(served.demo());
  await natalie.page.getByText('Mei asks: A taxi home in the rain').waitFor();
  await natalie.page.getByRole('button', { name: 'Yes, for Leonor Gonçalves' }).click();
  await page.getByText(/Natalie says yes/).waitFor();
  await page.getByRole('button', { name: 'Given', exact: true }).click();
  await page.getByText(/^given by Mei/).waitFor();
});

test('without a network a gesture is kept, and sent when the house is back', async () => {
  const { page, context } = mei;
  await page.goto(served.demo(`?visit=${await visitOf('Ximena')}`));
  await page.getByRole('button', { name: 'In your own words …' }).click();
  await page.getByRole('textbox', { name: /^In your own words/ }).fill('Her coat warmed on the radiator');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Given', exact: true }).click();
  await page.getByText('On its way to the house.').waitFor();
  await context.setOffline(false);
  await page.getByText(/^given by Mei/).waitFor();
});

async function write(name: string, words: string, cost: string): Promise<void> {
  const { page } = mei;
  await page.goto(served.demo(`?visit=${await visitOf(name)}`));
  await page.getByRole('button', { name: 'In your own words …' }).click();
  await page.getByRole('textbox', { name: /^In your own words/ }).fill(words);
  await page.getByRole('textbox', { name: /^What it costs/ }).fill(cost);
  await page.getByRole('button', { name: 'Given', exact: true }).click();
}

async function visitOf(name: string): Promise<string> {
  const calls = await natalie.client();
  const [venue] = (await calls.houses.house({})).venues;
  const { rows } = await calls.reception.today({ venueId: venue!.id, day: null });
  const row = rows.find(({ party }) => party.some((member) => member.name.startsWith(name)));
  assert.ok(row, `${name} does not come today`);
  return row.visitId;
}

/** Mei, invited to sign in, with her phone. */
async function colleague(): Promise<Device> {
  const calls = await natalie.client();
  const person = (await calls.team.people({})).find(({ name }) => name.startsWith('Mei'))!;
  const { link } = await calls.team.invite({
    ...{ personId: person.id, name: person.name, email: 'mei@halcyon.test', role: 'staff', venueId: null },
  });
  const device = await served.device({ width: 390, height: 844 });
  await device.page.goto(link);
  await device.page.getByLabel('Password').fill(password);
  await device.page.getByRole('button', { name: /^(Join|Come in)/ }).click();
  await device.page.waitForURL(/\/h\//);
  return device;
}
