import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { buildWeb } from '#app/build.ts';
import { morningMail, openLetters } from '../e2e/letters.ts';
import { openServedHouse } from '../e2e/open.ts';
import type { Device, ServedHouse } from '../e2e/open.ts';
import { openSite } from '../e2e/site.ts';
import { hospitalityPictures } from './hospitality-pictures.ts';
import { take } from './picture.ts';
import { authToken, callsHook } from './provider.ts';

const root = join(import.meta.dirname, '..');
/**
 * `npm run pictures`: the pictures of the docs, of the demo house on a Saturday morning.
 * @param named those alone to be taken, such as `hospitality`; without any, all of them are
 * @returns the exit code
 */
export async function main(named: readonly string[] = []): Promise<number> {
  await buildWeb();
  const served = await openServedHouse({ guests: 1200 });
  try {
    const { page, client } = await served.visitor();
    const calls = await client();
    for (const [name, taking] of Object.entries(all))
      if (named.length === 0 || named.includes(name)) await taking(served, page, calls);
  } finally {
    await served.close();
  }
  return 0;
}

type Calls = Awaited<ReturnType<Device['client']>>;
type Taking = (served: ServedHouse, page: Page, calls: Calls) => Promise<void>;

/** In this order: what one of them does, such as the mail that comes in, is there in the next. */
const all: Record<string, Taking> = {
  reception: receptionPictures,
  hospitality: hospitalityPictures,
  desk: deskPictures,
  chat: (served, _page, calls) => chatPicture(served, calls),
  reading: readingPicture,
  import: importPictures,
};

async function receptionPictures(served: ServedHouse, page: Page, calls: Calls): Promise<void> {
  const [dorothea] = await calls.guests.recognise({ query: 'Dorothea Lindqvist', limit: 1 });
  await page.goto(served.demo());
  await page.getByText('What did we learn?').waitFor();
  await take(page, 'today');

  await page.goto(served.demo(`guests/${dorothea!.guestId}`));
  await page.getByRole('heading', { name: 'Dorothea Lindqvist', level: 1 }).waitFor();
  await take(page, 'guest');

  await page.goto(served.demo('line-up'));
  await page.getByText('Prints on one sheet').waitFor();
  await take(page, 'line-up');
}

async function importPictures(served: ServedHouse, page: Page): Promise<void> {
  await page.goto(served.demo('import'));
  await page.locator('input[type=file]').setInputFiles(join(root, 'test/fixtures/import/fresha.csv'));
  await page.getByText('as Fresha writes it').waitFor();
  await take(page, 'import-preview');
  await page.getByRole('button', { name: /^Bring in \d/ }).click();
  await page.getByText('It is in.').waitFor();
  await page.getByRole('tab', { name: /^All/ }).click();
  await take(page, 'import-report');
}

/** The desk on a Saturday morning, and Dorothea who calls. */
async function deskPictures(served: ServedHouse, page: Page, calls: Calls): Promise<void> {
  const { dorothea, grace, nobody } = await morningMail(await openLetters(served));
  const [mei] = (await calls.team.people({})).filter(({ name }) => name.startsWith('Mei'));
  const text = `Chairs one and two are free until noon. @${mei!.name}, would you take chair one?`;
  await calls.desk.note({ conversationId: dorothea.conversationId, text, mentions: [mei!.id] });
  await calls.desk.label({ conversationId: dorothea.conversationId, tags: ['wheelchair', 'window'] });
  await calls.desk.assign({ conversationId: dorothea.conversationId, personId: mei!.id });
  await calls.desk.describe({ conversationId: grace.conversationId, kind: 'problem' });

  await page.goto(served.demo(`desk/${dorothea.conversationId}`));
  await page.getByText('would you take chair one?').waitFor();
  await take(page, 'desk');
  await page.goto(served.demo(`desk/${nobody.conversationId}`));
  await page.getByText('may we bring our own music?').last().waitFor();
  await take(page, 'desk-unknown');

  await page.goto(served.demo('make-right'));
  await page.getByRole('heading', { name: 'Still wrong' }).waitFor();
  await take(page, 'make-right');
  await page.goto(served.demo('protocols'));
  await page.getByRole('link', { name: 'Lost property' }).click();
  await page.getByText('What a fright.').first().waitFor();
  await take(page, 'protocol');
  await page.goto(served.demo('house'));
  await page.getByRole('button', { name: 'Connect a mailbox' }).click();
  await page.getByLabel('E-mail address').fill('halcyon@gmail.com');
  await page.getByText('wants an app password').waitFor();
  await take(page, 'mailbox');

  const { lineId } = await calls.desk.openLine({
    ...{ channel: 'phone', name: 'Front desk', address: '+44 20 7946 0958', venueId: null },
    settings: { accountSid: 'AC1' },
    secrets: { authToken },
  });
  await page.goto(served.demo());
  await page.getByRole('region', { name: 'Calls' }).waitFor({ state: 'attached' });
  const params = { CallSid: 'CA1', From: '+447700900161', To: '+442079460958', CallStatus: 'ringing' };
  await callsHook(served.house, {
    lineId,
    path: '/hooks/phone/voice',
    params: { ...params, Direction: 'inbound' },
  });
  await page.getByRole('article', { name: 'Dorothea Lindqvist is calling' }).waitFor();
  await take(page, 'caller');
}

