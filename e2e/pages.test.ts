import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { seriousIn } from './axe.ts';
import { morningMail, openLetters } from './letters.ts';
import { openServedHouse } from './open.ts';
import type { Device, ServedHouse } from './open.ts';

let served: ServedHouse;
let inside: Device;
let outside: Device;
let mail: Awaited<ReturnType<typeof morningMail>>;
/** A thank-you that waits for its words, and one to somebody whose address is known. */
let noteId: string;
let addressedId: string;
before(async () => {
  served = await openServedHouse({ guests: 300 });
  mail = await morningMail(await openLetters(served));
  [inside, outside] = await Promise.all([served.visitor(), served.device()]);
  const calls = await inside.client();
  const asked = await calls.moments.notes({ which: 'all' });
  const notes = await Promise.all(asked.map(({ noteId }) => calls.moments.note({ noteId })));
  noteId = notes.find(({ stage }) => stage === 'to_write')!.noteId;
  addressedId = notes.find(({ address }) => address !== null)!.noteId;
});
after(() => served.close());

/** A page, who is in front of it, and what is on it when it has come. */
type Look = { path: () => string; who: () => Device; there: (page: Page) => Promise<unknown> };

const heading = (name: string | RegExp) => (page: Page) =>
  page.getByRole('heading', { name }).first().waitFor();
const text = (words: string | RegExp) => (page: Page) => page.getByText(words).first().waitFor();

const looks: Record<string, Look> = {
  'the sign-in': { path: () => `${served.url}/sign-in`, who: () => outside, there: heading('Sign in') },
  Today: { path: () => served.demo(), who: () => inside, there: text('clients in 27 appointments') },
  'an empty Today': {
    path: () => served.demo('?day=2027-06-01'),
    who: () => inside,
    there: text('Nobody is expected yet.'),
  },
  'a brief': { path: () => served.demo(), who: () => inside, there: openBrief },
  'the guests': { path: () => served.demo('guests'), who: () => inside, there: text(/^\d+ of/) },
  'a guest': { path: () => served.demo('guests'), who: () => inside, there: openGuest },
  'the import': { path: () => served.demo('import'), who: () => inside, there: text(/What is in it/) },
  'the line-up': {
    path: () => served.demo('line-up'),
    who: () => inside,
    there: text(/Prints on one sheet/),
  },
  'what was learned': { path: () => served.demo('learned'), who: () => inside, there: text('Ten seconds') },
  'the thank-you notes': {
    path: () => served.demo('notes'),
    who: () => inside,
    there: heading('Thank-you notes'),
  },
  'a thank-you note': {
    path: () => served.demo(`notes/${noteId}`),
    who: () => inside,
    there: text(/of 3 sentences/),
  },
  'the card of a note': {
    path: () => served.demo(`notes/${addressedId}/card`),
    who: () => inside,
    there: text('The words are for your hand.'),
  },
  'the moments': { path: () => served.demo('moments'), who: () => inside, there: heading('What might be') },
  'the ideas': { path: () => served.demo('moments/ideas'), who: () => inside, there: heading(/ideas$/) },
  'the purse': {
    path: () => served.demo('moments/purse'),
    who: () => inside,
    there: heading('What went where'),
  },
  'what was held back': {
    path: () => served.demo('moments/held-back'),
    who: () => inside,
    there: heading('By rule'),
  },
  'giving something': { path: () => served.demo(), who: () => inside, there: openGiving },
  'the steps': { path: () => served.demo('steps'), who: () => inside, there: openSteps },
  'the journey': { path: () => served.demo('journey'), who: () => inside, there: text('Through the door') },
  'the journey with figures': {
    path: () => served.demo('journey?figures=90'),
    who: () => inside,
    there: heading('What happened'),
  },
  'the journey on paper': {
    path: () => served.demo('journey/print'),
    who: () => inside,
    there: (page) =>
      page
        .getByRole('img', { name: /The journey of a client/ })
        .first()
        .waitFor(),
  },
  'the team': { path: () => served.demo('team'), who: () => inside, there: text('Lucía') },
  'the house': { path: () => served.demo('house'), who: () => inside, there: heading('Marylebone') },
  'the desk': { path: () => served.demo('desk'), who: () => inside, there: text('My scarf') },
  'the desk where nothing is like it': {
    path: () => served.demo('desk?words=zanzibar'),
    who: () => inside,
    there: text('Nothing that was said is like this.'),
  },
  'a conversation with somebody known': {
    path: () => served.demo(`desk/${mail.dorothea.conversationId}`),
    who: () => inside,
    there: text('parking-permit.pdf'),
  },
  'a conversation with somebody unknown': {
    path: () => served.demo(`desk/${mail.nobody.conversationId}`),
    who: () => inside,
    there: text('may we bring our own music?'),
  },
  'a new conversation': { path: () => served.demo('desk'), who: () => inside, there: openBegin },
  'what is to make right': {
    path: () => served.demo('make-right'),
    who: () => inside,
    there: heading('Still wrong'),
  },
  'the protocols': { path: () => served.demo('protocols'), who: () => inside, there: text('Lost property') },
  'a protocol': { path: () => served.demo('protocols'), who: () => inside, there: openProtocol },
  'writing a protocol': {
    path: () => served.demo('protocols/new'),
    who: () => inside,
    there: heading('A new protocol'),
  },
  'the lines of the house': { path: () => served.demo('house'), who: () => inside, there: openMailbox },
  'the keys': { path: () => served.demo('team'), who: () => inside, there: openKeys },
  'a page that is not there': {
    path: () => served.demo('nowhere/at/all'),
    who: () => inside,
    there: heading('Not here'),
  },
};

