import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openServedHouse } from './open.ts';
import type { ServedHouse } from './open.ts';

const fresha = join(import.meta.dirname, '../test/fixtures/import/fresha.csv');

let served: ServedHouse;
before(async () => {
  served = await openServedHouse({ guests: 120 });
});
after(() => served.close());

test('what is remembered is added, corrected, said to be past, and brought back', async () => {
  const { page, context, client, complaints } = await served.visitor();
  const [amara] = await (await client()).guests.recognise({ query: 'Amara Okafor', limit: 1 });
  await page.goto(served.demo(`guests/${amara!.guestId}`));
  const line = (words: string) => page.getByRole('listitem').filter({ hasText: words });
  const answer = async (words: string, what: string) => {
    await line(words)
      .getByRole('button', { name: /What to do/ })
      .click();
    await page.getByRole('menuitem', { name: what }).click();
  };

  await page.getByRole('button', { name: 'Remember something' }).click();
  await page
    .getByRole('radio', { name: 'Dislikes' })
    .or(page.getByRole('radio', { name: 'Aversion' }))
    .check();
  await page.getByRole('button', { name: 'Remember', exact: true }).click();
  await page.getByText('Please say it in a few words.').waitFor();
  await page.getByLabel('In a few words').fill('No small talk before noon');
  await page.getByRole('button', { name: 'Remember', exact: true }).click();
  await line('No small talk before noon').waitFor();

  await answer('No small talk before noon', 'Correct');
  await page.getByLabel('In a few words').fill('No small talk before eleven');
  await page.getByRole('button', { name: 'Keep this instead' }).click();
  await line('No small talk before eleven').waitFor();
  await line('No small talk before noon').waitFor({ state: 'detached' });

  await answer('No small talk before eleven', 'No longer true');
  await line('No small talk before eleven').waitFor({ state: 'detached' });
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await line('No small talk before eleven').waitFor();
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await line('No small talk before noon')
    .getByText(/^Corrected on/)
    .waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});

test('two records found to be one person are joined, with what speaks for it, and taken apart again', async () => {
  const { page, context, client, complaints } = await served.visitor({ width: 820, height: 1180 });
  const calls = await client();
  const [amara] = await calls.guests.recognise({ query: 'Amara Okafor', limit: 1 });
  const { guestId } = await calls.guests.meet({
    name: 'Amara Okafo',
    given: null,
    family: null,
    pronunciation: null,
  });
  await calls.guests.addIdentity({ guestId, kind: 'email', value: 'amara.okafor@example.com' });
  await page.goto(served.demo(`guests/${amara!.guestId}`));
  await page.getByRole('tab', { name: 'About' }).click();
  await page.getByRole('button', { name: /^Look at \P{L}?Amara Okafo\P{L}?$/u }).click();
  const asking = page.getByRole('dialog', { name: 'Are they one person?' });
  await asking
    .getByText(/e-mail/)
    .first()
    .waitFor();
  await asking.getByRole('button', { name: 'They are one person' }).click();
  await page.getByRole('button', { name: /^Split from \P{L}?Amara Okafo\P{L}?$/u }).click();
  await page.getByText('Nothing was added since.').waitFor();
  await page.getByRole('button', { name: 'They are two' }).click();
  await page.getByRole('button', { name: /^Look at \P{L}?Amara Okafo\P{L}?$/u }).waitFor();
  assert.equal((await calls.guests.guest({ guestId })).name, 'Amara Okafo');
  assert.deepEqual(complaints, []);
  await context.close();
});

test('a file from another system is looked at, brought in, and answered for line by line', async () => {
  const { page, context, complaints } = await served.visitor();
  await page.goto(served.demo('import'));
  await page.locator('input[type=file]').setInputFiles(fresha);
  await page.getByText(/as Fresha writes it/).waitFor();
  await page.getByText('3/12/1984').or(page.getByText('3 December 1984')).first().waitFor();
  await page.getByRole('button', { name: /^Bring in \d+ lines/ }).click();
  await page.getByText('It is in.').waitFor();
  await page.getByRole('heading', { name: 'Line by line' }).waitFor();
  await page.getByRole('tab', { name: /^All/ }).click();
  await page.getByRole('link', { name: 'Zoë Lindqvist' }).click();
  await page.getByRole('heading', { name: 'Zoë Lindqvist', level: 1 }).waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});
