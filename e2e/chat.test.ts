import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { seriousIn } from './axe.ts';
import { openServedHouse } from './open.ts';
import type { ServedHouse } from './open.ts';
import { openSite } from './site.ts';
import type { Site } from './site.ts';

let served: ServedHouse;
let site: Site;

before(async () => {
  served = await openServedHouse();
  const { owner: calls, venueId } = served.house;
  const greeting = 'Good morning! What can we do for you?';
  site = await openSite(served.url, { calls, venueId, title: 'Halcyon', greeting });
});
after(async () => {
  site.close();
  await served.close();
});

test('what a visitor says on the house’s own site is answered there, and stands after a reload', async () => {
  const { page, complaints, context } = await onSite();
  await page.getByRole('button', { name: 'Write to Halcyon Blow Dry Bar' }).click();
  await page.getByText('Good morning! What can we do for you?').waitFor();
  await page.getByLabel('Your message').fill('Is there a chair at four on Saturday?');
  await page.keyboard.press('Enter');
  const conversationId = await arrived('Is there a chair at four on Saturday?');

  await served.house.owner.desk.answer({
    conversationId,
    text: 'At ten past four, with Mei. Shall we keep it?',
  });
  await page.getByText('At ten past four, with Mei.').waitFor({ timeout: 3000 });
  await page.getByText(/Natalie, \d/).waitFor();

  await page.reload();
  await page.getByRole('button', { name: 'Write to Halcyon Blow Dry Bar' }).click();
  await page.getByText('Is there a chair at four on Saturday?').waitFor();
  await page.getByText('At ten past four, with Mei.').waitFor();
  assert.deepEqual(await context.cookies(), []);
  assert.deepEqual(complaints, []);
  assert.deepEqual(await seriousIn(page, 'the site'), []);
  await context.close();
});

test('what is said without network waits through a reload and arrives once', async () => {
  const { page, context } = await onSite();
  await page.getByRole('button', { name: /^Write to/ }).click();
  await page.getByText('Good morning!').waitFor();
  await context.route(`${served.url}/widget/**`, (route) => route.abort());
  await page.getByLabel('Your message').fill('I left my scarf with you.');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('on its way').waitFor();
  await page.reload();
  await context.unroute(`${served.url}/widget/**`);
  await page.reload();
  const conversationId = await arrived('I left my scarf with you.');
  await page.getByRole('button', { name: /^Write to/ }).click();
  await page.getByText('I left my scarf with you.').waitFor();
  await page.getByText('on its way').waitFor({ state: 'detached' });
  const { rows } = await served.house.owner.desk.messages({ conversationId });
  assert.equal(rows.length, 1);
  await context.close();
});

test('outside the hours it says when somebody is there, and takes an e-mail for the answer', async () => {
  const { house } = served;
  const at = house.clock.now().toISOString();
  await house.owner.houses.keepHours({
    venueId: house.venueId,
    hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: 540, closes: 1080 })),
  });
  const { page, context } = await onSite();
  await page.getByRole('button', { name: /^Write to/ }).click();
  await page.getByText(/We are back on Monday at 0?9:00/).waitFor();
  await page.getByLabel('Your message').fill('Do you do bridal hair?');
  await page.keyboard.press('Enter');
  const conversationId = await arrived('Do you do bridal hair?');
  await page.getByLabel('Your e-mail').fill('not an address');
  await page.keyboard.press('Enter');
  await page.getByText('This is not an e-mail address.').waitFor();
  await page.getByLabel('Your e-mail').fill('hana@sato.test');
  await page.keyboard.press('Enter');
  await page.getByLabel('Your e-mail').waitFor({ state: 'hidden' });
  const conversation = await house.owner.desk.conversation({ conversationId });
  assert.equal(conversation.contact, 'hana@sato.test');
  assert.equal(house.clock.now().toISOString(), at);
  await context.close();
});

test('it is worked by keyboard alone, and Escape gives the focus back', async () => {
  const { page, context } = await onSite();
  await page.getByRole('button', { name: /^Write to/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  assert.equal(await focused(page), 'Your message');
  await page.keyboard.press('Escape');
  assert.match(await focused(page), /^Write to/);
  await context.close();
});

test('a page the house has not named shows no chat and is answered nothing', async () => {
  const elsewhere = { origin: 'https://elsewhere.test', authorization: `Visitor ${'x'.repeat(40)}` };
  const { addresses } = (await served.house.owner.desk.lines({}))[0]!;
  const key = new URL(addresses[0]!.url).searchParams.get('key');
  const said = await served.house.request(`/widget/${key}/said`, { headers: elsewhere });
  assert.equal(said.status, 403);
  assert.equal(said.headers.get('access-control-allow-origin'), null);
  const unknown = await served.house.request(`/widget/${'a'.repeat(20)}/hello`, {
    headers: { origin: site.url.slice(0, -1) },
  });
  assert.equal(unknown.status, 401);
});

async function onSite(): Promise<{ page: Page; context: BrowserContext; complaints: string[] }> {
  const context = await served.browser.newContext({
    viewport: { width: 1024, height: 768 },
    locale: 'en-GB',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (fault) => complaints.push(fault.message));
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  await page.goto(site.url);
  return { page, context, complaints };
}

/** @returns the conversation in which these words came in */
async function arrived(words: string): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { rows } = await served.house.owner.desk.queue({ view: 'all' });
    const found = rows.find(({ preview }) => preview.startsWith(words.slice(0, 20)));
    if (found) return found.id;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`“${words}” did not arrive`);
}

async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.querySelector('regulars-chat')?.shadowRoot?.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  });
}
