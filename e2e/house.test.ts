import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { password, setupCode } from '../test/house.ts';
import { openServedHouse } from './open.ts';
import type { ServedHouse } from './open.ts';

let served: ServedHouse;
before(async () => {
  served = await openServedHouse();
});
after(() => served.close());

test('a wrong password is said in a sentence beside the button, and the right one leads on', async () => {
  const { page, context } = await served.device();
  await page.goto(`${served.url}/h/${served.house.slug}/team`);
  await page.getByLabel('E-mail').fill('natalie@halcyon.test');
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  assert.match(await page.getByRole('alert').innerText(), /^[A-Z][^.]+\.$/);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { name: 'Who works here' }).waitFor();
  await context.close();
});

test('on a shared tablet everybody acts with their own PIN, and who noticed is true', async () => {
  const { page, context, complaints } = await served.device({ width: 820, height: 1180 });
  await page.goto(`${served.url}/sign-in`);
  await page.getByLabel('E-mail').fill('natalie@halcyon.test');
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByText('Nobody is expected yet.').waitFor();

  await page.goto(`${served.url}/h/${served.house.slug}/team`);
  await page.getByRole('button', { name: 'Welcome with a PIN' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Mei Tanaka');
  await page.getByRole('textbox', { name: 'PIN' }).fill('2468');
  await page.getByRole('button', { name: 'Welcome', exact: true }).click();
  await page.getByText('acts by PIN on the shared tablet').waitFor();
  await page.getByRole('button', { name: 'Make this browser a tablet' }).click();
  await page.getByRole('button', { name: 'Make it a tablet' }).click();
  // Nobody's turn yet: the owner is signed out, and what may be seen by anybody is shown.
  await page.getByText('Nobody is expected yet.').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Walk in' }).count(), 0);

  const amara = await guestWithVisit('Amara Okafor');
  await page.getByRole('button', { name: 'Welcome Amara Okafor' }).first().click();
  await page.getByRole('button', { name: 'Mei Tanaka' }).click();
  await typePin('1111');
  assert.equal(await page.getByRole('alert').innerText(), 'This is not the right PIN.');
  await typePin('2468');
  await page.getByText('Here since').waitFor();
  await page.getByRole('link', { name: 'Amara Okafor' }).click();
  await page.getByText('Welcomed at 10:24 by Mei').waitFor();
  await page.getByLabel('What did we learn about Amara Okafor?').fill('Window seat');
  await page.getByRole('button', { name: 'Note it' }).click();
  await page.getByRole('button', { name: 'Remember' }).click();
  await page.getByRole('button', { name: 'Remember' }).waitFor({ state: 'detached' });

  const known = await served.house.owner.guests.guest({ guestId: amara });
  assert.deepEqual(
    known.memories.map(({ line, noticedBy }) => [line, noticedBy]),
    [['Window seat', 'Mei Tanaka']],
  );
  assert.deepEqual(complaints.filter(isFault), []);
  await context.close();

  async function typePin(pin: string) {
    for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click();
    await page.getByRole('button', { name: 'OK', exact: true }).click();
  }
});

test('the first run makes the house and its owner, who lands on an empty Today and takes in a walk-in', async () => {
  // As on a machine where nobody has opened a house yet.
  await served.house.database.owner.query('delete from door.membership');
  const { page, context, complaints } = await served.device({ width: 390, height: 844 });
  await page.goto(served.url);
  await page.getByLabel('Its name').fill('Second Sun');
  await page.getByRole('radio', { name: /A restaurant/ }).check();
  await page.getByLabel('The venue').fill('Leith');
  await page.getByLabel('Your name').fill('Grace Mbeki');
  await page.getByLabel('E-mail').fill('grace@sun.test');
  await page.getByLabel('Password').fill(password);
  await page.getByLabel('Setup code').fill('000000');
  assert.deepEqual(
    await Promise.all(
      ['Country', 'Time zone', 'Currency'].map((label) => page.getByLabel(label).inputValue()),
    ),
    ['GB', 'Europe/London', 'GBP'],
  );
  await page.getByRole('button', { name: 'Open the house' }).click();
  assert.equal(
    await page.getByRole('alert').innerText(),
    'This is not the code printed in the terminal where Regulars was started.',
  );
  await page.getByLabel('Setup code').fill(setupCode);
  await page.getByRole('button', { name: 'Open the house' }).click();
  await page.getByText('Nobody is expected yet.').waitFor();

  await page.getByRole('button', { name: 'Walk in' }).click();
  await page.getByRole('combobox', { name: 'Guest' }).fill('Hana Sato');
  await page.getByRole('option', { name: /New: Hana Sato/ }).click();
  await page.getByLabel('How many').fill('2');
  await page.getByRole('button', { name: 'They are here' }).click();
  await page.getByRole('link', { name: 'Hana Sato' }).waitFor();
  assert.equal(await page.getByText('Here since 10:24').count(), 1);
  assert.deepEqual(complaints.filter(isFault), []);
  await context.close();
});

/** A refused call is in the console of every browser; that is no fault of the page. */
function isFault(said: string): boolean {
  return !said.startsWith('Failed to load resource');
}

async function guestWithVisit(name: string): Promise<string> {
  const { owner, venueId, clock } = served.house;
  const { guestId } = await owner.guests.meet({ name, given: null, family: null, pronunciation: null });
  await owner.visits.expect({ venueId, expectedAt: clock.now().toISOString(), guestIds: [guestId] });
  return guestId;
}
