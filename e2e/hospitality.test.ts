import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import type { Client } from '../test/house.ts';
import { seriousIn } from './axe.ts';
import { colleague, later } from './colleague.ts';
import { openLetters, type Letters } from './letters.ts';
import { openServedHouse } from './open.ts';
import type { Device, ServedHouse } from './open.ts';

/** One evening, told by those who were there: Mei with a phone at the chairs, Natalie with a laptop at the desk. */
let served: ServedHouse;
let natalie: Device;
let mei: Device;
let calls: Client;
let letters: Letters;
let venueId: string;
let amara: { guestId: string; visitId: string };
let leonor: { guestId: string; visitId: string };
let dorothea: { guestId: string; visitId: string };
before(async () => {
  served = await openServedHouse({ guests: 120 });
  letters = await openLetters(served);
  served.house.clock.set('2026-11-27T17:55:00Z');
  natalie = await served.visitor();
  calls = await natalie.client();
  venueId = (await calls.houses.house({})).venues[0]!.id;
  await calls.moments.setPurse({
    ...{ venueId, share: null, sumMinor: 30_000, personMinor: 500, guestMinor: 2_000 },
  });
  mei = await colleague(served, natalie, 'Mei', { width: 390, height: 844 });
  const meiId = (await (await mei.client()).door.me({})).personId!;
  amara = await expected('Amara Okafor', '18:00', meiId);
  leonor = await expected('Leonor Gonçalves', '18:30', meiId);
  dorothea = await expected('Dorothea Lindqvist', '19:00', meiId);
  await served.house.settle();
});
after(() => served.close());

test('her brief says one thing to do for her, from what she told, and why not another', async () => {
  const { page } = mei;
  await page.goto(served.demo());
  await page.getByRole('link', { name: 'Amara Okafor' }).click();
  const brief = briefOn(page);
  await brief.getByRole('heading', { name: 'Something for Amara' }).waitFor();
  await brief
    .getByText(/Defends her doctorate in the spring · they told Tom/)
    .first()
    .waitFor();
  await brief.getByText('Why this, and why not those').click();
  const { others } = (await calls.moments.suggestion({ visitId: amara.visitId }))!;
  assert.ok(others.length > 0);
  for (const { title, why } of others) {
    await brief.getByText(title).waitFor();
    await brief.getByText(why).first().waitFor();
  }
});

test('she is welcomed, and what the house does for everybody is ticked by name', async () => {
  const { page } = mei;
  const brief = briefOn(page);
  await brief.getByRole('button', { name: 'Welcome Amara Okafor' }).click();
  await brief.getByText('Welcomed at 17:5').waitFor();
  const step = brief.getByRole('checkbox', { name: /^A greeting with the name/ });
  await heard(page, 'journey.doStep', () => step.click());
  await brief
    .getByText(/done by Mei$/)
    .first()
    .waitFor();
  const steps = await calls.visits.steps({ venueId, visitId: amara.visitId });
  const done = steps.flatMap((one) => one.steps).filter(({ doneAt }) => doneAt !== null);
  assert.deepEqual(
    done.map(({ doneBy }) => doneBy?.name),
    ['Mei'],
  );
  await brief.getByRole('button', { name: 'Seat Amara Okafor' }).click();
  await brief.getByText('Seated at 17:5').waitFor();
});

test('two taps give it, it is taken back, given again, and how it landed is said', async () => {
  const { page, complaints } = mei;
  await page.goto(served.demo(`?visit=${amara.visitId}`));
  const brief = briefOn(page);
  await brief.getByRole('heading', { name: 'Something for Amara' }).waitFor();
  const taps = await countTaps(page);
  await page.getByRole('button', { name: 'Give to Amara Okafor' }).click();
  await sheetOn(page).getByRole('button', { name: 'Given' }).click();
  await brief.getByText(/^given by Mei/).waitFor();
  assert.equal(await taps(), 2);
  const onList = natalie.page.locator(`[data-visit="${amara.visitId}"]`);
  await onList.getByText('Given by Mei').waitFor();

  await brief.getByRole('button', { name: 'Undo “Given”' }).click();
  await onList.getByText('Given by Mei').waitFor({ state: 'detached' });
  await write(page, 'Asked how her doctorate goes, sitting down');
  await brief.getByText(/^given by Mei/).waitFor();
  await brief.getByRole('button', { name: 'Glowed' }).click();
  await brief.getByText('they glowed').waitFor();
  assert.deepEqual(await seriousIn(page, 'what was given'), []);
  assert.deepEqual(complaints, []);
});