for (const [name, look] of Object.entries(looks)) {
  test(`${name} is for everybody: in light and dark, on a desk and in a hand`, () => inspect(look));
}

test('the line-up of 27 visits prints on exactly one sheet of A4', async () => {
  const { page } = inside;
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(served.demo('line-up'));
  await page.getByText('Prints on one sheet').waitFor();
  assert.equal(await page.locator('[data-party]').count(), 27);
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  assert.equal(paper.match(/\/Type\s*\/Page\b/g)?.length, 1);
  const [width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(paper)!.slice(1).map(Number);
  // 210 by 297 mm in points of 1/72 inch.
  assert.ok(Math.abs(width! - 595.3) < 1 && Math.abs(height! - 841.9) < 1, `${width} by ${height}`);
});

test('the first run is for everybody: in light and dark, on a desk and in a hand', async () => {
  // As on a machine where nobody has opened a house yet; whoever was inside is so no more.
  await served.house.database.owner.query('delete from door.membership');
  const first = await served.device();
  await inspect({ path: () => served.url, who: () => first, there: heading('Open your house') });
});

async function inspect({ path, who, there }: Look): Promise<void> {
  const { page, complaints } = who();
  complaints.length = 0;
  const found: string[] = [];
  for (const width of [1440, 390]) {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    await page.goto(path());
    await there(page);
    found.push(...(await seriousIn(page, `${width} light`)));
    // The theme changes colours and nothing else.
    await page.emulateMedia({ colorScheme: 'dark' });
    found.push(...(await seriousIn(page, `${width} dark`, ['color-contrast'])));
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) found.push(`${width}: ${over} px beyond the edge`);
  }
  assert.deepEqual([...found, ...complaints], []);
}

async function openBrief(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Dorothea and Ingrid Lindqvist' }).click();
  await page.getByText('What did we learn?').waitFor();
}

async function openGiving(page: Page): Promise<void> {
  await openBrief(page);
  await page.getByRole('button', { name: 'Give to Dorothea Lindqvist' }).click();
  await page.getByText('is left for you to give this month').waitFor();
}

async function openSteps(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Everybody’s' }).click();
  await page.getByRole('heading', { name: 'Now' }).waitFor();
}

async function openGuest(page: Page): Promise<void> {
  await page.getByLabel('Find a client').fill('Dorothea Lindqvist');
  await page.getByRole('link', { name: 'Dorothea Lindqvist' }).first().click();
  await page.getByRole('heading', { name: 'Dorothea Lindqvist', level: 1 }).waitFor();
}

async function openKeys(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Team', level: 1 }).waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
}

async function openBegin(page: Page): Promise<void> {
  await page.getByText('My scarf').first().waitFor();
  await page.keyboard.press('c');
  await page.getByRole('dialog', { name: 'A new conversation' }).waitFor();
}

async function openProtocol(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Lost property' }).click();
  await page.getByRole('heading', { name: 'Lost property', level: 1 }).waitFor();
}

async function openMailbox(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Connect a mailbox' }).click();
  await page.getByLabel('E-mail address').fill('halcyon@gmail.com');
  await page.getByText('wants an app password').waitFor();
}
