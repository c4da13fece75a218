import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figuresInWords, keptBetween, keptInWords, waitedInWords } from './figures.ts';

const few = { of: 29, count: 25, low: 0.7, high: 0.95 };
const enough = { of: 48, count: 41, low: 0.728, high: 0.931 };

test('under thirty cases there are counts and no percentage, and from thirty on a share with where it lies', () => {
  assert.equal(keptInWords(few), '25 of 29');
  assert.equal(keptBetween(few), '');
  assert.equal(keptInWords(enough), '41 of 48 · 85 %');
  assert.equal(keptBetween(enough), 'between 73 % and 93 %');
});

test('a wait is said with where its median lies, and of few cases with how many', () => {
  assert.equal(waitedInWords({ of: 44, median: 6, low: 4, high: 9 }), '6 min (4 to 9)');
  assert.equal(waitedInWords({ of: 1, median: 6.5, low: 6.5, high: 6.5 }), '6.5 min, 1 time');
});

test('a long wait is said in hours and days, and an interval of one number is left out', () => {
  const waited = (median: number, low: number, high: number) => waitedInWords({ of: 44, median, low, high });
  assert.equal(waited(775, 714, 849), '13 h (12 h to 14 h)');
  assert.equal(waited(100, 80, 205), '100 min (80 min to 3 h 30 min)');
  assert.equal(waited(120, 110, 120), '120 min (110 to 120)');
  assert.equal(waited(3070, 2890, 4300), '2 days 3 h (2 days to 3 days)');
  assert.equal(waited(1, 1, 1), '1 min');
  assert.equal(waited(775, 770, 780), '13 h');
  assert.equal(waitedInWords({ of: 2, median: 775, low: 1, high: 900 }), '13 h, 2 times');
});

test('the figures of a touchpoint are one sentence each', () => {
  assert.equal(
    figuresInWords({ kept: enough, waited: null, problems: 1, moments: 3 }),
    'Standard kept 41 of 48 · 85 %, between 73 % and 93 %. 1 problem. 3 moments given',
  );
});
