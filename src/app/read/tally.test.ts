import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { openReader, weightsFile } from '#engines/reader/read.ts';
import { readingPage } from './report-page.ts';
import type { Review } from './review.ts';
import { addReading, addTally, noTally } from './tally.ts';
import { asCsv, asJson } from './written.ts';

const reader = openReader(readFileSync(weightsFile));
const about = { file: 'reviews.csv', says: 'A table', refused: 0 };

const sentences = [
  'Mei remembered that I take my tea without milk.',
  'The soup was cold and nobody came.',
  'Great service!',
  'We waited forty minutes for a table we had booked.',
  'The room was spotless.',
  'They brought a candle for my sister and sang.',
  '😀 !!!',
  'Das Essen war kalt.',
];
const review: fc.Arbitrary<Review> = fc.record({
  text: fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 4 }).map((all) => all.join(' ')),
  house: fc.constantFrom('Casa', 'Ada', null),
  on: fc.constantFrom('2026-01-04', '2026-02-11', null),
  rating: fc.constantFrom(1, 0.4, null),
});

test('figures, quotes and the page are the same in any order, and from any number of threads', () => {
  fc.assert(
    fc.property(
      fc.array(review, { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1, max: 5 }),
      (reviews, threads) => {
        const inOrder = noTally();
        for (const one of reviews) addReading(inOrder, one, reader.read(one.text));
        const parts = Array.from({ length: threads }, noTally);
        for (const [n, one] of reviews.toReversed().entries())
          addReading(parts[n % threads]!, one, reader.read(one.text));
        const together = noTally();
        for (const part of parts) addTally(together, part);
        assert.equal(asJson(together, about), asJson(inOrder, about));
        assert.equal(asCsv(together), asCsv(inOrder));
        assert.equal(readingPage(together, about), readingPage(inOrder, about));
      },
    ),
    { numRuns: 25, seed: 4 },
  );
});

test('a page without a single sentence is still a page', () => {
  assert.match(readingPage(noTally(), about), /There is too little here for percentages/);
});
