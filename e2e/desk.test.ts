import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { password } from '../test/house.ts';
import { morningMail, openLetters, type Letters } from './letters.ts';
import { openServedHouse } from './open.ts';
import type { Device, ServedHouse } from './open.ts';

let served: ServedHouse;
let letters: Letters;
let mail: Awaited<ReturnType<typeof morningMail>>;
before(async () => {
  // The clock of the house stands in another year than the machine's: whatever waits would leave at once.
  served = await openServedHouse({ guests: 120, working: false });
  letters = await openLetters(served);
  mail = await morningMail(letters);
});
after(() => served.close());

test('a mail comes in, is found, answered by keyboard, taken back, answered again and solved; the next one opens', async () => {
  const { page, context, complaints } = await deskOf(await served.visitor());
  const key = (name: string) => page.keyboard.press(name);
  const { conversationId } = await letters.wrote({
    ...{ contact: 'hana.sato@example.com', fromName: 'Hana Sato', subject: 'The bridal morning' },
    text: 'May my mother watch from the sofa? She has waited years for this.',
  });
  await row(page, conversationId).waitFor();

  await key('/');
  await page.keyboard.type('sofa');
  await page.waitForURL(/words=sofa/);
  await page.waitForFunction(() => document.querySelectorAll('[data-conversation]').length === 1);
  await key('Enter');
  await key('Enter');
  await page.getByRole('heading', { name: 'Hana Sato', level: 2 }).first().waitFor();
  await page.getByText('She has waited years for this.').last().waitFor();

  await key('a');
  await page.keyboard.type('Of course. The sofa is hers.');
  await keepTime(page);
  await key('Control+Enter');
  await page.getByText(/^leaves in \d+ s$/).waitFor();
  await page.getByRole('button', { name: 'Take back' }).click();
  await page.getByText(/^leaves in \d+ s$/).waitFor({ state: 'detached' });
  assert.equal(await answerField(page).inputValue(), 'Of course. The sofa is hers.');
  await answerField(page).press('Control+End');
  await page.keyboard.type(' Coffee too.');
  await keepTime(page);
  await key('Control+Enter');
  await page.getByRole('article').filter({ hasText: 'The sofa is hers. Coffee too.' }).waitFor();
  await page.waitForFunction(() => document.querySelector('textarea')?.value === '');

  await page.goto(served.demo(`desk/${conversationId}`));
  await page.getByRole('heading', { name: 'Hana Sato', level: 2 }).first().waitFor();
  await page.getByText('They have the next word').waitFor();
  await key('e');
  await page.getByText('Hana Sato: solved').waitFor();
  await page.waitForURL((url) => !url.pathname.endsWith(conversationId));
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  assert.equal(await row(page, conversationId).count(), 0);

  await key('u');
  await page.waitForURL((url) => url.pathname.endsWith(conversationId));
  await page.getByRole('button', { name: 'Solve', exact: true }).waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});

test('every dialog of the desk opens by its key, and closes again', async () => {
  const { page, context, complaints } = await deskOf(await served.visitor(), mail.grace.conversationId);
  const dialogs: Record<string, string> = {
    s: 'Put away until …',
    w: 'Whose is it?',
    t: 'Tags',
    m: 'What is it about?',
    p: 'What was promised?',
    x: 'What went wrong for Grace Mbeki?',
    r: 'Start a protocol',
    c: 'A new conversation',
    '?': 'Keys',
  };
  for (const [key, name] of Object.entries(dialogs)) {
    await page.keyboard.press(key);
    await page.getByRole('dialog', { name }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name }).waitFor({ state: 'detached' });
  }
  assert.deepEqual(complaints, []);
  await context.close();
});

