import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { inPalette } from './palette.ts';

const folder = join(import.meta.dirname, '../docs/pictures');

const sizes = [
  { width: 390, height: 844 },
  { width: 820, height: 1000 },
  { width: 1440, height: 900 },
];

/**
 * Takes a page in a hand, on a tablet and on a desk, in light and in dark.
 * @param ready opens what is only open at one size, and brings it into sight
 */
export async function take(page: Page, name: string, ready?: () => Promise<void>): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    if (ready) await page.reload();
    await ready?.();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.waitForFunction(() => !document.querySelector('[class*=skeleton]'));
      await page.evaluate(() => document.fonts.ready.then(() => scrollTo(0, 0)));
      await keep(page, `${name}-${size.width}-${colorScheme}`);
    }
  }
}

/** Takes a page as it comes out of a printer. @param paper in pixels of 1/96 inch */
export async function takePrint(
  page: Page,
  name: string,
  paper: { width: number; height: number },
): Promise<void> {
  await page.setViewportSize(paper);
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await page.evaluate(() => document.fonts.ready.then(() => scrollTo(0, 0)));
  await keep(page, `${name}-print`);
  await page.emulateMedia({ media: null });
}

async function keep(page: Page, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const picture = inPalette(await page.screenshot({ animations: 'disabled', caret: 'hide' }));
  await writeFile(join(folder, `${name}.png`), picture);
  console.log(`${name}.png  ${Math.round(picture.length / 1024)} KB`);
}
