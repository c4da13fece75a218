import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildWeb } from '#app/build.ts';
import { morningMail, openLetters } from '../e2e/letters.ts';
import { openServedHouse } from '../e2e/open.ts';
import type { Device, ServedHouse } from '../e2e/open.ts';
import { inPalette } from './palette.ts';
import { authToken, callsHook } from './provider.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'docs/pictures');
const sizes = [
  { width: 390, height: 844 },
  { width: 820, height: 1000 },
  { width: 1440, height: 900 },
];

/** `npm run pictures`: the pictures of the docs, of the demo house on a Saturday morning. @returns the exit code */
export async function main(): Promise<number> {
  await buildWeb();
  await mkdir(folder, { recursive: true });
  const served = await openServedHouse({ guests: 1200 });
  try {
    const { page, client } = await served.visitor();
    const calls = await client();
    const [dorothea] = await calls.guests.recognise({ query: 'Dorothea Lindqvist', limit: 1 });

    await page.getByText('What did we learn?').waitFor();
    await take(page, 'today');

    await page.goto(served.demo(`guests/${dorothea!.guestId}`));
    await page.getByRole('heading', { name: 'Dorothea Lindqvist', level: 1 }).waitFor();
    await take(page, 'guest');

    await page.goto(served.demo('line-up'));
    await page.getByText('Prints on one sheet').waitFor();
    await take(page, 'line-up');

    await deskPictures(served, page, calls);

    await page.goto(served.demo('import'));
    await page.locator('input[type=file]').setInputFiles(join(root, 'test/fixtures/import/fresha.csv'));
    await page.getByText('as Fresha writes it').waitFor();
    await take(page, 'import-preview');
    await page.getByRole('button', { name: /^Bring in \d/ }).click();
    await page.getByText('It is in.').waitFor();
    await page.getByRole('tab', { name: /^All/ }).click();
    await take(page, 'import-report');
  } finally {
    await served.close();
  }
  return 0;
}

type Calls = Awaited<ReturnType<Device['client']>>;

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

async function take(page: Page, name: string): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.waitForFunction(() => !document.querySelector('[class*=skeleton]'));
      await page.evaluate(() => document.fonts.ready.then(() => scrollTo(0, 0)));
      const picture = inPalette(await page.screenshot({ animations: 'disabled', caret: 'hide' }));
      const file = `${name}-${size.width}-${colorScheme}.png`;
      await writeFile(join(folder, file), picture);
      console.log(`${file}  ${Math.round(picture.length / 1024)} KB`);
    }
  }
}