test('what is promised, described and put away is so, and comes back', async () => {
  const { page, context, client, complaints } = await deskOf(
    await served.visitor(),
    mail.grace.conversationId,
  );
  const { conversationId } = mail.grace;
  const calls = await client();
  await page.keyboard.press('o');
  await page.getByRole('button', { name: 'With Natalie' }).waitFor();
  await page.keyboard.press('p');
  await page.getByLabel('In the words they heard').fill('We call you back');
  await page.getByRole('button', { name: /^By 12/ }).click();
  await page.getByText('We call you back by 12:00').waitFor();
  await page.keyboard.press('m');
  await page.getByRole('radio', { name: 'Problem' }).check();
  await page.getByRole('button', { name: 'Keep' }).click();
  await row(page, conversationId).getByText('Problem').waitFor();
  await page.keyboard.press('t');
  await page.getByLabel('A new tag').fill('card machine');
  await page.keyboard.press('Enter');
  await row(page, conversationId).getByText('card machine').waitFor();
  await page.keyboard.press('x');
  await page.getByLabel('In a sentence').fill('Charged twice');
  await page.getByRole('radio', { name: 'Serious' }).check();
  await page.getByRole('button', { name: 'To be made right' }).click();
  await page.getByText('To make right: Charged twice').waitFor();

  await page.keyboard.press('s');
  await page.getByRole('button', { name: 'In an hour' }).click();
  await page.getByText('Grace Mbeki: put away, back').waitFor();
  assert.equal(await row(page, conversationId).count(), 0);
  assert.notEqual((await calls.desk.conversation({ conversationId })).snoozedUntil, null);
  await page.keyboard.press('u');
  await row(page, conversationId).waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});

test('two at one conversation see each other, and the second is told before theirs goes out', async () => {
  const natalie = await deskOf(await served.visitor(), mail.dorothea.conversationId);
  const mei = await colleague(natalie);
  await mei.page.goto(served.demo(`desk/${mail.dorothea.conversationId}`));
  await answerField(mei.page).fill('Yes, the window chairs are yours.');
  await natalie.page.getByText('Mei is writing an answer').waitFor();

  await answerField(natalie.page).fill('I will look.');
  await keepTime(natalie.page);
  await answerField(natalie.page).press('Control+Enter');
  await mei.page.getByText('Natalie has answered meanwhile').waitFor();
  await answerField(mei.page).press('Control+Enter');
  await mei.page.getByText(/^Natalie Osei has answered meanwhile\. Read it first/).waitFor();
  assert.equal(await answerField(mei.page).inputValue(), 'Yes, the window chairs are yours.');
  await mei.page.getByRole('button', { name: 'Send it all the same' }).click();
  await natalie.page.getByRole('article').filter({ hasText: 'the window chairs are yours' }).waitFor();

  await mei.page.keyboard.press('n');
  await mei.page.keyboard.type('@Nata');
  await mei.page.keyboard.press('Tab');
  await mei.page.keyboard.type('please hold the lift');
  await mei.page.keyboard.press('Control+Enter');
  await natalie.page.getByRole('link', { name: /^For me/ }).click();
  await row(natalie.page, mail.dorothea.conversationId).waitFor();
  assert.deepEqual(natalie.complaints, []);
  await Promise.all([natalie.context.close(), mei.context.close()]);
});

test('what somebody sees is an address, which shows another the same', async () => {
  const [one, other] = [await deskOf(await served.visitor()), await served.visitor()];
  await one.page.getByRole('button', { name: 'More conversations' }).click();
  await one.page.getByRole('menuitem', { name: 'Everything' }).click();
  await one.page.getByRole('searchbox').fill('music');
  await one.page.waitForURL(/view=all.*words=music|words=music.*view=all/);
  await row(one.page, mail.nobody.conversationId).waitFor();
  await other.page.goto(one.page.url());
  await row(other.page, mail.nobody.conversationId).waitFor();
  assert.equal(await other.page.locator('[data-conversation]').count(), 1);
  await one.page.getByRole('button', { name: 'Filter' }).click();
  await one.page.getByLabel('Channel').selectOption('text');
  await one.page.getByRole('button', { name: 'Show', exact: true }).click();
  await one.page.getByText('Nothing that was said is like this.').waitFor();
  await one.page.getByRole('button', { name: 'No longer only Text' }).click();
  await row(one.page, mail.nobody.conversationId).waitFor();
  await Promise.all([one.context.close(), other.context.close()]);
});