test('what costs more than she may spend is one tap to Natalie, whose yes is on the phone at once', async () => {
  const { page, complaints } = mei;
  await page.goto(served.demo(`?visit=${leonor.visitId}`));
  const brief = briefOn(page);
  await write(page, 'A taxi home in the rain', '12');
  await sheetOn(page).getByText('It is more than one person may spend without asking.').waitFor();
  await sheetOn(page).getByRole('button', { name: 'Ask Natalie' }).click();
  await brief.getByText(/^asked by Mei/).waitFor();

  const taps = await countTaps(natalie.page);
  await natalie.page.getByText('Mei asks: A taxi home in the rain').waitFor();
  await natalie.page.getByRole('button', { name: 'Yes, for Leonor Gonçalves' }).click();
  await brief.getByText(/Natalie says yes/).waitFor();
  assert.equal(await taps(), 1);
  await brief.getByRole('button', { name: 'Given', exact: true }).click();
  await brief.getByText(/^given by Mei .*£12\.00/).waitFor();
  await natalie.page.getByText(/^Given by Mei: A taxi home/).waitFor();
  const purse = await calls.moments.purse({ venueId });
  assert.equal(purse.entries.filter(({ amountMinor }) => Math.abs(amountMinor) === 1_200).length, 1);
  assert.deepEqual([...complaints, ...natalie.complaints], []);
});

test('without a network what is given is kept through a reload, and is in the house once when it is back', async () => {
  const { page, context } = mei;
  await page.goto(served.demo(`?visit=${dorothea.visitId}`));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const brief = briefOn(page);
  await brief.getByRole('button', { name: 'Give to Dorothea Lindqvist' }).click();
  await sheetOn(page).getByRole('button', { name: 'Given' }).waitFor();
  await context.setOffline(true);
  await sheetOn(page).getByRole('button', { name: 'Given' }).click();
  await brief.getByText('On its way to the house.').waitFor();
  await page.reload();
  await brief.getByText('On its way to the house.').waitFor();
  const { moments: before } = await calls.moments.ofGuest({ guestId: dorothea.guestId });
  await context.setOffline(false);
  await brief.getByText(/^given by Mei/).waitFor();
  await natalie.page.locator(`[data-visit="${dorothea.visitId}"]`).getByText('Given by Mei').waitFor();
  const { moments: now } = await calls.moments.ofGuest({ guestId: dorothea.guestId });
  assert.equal(now.length, before.length + 1);
});

test('two days on Mei is asked to write; the page counts, and refuses an offer without losing a word', async () => {
  await mei.page.goto(served.demo(`?visit=${amara.visitId}`));
  const brief = briefOn(mei.page);
  await heard(mei.page, 'visits.farewell', () =>
    brief.getByRole('button', { name: 'Farewell Amara Okafor' }).click(),
  );
  await brief.getByText(/^Farewell at 17:5/).waitFor();
  await twoDaysOn();

  const { page } = mei;
  await page.goto(served.demo('notes'));
  await page.getByRole('heading', { name: 'Yours to write' }).waitFor();
  await page.getByRole('link', { name: /Amara Okafor/ }).click();
  await page.getByText('Asked how her doctorate goes, sitting down').waitFor();
  const field = page.getByRole('textbox', { name: 'To Amara Okafor' });
  assert.equal(await field.inputValue(), '');
  await page.getByText('0 of 3 sentences').waitFor();
  const offered = `${thanks} Next time there is a 10 % discount for you.`;
  await field.fill(offered);
  await page.getByText('4 sentences. 3 are enough.').waitFor();
  await page.getByRole('radio', { name: /^By e-mail/ }).check();
  await page.getByRole('button', { name: 'Send as an e-mail' }).click();
  await page
    .getByText(/10 % discount/)
    .last()
    .waitFor();
  await page.getByRole('alert').waitFor();
  assert.equal(await field.inputValue(), offered);

  await field.fill(thanks);
  await page.getByText('That is enough.').waitFor();
  assert.deepEqual(await seriousIn(page, 'a note'), []);
  await page.getByRole('button', { name: 'Send as an e-mail' }).click();
  await page.getByText(/^Mei wrote on/).waitFor();
  await page.getByText(thanks).waitFor();
});

