import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildWeb } from '#app/build.ts';
import { openServedHouse } from '../e2e/open.ts';
import { inPalette } from './palette.ts';

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

async function take(page: Page, name: string): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(() => document.fonts.ready.then(() => scrollTo(0, 0)));
      const picture = inPalette(await page.screenshot({ animations: 'disabled', caret: 'hide' }));
      const file = `${name}-${size.width}-${colorScheme}.png`;
      await writeFile(join(folder, file), picture);
      console.log(`${file}  ${Math.round(picture.length / 1024)} KB`);
    }
  }
}
