import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { colleague } from './colleague.ts';
import { openServedHouse } from './open.ts';
import type { Device, ServedHouse } from './open.ts';

/** Those who draw the journey of one house: Natalie, who owns it, Lucía, who manages it, and Ru, who reads. */
let served: ServedHouse;
let natalie: Device;
let lucia: Device;
before(async () => {
  served = await openServedHouse({ guests: 40, working: false });
  natalie = await served.visitor();
  lucia = await colleague(served, natalie, 'Lucía', { role: 'manager', width: 1440, height: 900 });
});
after(() => served.close());

test('arrows go through the drawing, and plus, minus and nought make it larger and smaller', async () => {
  const { page } = natalie;
  const grid = await openDrawing(page);
  await grid.locator('[data-head]').first().focus();
  const titles = await titlesOn(page);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  assert.match(await focused(page), new RegExp(titles[2]!));
  await page.keyboard.press('End');
  assert.match(await focused(page), new RegExp(titles.at(-1)!));
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'TD');

  const width = async () => (await grid.boundingBox())!.width;
  const whole = await width();
  await page.keyboard.press('-');
  await page.getByRole('button', { name: '75 %, back to 100 %' }).waitFor();
  assert.ok((await width()) < whole);
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await page.getByRole('button', { name: '125 %, back to 100 %' }).waitFor();
  await page.keyboard.press('0');
  await page.getByRole('button', { name: '100 %, back to 100 %' }).waitFor();
  assert.equal(await width(), whole);
});

test('a standard is changed, taken back with keys, changed again, and both managers keep what they drew', async () => {
  const { page } = natalie;
  await openDrawing(page);
  await page.locator('[data-head]').filter({ hasText: 'Through the door' }).focus();
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'About Through the door' });
  const within = panel.getByLabel('Within how many minutes');
  const before = await within.inputValue();
  await within.fill('7');
  await panel.getByRole('button', { name: 'Close' }).click();
  await page.getByText('1 change not saved').waitFor();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.locator('[data-head]').filter({ hasText: 'Through the door' }).click();
  assert.equal(await within.inputValue(), before);
  await within.fill('4');
  await page.reload();
  await page.getByText('1 change not saved').waitFor();

  await openDrawing(lucia.page);
  await lucia.page.locator('[data-head]').first().click();
  await lucia.page.getByLabel('Title').fill('A friend tells of us');
  await save(lucia.page, 'As it is told');
  await page.getByText('Lucía drew version 1 meanwhile').waitFor();
  await page.getByRole('button', { name: 'Save on top' }).click();
  await page.getByLabel('What changed, in one line').fill('Four minutes are enough');
  await page.keyboard.press('Enter');
  await page.getByText('The journey is drawn anew.').waitFor();

  const [second, first] = await page
    .getByRole('listitem')
    .filter({ hasText: /^Version \d/ })
    .allInnerTexts();
  assert.match(second!, /Four minutes are enough[^]*by Natalie Osei[^]*“Through the door”/);
  assert.match(first!, /As it is told[^]*by Lucía[^]*“A friend tells of us”/);
  assert.deepEqual([...natalie.complaints, ...lucia.complaints], []);
});

test('as a picture it is one well-formed document with every touchpoint in it', async () => {
  const { page } = natalie;
  await openDrawing(page);
  const titles = await titlesOn(page);
  for (const look of ['As a picture (SVG)', 'As a dark picture (SVG)']) {
    await page.getByRole('button', { name: 'Download' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: look }).click(),
    ]);
    const svg = await readFile(await file.path(), 'utf8');
    const read = await page.evaluate((xml) => {
      const { documentElement } = new DOMParser().parseFromString(xml, 'image/svg+xml');
      return { root: documentElement.nodeName, text: documentElement.textContent };
    }, svg);
    assert.equal(read.root, 'svg');
    const words = read.text.replaceAll(/\s+/g, '');
    for (const title of titles) assert.ok(words.includes(title.replaceAll(/\s+/g, '')), title);
  }
});

test('whoever only reads sees all of it and can change nothing', async () => {
  const { page, complaints, client } = await colleague(served, natalie, 'Ru', { width: 1440, height: 900 });
  const grid = await openDrawing(page);
  assert.equal(await grid.getAttribute('aria-readonly'), 'true');
  const titles = await titlesOn(page);
  await page.locator('[data-head]').nth(1).focus();
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Enter');
  const about = page.getByRole('complementary', { name: `About ${titles[1]}` });
  await about.waitFor();
  assert.equal(await about.getByRole('textbox').count(), 0);
  assert.equal(await page.getByRole('button', { name: /^(Add a touchpoint|Undo|Save)/ }).count(), 0);
  assert.deepEqual(await titlesOn(page), titles);
  const calls = await client();
  const { version, touchpoints } = await calls.journey.blueprint({ version: null });
  await assert.rejects(calls.journey.draw({ from: version, touchpoints, note: '' }), {
    code: 'kit.not_yours',
  });
  assert.deepEqual(complaints, []);
});

async function openDrawing(page: Page): Promise<Locator> {
  await page.goto(served.demo('journey'));
  const grid = page.getByRole('grid', { name: 'The journey of a client' });
  await grid.waitFor();
  return grid;
}

async function save(page: Page, note: string): Promise<void> {
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByLabel('What changed, in one line').fill(note);
  await page.keyboard.press('Enter');
  await page.getByText('The journey is drawn anew.').waitFor();
}

function titlesOn(page: Page): Promise<string[]> {
  return page
    .locator('[data-head]:not([data-head=""])')
    .evaluateAll((heads) => heads.map((head) => head.lastElementChild?.textContent ?? ''));
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '');
}