test('her answer stands on the desk beside what Mei wrote', async () => {
  const [note] = await calls.moments.notes({ which: 'sent' });
  const { conversationId } = await calls.moments.note({ noteId: note!.noteId });
  await letters.wrote({
    ...{
      conversationId,
      guestId: amara.guestId,
      contact: 'amara.okafor@example.com',
      fromName: 'Amara Okafor',
    },
    ...{ subject: 'Re: From Mei', text: 'It is on the ninth of May. You are invited, of course.' },
  });
  await served.house.settle();
  await mei.page.getByText('It is on the ninth of May.').waitFor();
  assert.deepEqual(
    // A browser notes down the refusal of the offer by itself.
    mei.complaints.filter((said) => !said.includes('422')),
    [],
  );

  const { page, complaints } = await later(served, natalie);
  await page.goto(served.demo(`desk/${conversationId}`));
  const beside = page.getByRole('complementary', { name: 'A thank-you note' });
  await beside.getByText(thanks).waitFor();
  await page
    .getByRole('article', { name: /^Amara Okafor/ })
    .getByText('ninth of May')
    .waitFor();
  await beside.getByRole('link', { name: /^In answer to Mei’s note/ }).click();
  await page.getByRole('heading', { name: 'Their answer' }).waitFor();
  assert.deepEqual(complaints, []);
});

const thanks =
  'The quiet chair is yours whenever chapters are due. I have thought of your opening sentence since Friday. Tell me the day, and I keep it free.';

async function expected(name: string, at: string, personId: string) {
  const [guest] = await calls.guests.recognise({ query: name, limit: 1 });
  const { guestId } = guest!;
  const chair = (await calls.visits.places({ venueId })).find(({ taken }) => !taken)!;
  const { visitId } = await calls.visits.expect({
    ...{ venueId, expectedAt: `2026-11-27T${at}:00Z`, what: 'Blow-dry' },
    ...{ guestIds: [guestId], personIds: [personId], placeIds: [chair.id] },
  });
  return { guestId, visitId };
}

/** What waits till a farewell is for good is done; then it is Sunday. */
async function twoDaysOn(): Promise<void> {
  const { clock, database, settle } = served.house;
  clock.pass(15);
  // The clock of the story is ours, and that of the jobs the machine's.
  await database.owner.query(
    `update pgboss.job set start_after = now() where name = 'reaction' and state = 'created'`,
  );
  // Whoever waits for work looks only now and then, or when new work comes: Leonor is at the door.
  await calls.visits.arrive({ visitId: leonor.visitId });
  await settle();
  clock.set('2026-11-29T11:00:00Z');
  mei = await later(served, mei);
}

/** Something in her own words, given at once. */
async function write(page: Page, words: string, cost = ''): Promise<void> {
  await briefOn(page).getByRole('button', { name: 'In your own words …' }).click();
  const sheet = sheetOn(page);
  await sheet.getByRole('textbox', { name: /^In your own words/ }).fill(words);
  await sheet.getByRole('textbox', { name: /^What it costs/ }).fill(cost);
  await sheet.getByRole('button', { name: 'Given' }).click();
}

/** A tap is on the page before it is in the house. */
async function heard(page: Page, call: string, tap: () => Promise<void>): Promise<void> {
  const told = page.waitForResponse((response) => response.url().endsWith(`/api/${call}`));
  await tap();
  assert.ok((await told).ok());
}

function sheetOn(page: Page): Locator {
  return page.getByRole('dialog', { name: /^Something for/ });
}

function briefOn(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Brief' });
}

/** @returns how often a finger came down since */
async function countTaps(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = globalThis as { taps?: number };
    if (counted.taps === undefined)
      addEventListener('pointerdown', (tap) => (counted.taps! += Number(tap.isTrusted)), true);
    counted.taps = 0;
  });
  return () => page.evaluate(() => (globalThis as { taps?: number }).taps!);
}
