import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { seriousIn } from './axe.ts';
import { openServedHouse } from './open.ts';
import type { ServedHouse } from './open.ts';

let served: ServedHouse;
before(async () => {
  served = await openServedHouse({ guests: 40, working: false });
});
after(() => served.close());

const titles = (page: Page) =>
  page
    .locator('[data-head]:not([data-head=""])')
    .evaluateAll((heads) => heads.map((head) => head.lastElementChild?.textContent ?? ''));

test('the journey is drawn on with keys and with a pointer, kept through a reload and saved', async () => {
  const { page, complaints } = await served.visitor();
  await page.goto(served.demo('journey'));
  await page.getByRole('grid', { name: 'The journey of a client' }).waitFor();
  const book = await titles(page);
  assert.equal(book.length, 14);

  // The word of the day before goes two steps on: past its neighbour, and into the next stage.
  await page.locator('[data-head]').nth(2).focus();
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await page
    .getByText('The word of the day before is 4 of 14 touchpoints, in Welcome, first there.')
    .waitFor({ state: 'attached' });
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-head')), 'day_before');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  assert.deepEqual(await titles(page), book);
  assert.equal(await page.getByText('not saved').count(), 0);

  const [from, to] = [await middleOf(page, 1), await middleOf(page, 3)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x - 60, to.y, { steps: 6 });
  await page.mouse.up();
  const moved = [book[0], book[2], book[1], ...book.slice(3)];
  assert.deepEqual(await titles(page), moved);

  await page.locator('[data-head]:not([data-head=""])').nth(0).click();
  await page.getByLabel('Title').fill('A friend tells of us');
  await page.keyboard.press('Escape');
  assert.deepEqual(await seriousIn(page, 'the drawing'), []);
  await page.reload();
  await page.getByText('2 changes not saved').waitFor();
  assert.deepEqual(await titles(page), ['A friend tells of us', ...moved.slice(1)]);

  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByLabel('What changed, in one line').fill('As it is told');
  await page.keyboard.press('Enter');
  await page.getByText('Version 1: As it is told').waitFor();
  assert.equal(await page.getByText('not saved').count(), 0);
  assert.deepEqual(complaints, []);
});

test('who drew meanwhile is told, nothing is lost, and an old drawing is drawn again', async () => {
  const { page, client } = await served.visitor();
  const calls = await client();
  await page.goto(served.demo('journey'));
  await page.getByRole('button', { name: 'Add a touchpoint to Return' }).click();
  await page.getByLabel('Title').fill('She brings her sister');

  const { version, touchpoints } = await calls.journey.blueprint({ version: null });
  await calls.journey.draw({ from: version, touchpoints: touchpoints.slice(1), note: 'One less' });
  await page.getByText(`drew version ${version + 1} meanwhile`).waitFor();
  await page.getByRole('button', { name: 'Look at theirs' }).click();
  await page.getByText('You look at the newest version').waitFor();
  assert.equal((await titles(page)).length, touchpoints.length - 1);
  await page.getByRole('button', { name: 'Back to the drawing' }).click();
  await page.getByRole('button', { name: 'Save on top' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('The journey is drawn anew.').waitFor();
  assert.equal((await titles(page)).at(-1), 'She brings her sister');

  await page.getByRole('button', { name: `Look at it: Version ${version + 1}` }).click();
  await page.getByRole('button', { name: 'Draw this one again' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('It is drawn again.').waitFor();
  const again = await calls.journey.blueprint({ version: null });
  assert.deepEqual([again.version, again.touchpoints.length], [version + 3, touchpoints.length - 1]);
});

test('on a phone the journey is a list that unfolds, and is changed there too', async () => {
  const { page, complaints } = await served.visitor({ width: 390, height: 844 });
  await page.goto(served.demo('journey?figures=90'));
  await page.getByRole('heading', { name: 'What happened' }).waitFor();
  await page.getByRole('button', { name: /Through the door/ }).click();
  await page.getByRole('button', { name: 'Change it: Through the door' }).click();
  await page.getByLabel('Minutes they may have to wait').fill('3');
  assert.deepEqual(await seriousIn(page, 'the panel'), []);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  await page.getByText('up to 3 min').waitFor();
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.getByText('up to 5 min').first().waitFor();
  assert.deepEqual(await seriousIn(page, 'the list'), []);
  assert.deepEqual(complaints, []);
});

test('the journey prints on sheets of A3, and other pages still on A4', async () => {
  const { page } = await served.visitor();
  await page.goto(served.demo('journey/print'));
  await page
    .getByRole('img', { name: /The journey of a client/ })
    .first()
    .waitFor();
  assert.deepEqual(await papersOf(page), ['1191 × 842', '1191 × 842']);
  await page.getByRole('link', { name: 'Line-up' }).first().click();
  await page.getByText('Prints on').waitFor();
  assert.deepEqual([...new Set(await papersOf(page))], ['595 × 842']);
});

async function middleOf(page: Page, at: number): Promise<{ x: number; y: number }> {
  const box = await page.locator('[data-head]').nth(at).boundingBox();
  assert.ok(box);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Each page of the PDF, in points. */
async function papersOf(page: Page): Promise<string[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return [...pdf.matchAll(/\/MediaBox *\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => `${Math.round(Number(width))} × ${Math.round(Number(height))}`,
  );
}
