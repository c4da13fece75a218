import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { lanes, senses, stages, type Touchpoint } from '../../../blueprint/touchpoint.ts';
import { blank } from '../editing.ts';
import type { Figures } from '../figures.ts';
import { widthOf } from '../measure.ts';
import { blueprintSheets, blueprintSvg } from './blueprintSvg.ts';
import { colours } from './colours.ts';

const labels = {
  title: 'The journey of a client',
  sub: 'Halcyon · version 3 · 22 November 2026',
  say: (sentence: string) => sentence.replace('<Guest>', 'Client').replace('<guest>', 'client'),
  titleOf: () => null,
};

const hostile = [
  `<script>alert("x")</script>`,
  `"quotes' & <b>tags</b> ]]> <!-- -->`,
  'שלום לכם, ברוכים הבאים אל הבית',
  'مرحبا بكم في منزلنا',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  '👩‍👩‍👧‍👦🧖🏽‍♀️💐🥂 tears of joy 😂',
  'いらっしゃいませ、ご予約のお名前をお願いいたします',
  'a lone \ud800 surrogate, a bell \u0007, a NUL \u0000 and \ufffe',
  '\u202eoverridden\u202c',
  '\n\n\n',
  '',
];

function wordy(key: string, at: number): Touchpoint {
  const words = (by: number) => hostile[(at + by) % hostile.length]!;
  return {
    ...blank(key, stages[Math.floor((at * stages.length) / 22) % stages.length]!, words(0) || key),
    lanes: Object.fromEntries(lanes.map((lane, by) => [lane, words(by)])) as Touchpoint['lanes'],
    senses: Object.fromEntries(senses.map((sense, by) => [sense, words(by + 3)])) as Touchpoint['senses'],
    standard: {
      ...{ protocol: null, who: 'door', begins: { at: 'arrive', minutes: 1 }, within: 5 },
      steps: [{ id: '1', kind: 'do', text: words(4) || 'do' }],
    },
    ...{ hospitality: words(5), failPoints: [words(6), words(7)], wait: 10 },
    mark: at === 7 ? 'peak' : null,
  };
}

const hotel = Array.from({ length: 22 }, (_, at) => wordy(`t${at}`, at));
const figures = new Map<string, Figures>(
  hotel.map(({ key }, at) => [
    key,
    {
      kept: at % 3 === 0 ? null : { of: at * 4, count: at * 3, low: 0.6, high: 0.9 },
      waited: at % 2 === 0 ? null : { of: 40, median: 6, low: 4, high: 9 },
      ...{ problems: at % 4, moments: at % 5 },
    },
  ]),
);

test('the picture is well-formed, whatever the house wrote into it', () => {
  for (const theme of ['light', 'dark'] as const) wellFormed(blueprintSvg(hotel, { figures, labels, theme }));
  for (const sheet of blueprintSheets(hotel, { figures, labels })) wellFormed(sheet);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (title, front) => {
      const one = { ...hotel[0]!, title, lanes: { ...hotel[0]!.lanes, front } };
      wellFormed(blueprintSvg([one], { labels, theme: 'light' }));
    }),
    { numRuns: 50 },
  );
});

test('what the house wrote stays words, and nothing in it runs, styles or fetches', () => {
  const names = new Set(
    elementsOf(blueprintSvg(hotel, { figures, labels, theme: 'light' })).map(({ name }) => name),
  );
  assert.deepEqual([...names].toSorted(), [
    ...['circle', 'desc', 'line', 'path', 'rect', 'svg', 'text', 'title'],
  ]);
});

test('no words leave their column, and no row reaches into the next', () => {
  for (const svg of [
    blueprintSvg(hotel, { labels, theme: 'light' }),
    ...blueprintSheets(hotel, { labels }),
  ]) {
    const boxes = elementsOf(svg)
      .filter(({ name, of }) => name === 'rect' && of['rx'] === '3')
      .map(({ of }) => box(of));
    assert.ok(boxes.length > 30);
    for (const [at, one] of boxes.entries())
      for (const other of boxes.slice(at + 1))
        assert.ok(!overlap(one, other), 'two cells lie over each other');
    for (const { of, words } of elementsOf(svg).filter(({ name }) => name === 'text')) {
      const size = Number(of['font-size']);
      const width = widthOf(words, size);
      const left = of['direction'] === 'rtl' ? Number(of['x']) - width : Number(of['x']);
      const cell = boxes.find(({ x, y, right, bottom }) => {
        const at = { x: Number(of['x']), y: Number(of['y']) };
        return at.x >= x && at.x <= right && at.y >= y && at.y <= bottom;
      });
      if (!cell || of['text-anchor'] === 'middle') continue;
      assert.ok(left >= cell.x && left + width <= cell.right + 0.1, `"${words}" leaves its cell`);
    }
  }
});

