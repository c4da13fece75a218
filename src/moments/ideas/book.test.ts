import assert from 'node:assert/strict';
import { test } from 'node:test';
import { houseKinds } from '#houses/house.ts';
import { mayBeSaidAloud } from '#guests/memory.ts';
import { touchpointsOf } from '#journey/blueprint/book.ts';
import { occasionNames } from '#regulars/occasion.ts';
import { regularStages } from '#regulars/stage.ts';
import { dealIn } from '../deal.ts';
import { fitsShape } from './api.ts';
import { ideasOf } from './book.ts';
import type { Fits, Idea, IdeaContent } from './idea.ts';

/** Words that name something edible, scented or grown, and what an idea with them has to own up to. */
const holds = {
  food: [
    ...'biscuit bun cake chocolate dessert bread loaf fruit egg cheese sweet nibble olive nut honey pastry'.split(
      ' ',
    ),
    ...['dish', 'plate that', 'spoonful', 'something baked', 'vegetables'],
  ],
  drink: [
    ...'coffee tea espresso wine juice lemonade cordial'.split(' '),
    'their cup',
    'their drink',
    'their water',
  ],
  alcohol: 'wine champagne beer cider prosecco sherry thimble liqueur'.split(' '),
  scent: 'perfume candle-scented incense lavender oil'.split(' '),
  product: 'shampoo cream lotion serum spray soap'.split(' '),
  flowers: 'flower bouquet blossom rose sprig stem'.split(' '),
} as const satisfies Record<IdeaContent, readonly string[]>;

for (const kind of houseKinds) {
  const book = ideasOf(kind);

  test(`the book of a ${kind} has twenty-five ideas, each with a name for ever and conditions that can be kept`, () => {
    assert.equal(book.length, 25);
    assert.equal(new Set(book.map(({ key }) => key)).size, 25);
    assert.equal(new Set(book.map(({ title }) => title)).size, 25);
    for (const { key, fits, title, needs } of book) {
      assert.match(key, /^[a-z][a-z_]{2,59}$/);
      assert.deepEqual(fitsShape.parse(fits), fits, key);
      assert.ok(title.length > 20 && title.length <= 160, `${key}: ${title}`);
      assert.ok(needs.length > 5 && needs.length <= 300, `${key} needs ${needs}`);
    }
  });

  test(`an idea for a guest of a ${kind} costs nothing or little`, () => {
    assert.ok(book.filter(({ costMinor }) => costMinor === 0).length >= 12);
    for (const { key, costMinor } of book)
      assert.ok(
        Number.isInteger(costMinor) && costMinor >= 0 && costMinor <= 1500,
        `${key} costs ${costMinor}`,
      );
  });

  test(`each idea for a ${kind} rests on something of this guest, and most on what is remembered of them`, () => {
    for (const { key, fits } of book)
      assert.ok(fits.memory ?? fits.occasions ?? fits.stages, `${key} fits anybody`);
    assert.ok(book.filter(({ fits }) => fits.memory).length >= 13);
    assert.ok(book.filter(({ fits }) => fits.weather).length >= 2, 'no weather');
    assert.ok(book.filter(({ fits }) => fits.party).length >= 1, 'no party');
  });

  test(`an idea for a ${kind} asks for memories that may be said to a face, each word once`, () => {
    for (const { key, fits } of book) {
      const { kinds = [], words = [] } = fits.memory ?? {};
      for (const memoryKind of kinds)
        assert.ok(
          mayBeSaidAloud({ kind: memoryKind, sensitivity: 'plain' }),
          `${key} tells of ${memoryKind}`,
        );
      assert.equal(new Set(words).size, words.length, `${key} has a word twice`);
      for (const word of words) assert.equal(word, word.toLowerCase().trim(), key);
    }
  });

  test(`for every occasion, every stage and any foul weather a ${kind} has an idea`, () => {
    const named = (of: (fits: Fits) => readonly string[] | undefined) =>
      new Set(book.flatMap(({ fits }) => of(fits) ?? []));
    for (const occasion of occasionNames) assert.ok(named((fits) => fits.occasions).has(occasion), occasion);
    for (const stage of regularStages) assert.ok(named((fits) => fits.stages).has(stage), stage);
    for (const weather of ['rain', 'snow', 'storm'] as const)
      assert.ok(named((fits) => fits.weather).has(weather), weather);
  });

  test(`what a ${kind} would hand to somebody says what is in it`, () => {
    for (const idea of book) assert.deepEqual(undeclared(idea), [], idea.title);
    for (const { key, contains } of book)
      if (contains.includes('alcohol')) assert.ok(contains.includes('drink'), key);
  });

  test(`alcohol of a ${kind} comes only from what somebody said they like`, () => {
    for (const { key, contains, fits } of book)
      if (contains.includes('alcohol')) {
        assert.deepEqual(fits.memory?.kinds, ['preference'], key);
        assert.ok(fits.memory?.words?.length, key);
      }
  });

  test(`nothing in the book of a ${kind} is an offer, earned or announced`, () => {
    for (const { title, needs } of book) {
      assert.equal(dealIn(`${title}. ${needs}`), null, title);
      assert.doesNotMatch(
        `${title} ${needs}`,
        /\b(?:free|reward|upgrade|offer|earn|points|review|complimentary)/i,
      );
    }
  });

  test(`the ideas of a ${kind} are given at touchpoints that its journey has`, () => {
    const touchpoints = new Set(touchpointsOf(kind).map(({ key }) => key));
    for (const { key, fits } of book)
      for (const touchpoint of fits.touchpoints ?? [])
        assert.ok(touchpoints.has(touchpoint), `${key}: ${touchpoint}`);
  });
}

test('what holds something and does not say so is found', () => {
  const idea = ideasOf('salon').find(({ key }) => key === 'one_candle')!;
  assert.deepEqual(undeclared({ ...idea, contains: [] }), ['food']);
  assert.deepEqual(undeclared({ ...idea, contains: [], title: 'A glass of wine with it', needs: '' }), [
    'drink',
    'alcohol',
  ]);
});

test('each call gives a book of its own', () => {
  ideasOf('salon')[0]!.fits.stages = ['first'];
  assert.equal(ideasOf('salon')[0]!.fits.stages, undefined);
});

function undeclared({ title, needs, contains }: Idea): IdeaContent[] {
  const said = `${title} ${needs}`.toLowerCase();
  return (Object.keys(holds) as IdeaContent[]).filter(
    (content) =>
      !contains.includes(content) && holds[content].some((word) => new RegExp(`\\b${word}s?\\b`).test(said)),
  );
}