/** The chat on a page of the house's own site, with an answer in it. */
async function chatPicture({ browser, url }: ServedHouse, calls: Calls): Promise<void> {
  const { venues } = await calls.houses.house({});
  const greeting = 'Good morning! What can we do for you?';
  const site = await openSite(url, { calls, venueId: venues[0]!.id, title: 'Halcyon', greeting });
  const context = await browser.newContext({ locale: 'en-GB' });
  try {
    const page = await context.newPage();
    await page.goto(site.url);
    await page.getByRole('button', { name: /^Write to/ }).click();
    const asked = 'Is there a chair at four on Saturday? My sister comes too.';
    await page.getByLabel('Your message').fill(asked);
    await page.keyboard.press('Enter');
    await page.getByText('on its way').waitFor({ state: 'detached' });
    const { rows } = await calls.desk.queue({ view: 'all', channel: 'chat', words: 'chair at four' });
    await calls.desk.answer({
      conversationId: rows[0]!.id,
      text: 'At ten past four, with Mei. Shall we keep it for you both?',
    });
    await page.getByText('At ten past four').waitFor();
    await take(page, 'chat');
  } finally {
    await context.close();
    site.close();
  }
}

/** What `regulars read` makes of the hotels of SPACE (Angelidis et al. 2021, MIT), if they are at hand. */
async function readingPicture({ browser }: ServedHouse): Promise<void> {
  const gold = join(
    process.env['REGULARS_DATA'] ?? join(root, '../shared/data'),
    'reviews/train/space_hotels/data/gold',
  );
  if (!existsSync(gold)) return console.log(`${gold} is not there: the picture of a reading stays as it is.`);
  const place = await mkdtemp(join(tmpdir(), 'regulars-pictures-'));
  try {
    await writeFile(join(place, 'hotels.csv'), await hotels(gold));
    await promisify(execFile)(process.execPath, [join(root, 'bin/regulars'), 'read', 'hotels.csv'], {
      cwd: place,
    });
    const page = await browser.newPage();
    await page.goto(`file://${join(place, 'hotels.read.html')}`);
    await take(page, 'reading');
    await page.close();
  } finally {
    await rm(place, { recursive: true });
  }
}

/** Each hotel's summaries, one a line. */
async function hotels(gold: string): Promise<string> {
  const files = (await readdir(gold, { recursive: true })).filter((name) => name.endsWith('.txt')).toSorted();
  const ids = [...new Set(files.map((name) => basename(name).split('_')[0]!))].toSorted();
  const rows = await Promise.all(
    files.map(async (name) => {
      const hotel = ids.indexOf(basename(name).split('_')[0]!) + 1;
      const text = (await readFile(join(gold, name), 'utf8')).trim().replaceAll('"', '""');
      return `Hotel ${hotel},"${text}"\n`;
    }),
  );
  return `hotel,review\n${rows.join('')}`;
}