test('in one hand: the queue, then what was said, then who it is', async () => {
  const { page, context, complaints } = await served.visitor({ width: 390, height: 844 });
  await page.goto(served.demo('desk'));
  await page.getByRole('link', { name: 'H. Lindqvist' }).click();
  await page.getByText('may we bring our own music?').waitFor();
  assert.equal(await page.getByRole('list', { name: 'Conversations' }).count(), 0);
  await page.getByRole('button', { name: 'The client', exact: true }).click();
  const sheet = page.getByRole('dialog', { name: 'The guest' });
  await sheet.getByRole('button', { name: 'It is them: Dorothea Lindqvist' }).click();
  await sheet.getByText('Latex allergy').first().waitFor();
  await sheet.getByRole('button', { name: 'Back to the messages' }).click();
  await page.getByRole('heading', { name: 'Dorothea Lindqvist', level: 2 }).waitFor();
  await page.getByRole('link', { name: 'Back to the desk' }).click();
  await page.getByRole('list', { name: 'Conversations' }).waitFor();
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.equal(over, 0);
  assert.deepEqual(complaints, []);
  await context.close();
});

test('what is begun is there at another desk, and what is said without a network is kept and sent', async () => {
  const { page, context, complaints } = await deskOf(await served.visitor(), mail.nobody.conversationId);
  await answerField(page).fill('Nine is lovely. ');
  await page.waitForResponse((response) => response.url().endsWith('/api/desk.keepDraft'));
  const other = await deskOf(await served.visitor(), mail.nobody.conversationId);
  assert.equal(await answerField(other.page).inputValue(), 'Nine is lovely.');
  await other.context.close();

  await context.setOffline(true);
  await answerField(page).fill('Nine is lovely. We hold the morning for you.');
  await answerField(page).press('Control+Enter');
  await page.getByText('Kept here, and sent when the house can be reached.').waitFor();
  await context.setOffline(false);
  await page.getByText('Kept here, and sent when the house can be reached.').waitFor({ state: 'detached' });
  await page.getByRole('article').filter({ hasText: 'We hold the morning for you.' }).waitFor();
  assert.deepEqual(
    complaints.filter((said) => !said.includes('ERR_INTERNET_DISCONNECTED')),
    [],
  );
  await context.close();
});

async function deskOf(device: Device, conversationId?: string): Promise<Device> {
  const { page } = device;
  await page.goto(served.demo(conversationId ? `desk/${conversationId}` : 'desk'));
  await answerField(page).waitFor();
  return device;
}

/** The clock of the house stands; an answer leaves ten seconds after it was written by that of the page. */
async function keepTime(page: Page): Promise<void> {
  served.house.clock.set(await page.evaluate(() => new Date().toISOString()));
}

function row(page: Page, conversationId: string) {
  return page.locator(`[data-conversation="${conversationId}"]`);
}

function answerField(page: Page) {
  return page.getByRole('textbox', { name: 'Your answer' });
}

/** Mei, invited to sign in, at a desk of her own. */
async function colleague({ client }: Device): Promise<Device> {
  const calls = await client();
  const mei = (await calls.team.people({})).find(({ name }) => name.startsWith('Mei'))!;
  const { link } = await calls.team.invite({
    ...{ personId: mei.id, name: mei.name, email: 'mei@halcyon.test', role: 'staff', venueId: null },
  });
  const device = await served.device();
  await device.page.goto(link);
  await device.page.getByLabel('Password').fill(password);
  await device.page.getByRole('button', { name: /^(Join|Come in)/ }).click();
  await device.page.waitForURL(/\/h\//);
  return device;
}