test('a sheet of A3 holds everything at seven points or more, on no more sheets than it takes', () => {
  const sheets = blueprintSheets(hotel, { figures, labels });
  assert.ok(sheets.length >= 2 && sheets.length <= 6, `${sheets.length} sheets`);
  for (const sheet of sheets) {
    const all = elementsOf(sheet);
    assert.equal(all[0]!.of['viewBox'], '0 0 1190.55 841.89');
    for (const { name, of } of all.filter(({ name }) => name === 'text')) {
      assert.ok(Number(of['y']) <= 842 - 29, `${name} below the edge of the sheet`);
      if (of['text-anchor'] !== 'middle') assert.ok(Number(of['font-size']) >= 7);
    }
    assert.match(sheet, /sheet \d of \d/);
  }
  assert.equal(blueprintSheets(hotel.slice(0, 3), { labels }).length, 1);
  assert.deepEqual(blueprintSheets([], { labels }), []);
});

test('every touchpoint is on one sheet, in the order of the stages', () => {
  const numbers = blueprintSheets(hotel, { labels }).flatMap((sheet) =>
    elementsOf(sheet)
      .filter(
        ({ name, of, words }) =>
          name === 'text' && of['font-weight'] === '600' && /^\d+( · Peak)?$/.test(words),
      )
      .map(({ words }) => Number.parseInt(words, 10)),
  );
  assert.deepEqual(
    numbers,
    hotel.map((_, at) => at + 1),
  );
});

test('somebody who pressed Enter six hundred times still gets a sheet', () => {
  const tall = { ...hotel[0]!, lanes: { ...hotel[0]!.lanes, back: 'a\n'.repeat(300) } };
  const [sheet] = blueprintSheets([tall], { labels });
  wellFormed(sheet!);
  assert.match(sheet!, /scale\(0\.\d+\)/);
});

test('the colours of a picture are those of the pages', () => {
  const css = readFileSync(new URL('../../../../ui/tokens.css', import.meta.url), 'utf8');
  for (const [name, light] of Object.entries(colours.light)) {
    const token = name.replace(/([A-Z]|\d)/g, (letter) => `-${letter.toLowerCase()}`);
    const dark = colours.dark[name as keyof typeof colours.dark];
    assert.ok(css.includes(`--${token}: light-dark(${light}, ${dark});`), `--${token}`);
  }
});

type Element = { name: string; of: Record<string, string>; words: string };

/** Reads as strictly as XML 1.0 asks: @throws where a tag, an attribute or an entity is not what it may be. */
function elementsOf(xml: string): Element[] {
  const open: Element[] = [];
  const all: Element[] = [];
  for (const [piece] of xml.matchAll(/<[^>]*>|[^<]+|</g)) {
    if (!piece.startsWith('<')) {
      if (open.length > 0) open.at(-1)!.words += plain(piece);
      continue;
    }
    const [, close, name = '', attributes = '', empty] =
      /^<(\/?)([a-z]+)((?: [a-zA-Z0-9:-]+="[^"<]*")*)(\/?)>$/.exec(piece) ?? assert.fail(`no tag: ${piece}`);
    if (close) {
      assert.equal(open.pop()?.name, name, `</${name}> closes another`);
      continue;
    }
    const pairs = [...attributes.matchAll(/ ([a-zA-Z0-9:-]+)="([^"]*)"/g)].map(
      ([, key, value]) => [key!, plain(value!)] as const,
    );
    assert.equal(new Set(pairs.map(([key]) => key)).size, pairs.length, 'an attribute stands twice');
    const element = { name, of: Object.fromEntries(pairs), words: '' };
    all.push(element);
    if (!empty) open.push(element);
  }
  assert.deepEqual(open, []);
  return all;
}

function wellFormed(xml: string): void {
  assert.equal(elementsOf(xml)[0]?.name, 'svg');
  assert.doesNotMatch(xml, /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function plain(words: string): string {
  return words.replace(/&(\w*;?)/g, (_, entity: string) => {
    return entities[entity.replace(';', '')] ?? assert.fail(`no entity: &${entity}`);
  });
}

function box({ x, y, width, height }: Record<string, string>) {
  const [left, top] = [Number(x), Number(y)];
  return { x: left, y: top, right: left + Number(width), bottom: top + Number(height) };
}

function overlap(one: ReturnType<typeof box>, other: ReturnType<typeof box>): boolean {
  const apart =
    one.right <= other.x || other.right <= one.x || one.bottom <= other.y || other.bottom <= one.y;
  return !apart;
}
