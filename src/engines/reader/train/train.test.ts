import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clauses } from '../clauses.ts';
import { decode } from '../model.ts';
import { openReader } from '../read.ts';
import { scanner } from '../scan.ts';
import { chance } from './chance.ts';
import type { Sources } from './material.ts';
import { evidenceOf, sheet } from './sheet.ts';
import { train } from './train.ts';

/** A small world: few words, made-up vectors, a handful of sentences of each kind. */
function sources(): Sources {
  const words = [
    'food',
    'soup',
    'room',
    'staff',
    'great',
    'good',
    'bad',
    'awful',
    'kind',
    'rude',
    'dirty',
    'clean',
    'cheap',
    'street',
    'train',
  ];
  const draw = chance(5);
  const vectors = new Map(words.map((word) => [word, Array.from({ length: 102 }, () => draw.next() - 0.5)]));
  const one = (text: string, category: string, polarity: string) =>
    `<sentence><text>${text}</text><aspectCategories><aspectCategory category="${category}" polarity="${polarity}"/></aspectCategories></sentence>`;
  const mams =
    one('The soup was great', 'food', 'positive') +
    one('Awful service', 'service', 'negative') +
    one('rude staff', 'staff', 'negative');
  const talk =
    'I love trains\t18\ta\nThat is awful\t2\tb\nThe street is long\t27\tc\nThank you\t15\td\n'.repeat(6);
  return {
    own: new Map([
      ['slots', 'dish: soup | pie | stew'],
      [
        'house',
        '== food-good: product+ ; N ; joy ; food\nThe {dish} was great.\nGood {dish}.\nLovely {dish}!\n== food-bad: product- ; N ; anger ; food\nThe {dish} was awful.\nBad {dish}.\n== kind: service+ ; M+ ; joy\nThe staff were kind.\nKind {people|staff}.\n== away: none- ; N ; anger ; return-\nNever {again|more}.\n',
      ],
    ]),
    facetSeeds: 'food: food soup\nstaff: staff kind rude',
    names: 'sure: marta tom\nunsure: will',
    labels: {
      table:
        'id\tpart\tdrawn\tfirst\tsecond\tagreed\nM0\ttrain\tx\tN\tN\tN\nM1\tdev\tx\tS-\tS-\tS-\nO0\ttest\tx\tH+\tH+\tH+',
      own: 'They kept our table.',
      ownTrain: 'H+ | She hugged us.\nN | It rained.',
    },
    mams: { train: mams, dev: mams, test: mams },
    space: [
      { folder: 'service', file: '1', text: 'Staff were kind.\tGood help.' },
      { folder: 'rooms', file: '2', text: 'Clean room.' },
    ],
    goEmotions: { train: talk, dev: talk },
    vader: {
      lexicon: 'great\t3.1\t0.7\t[]\nawful\t-2\t0.7\t[]\nkind\t2.4\t1\t[]\nrude\t-2\t1\t[]\n',
      emoji: '',
    },
    vectors: { words, of: (word) => vectors.get(word) },
  };
}

test('Training twice gives the same bytes, and a reader opens them', () => {
  const first = train(sources(), () => {});
  const second = train(sources(), () => {});
  assert.deepEqual(first, second);
  assert.equal(openReader(first).read('The soup was great. Awful staff.').length, 2);
});

test('What is read from bytes is what was trained: the same features, summed or listed', () => {
  const model = decode(train(sources(), () => {}));
  const one = sheet('The soup was not great, but the staff were kind!', () => {});
  const { review, idf } = model;
  const scores = scanner(model).scan(one.tokens, clauses(one.tokens));
  const listed = Float64Array.from(review.bias);
  const square = one.hashed.reduce(
    (sum, { buckets, values }) =>
      sum + values.reduce((all, value, k) => all + (value * idf[buckets[k]!]!) ** 2, 0),
    0,
  );
  for (const { buckets, values } of one.hashed) {
    for (const [k, bucket] of buckets.entries()) {
      for (let h = 0; h < review.count; h += 1) {
        listed[h]! +=
          (review.table[bucket * review.count + h]! * review.scales[h]! * values[k]! * idf[bucket]!) /
          Math.sqrt(square);
      }
    }
  }
  const { whole } = evidenceOf(one, model.lexicon);
  for (const [f, value] of whole.entries())
    for (let h = 0; h < review.count; h += 1) listed[h]! += value * review.dense[f * review.count + h]!;
  for (let h = 0; h < review.count; h += 1)
    assert.ok(
      Math.abs(listed[h]! - scores.review[h]!) < 1e-4,
      `head ${h}: ${listed[h]} and ${scores.review[h]}`,
    );
});
