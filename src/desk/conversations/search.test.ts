import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aGuest, wrote } from '../../../test/desk.ts';
import { openTestHouse } from '../../../test/house.ts';
import type { TestHouse } from '../../../test/house.ts';
import { cursorOf, keyOf } from './cursor.ts';
import { foundIn } from './found.ts';
import { previewOf } from './preview.ts';

let house: TestHouse;
let parking: string;
before(async () => {
  house = await openTestHouse({ working: false });
  parking = (
    await wrote(house, {
      contact: 'hana.sato@wedding-day.test',
      fromName: 'Hana Sato',
      subject: 'Parking for the bridal party',
      text: 'Good morning!\nMay we park the two cars behind the house? We don’t need the ramp. The café next door said yes.',
    })
  ).conversationId;
  await wrote(house, { contact: 'o@x.test', fromName: 'Olek', text: 'Чи маєте ви вільне місце? ご予約' });
});
after(() => house.close());

const asked: [words: string, finds: boolean][] = [
  ['park', true],
  ['PARK bridal', true],
  ['cafe', true],
  ['CAFÉ', true],
  ['don’t', true],
  ["don't", true],
  ['hana.sato@wedding-day.test', true],
  ['hana.sa', true],
  ['wedding', true],
  ['sato park', true],
  ['parked', false],
  ['ark', false],
  ['park elephants', false],
  ["'); drop table desk.message; --", false],
  ['!!! park', true],
];

for (const [words, finds] of asked) {
  test(`“${words}” ${finds ? 'finds' : 'does not find'} the letter about parking`, async () => {
    const { rows } = await house.owner.desk.queue({ words });
    assert.equal(
      rows.some(({ id }) => id === parking),
      finds,
    );
  });
}

test('words in any writing are found', async () => {
  for (const words of ['вільне', 'ВІЛЬНЕ'])
    assert.equal((await house.owner.desk.queue({ words })).rows[0]?.contactName, 'Olek', words);
});

test('what is found comes with the sentence it stands in', async () => {
  const { rows } = await house.owner.desk.queue({ words: 'cafe door' });
  assert.equal(rows[0]?.found, 'The café next door said yes.');
  assert.equal((await house.owner.desk.queue({})).rows[0]?.found, null);
});

test('a guest is found by their name, whatever they called themselves when they wrote', async () => {
  const dorothea = await aGuest(house, 'Dorothea Lindqvist', { emails: ['dl@sea.test'] });
  await wrote(house, { contact: 'dl@sea.test', fromName: 'DL', text: 'Tomorrow?' });
  const { rows } = await house.owner.desk.queue({ words: 'Lindqvist Dorothea' });
  assert.deepEqual(
    rows.map(({ guest }) => guest?.id),
    [dorothea],
  );
});

test('signs alone look for nothing', async () => {
  assert.deepEqual((await house.owner.desk.queue({ words: '?!' })).rows, []);
});

test('a queue is read page by page, each conversation once, in every view', async () => {
  for (let nth = 0; nth < 7; nth += 1) {
    // Three at once: what was said in one moment stands in the order of its ids.
    if (nth % 3 === 0) house.clock.pass(1);
    await wrote(house, { contact: `n${nth}@pages.test`, text: `Page ${nth}` });
  }
  for (const view of ['open', 'all'] as const) {
    const whole = (await house.owner.desk.queue({ view, limit: 100 })).rows.map(({ id }) => id);
    const paged: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { rows: { id: string }[]; next: string | null } = await house.owner.desk.queue({
        view,
        cursor,
        limit: 2,
      });
      paged.push(...page.rows.map(({ id }) => id));
      cursor = page.next;
    } while (cursor);
    assert.deepEqual(paged, whole);
    assert.equal(new Set(paged).size, paged.length);
  }
});

test('messages are read page by page, the newest first to come', async () => {
  const { conversationId } = await wrote(house, { text: '0' });
  for (let nth = 1; nth < 6; nth += 1) await wrote(house, { conversationId, text: String(nth) });
  const texts: string[] = [];
  let cursor: string | null = null;
  do {
    const page: { rows: { text: string }[]; before: string | null } = await house.owner.desk.messages({
      conversationId,
      cursor,
      limit: 4,
    });
    texts.unshift(...page.rows.map(({ text }) => text));
    cursor = page.before;
  } while (cursor);
  assert.deepEqual(texts, ['0', '1', '2', '3', '4', '5']);
});

test('a place in a list that nobody gave begins it anew', () => {
  const key = ['2026-11-21 10:20:00+00', '019aa6e0-0000-7000-8000-000000000000'];
  assert.deepEqual(keyOf(cursorOf(key), 2), key);
  for (const wrong of [
    null,
    '',
    'x',
    cursorOf(['now', key[1]!]),
    cursorOf([key[0]!]),
    cursorOf([key[0]!, "'"]),
    cursorOf(['2026-02-31 10:00:00+00', key[1]!]),
  ])
    assert.equal(keyOf(wrong, 2), null);
});

const sentences: [text: string, words: string, found: string | null][] = [
  ['One. Two three! Four?', 'thr', 'Two three!'],
  ['Refund one. A refund for the colour. Nothing', 'colour refund', 'A refund for the colour.'],
  ['Crème brûlée, please', 'brulee', 'Crème brûlée, please'],
  ['Nothing of it', 'elephant', null],
  ['', 'x', null],
];
for (const [text, words, found] of sentences)
  test(`of “${text}” with “${words}” is shown “${found}”`, () => assert.equal(foundIn(text, words), found));

test('a long sentence is shown around what was looked for', () => {
  const found = foundIn(`${'before '.repeat(60)}needle ${'after '.repeat(60)}`, 'need')!;
  assert.match(found, /^… before .*needle after .* …$/);
  assert.ok(found.length < 170, found);
  assert.ok(foundIn('x'.repeat(5000), 'x')!.length < 170);
});

test('a preview is one line that ends with a word', () => {
  assert.equal(previewOf('  Hello\n\n there '), 'Hello there');
  assert.match(previewOf('word '.repeat(100)), /^(?:word )+…$/);
  assert.ok(previewOf('😀'.repeat(400)).isWellFormed());
});
