import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lowRank, medianOf } from './median.ts';
import { wilson } from './wilson.ts';

test('a share has the bounds Newcombe (1998, Statistics in Medicine 17:857) prints for the score method', () => {
  for (const [count, of, low, high] of [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const) {
    const bounds = wilson(count / of, of);
    assert.deepEqual([bounds.low.toFixed(4), bounds.high.toFixed(4)], [low.toFixed(4), high.toFixed(4)]);
  }
});

test('without cases a share may be anything', () => {
  assert.deepEqual(wilson(0, 0), { low: 0, high: 1 });
});

test('the ranks around a median are those of Gardner and Altman’s table', () => {
  for (const [n, rank] of [
    [6, 1],
    [8, 1],
    [10, 2],
    [20, 6],
    [25, 8],
    [50, 18],
    [100, 40],
  ] as const)
    assert.equal(lowRank(n), rank, `${n} values`);
});

test('counting and the normal curve meet where one takes over from the other', () => {
  assert.ok(Math.abs(lowRank(1000) - lowRank(1001)) <= 1);
});

test('a median counts each value as often as it was measured', () => {
  const each = [9, 1, 2, 2, 3, 7, 7, 7, 8, 30].map((value) => ({ value, count: 1 }));
  const grouped = [1, 2, 3, 7, 8, 9, 30].map((value) => ({
    value,
    count: each.filter((one) => one.value === value).length,
  }));
  assert.deepEqual(medianOf(grouped), { of: 10, median: 7, low: 2, high: 9 });
  assert.deepEqual(medianOf(each), medianOf(grouped));
});

test('an even number has its median between the two in the middle, and five have none to be sure of', () => {
  const six = [1, 2, 3, 4, 5, 6].map((value) => ({ value, count: 1 }));
  assert.deepEqual(medianOf(six), { of: 6, median: 3.5, low: 1, high: 6 });
  assert.equal(medianOf(six.slice(1)), null);
  assert.equal(medianOf([]), null);
});

test('the interval holds the true median in at least 95 of 100 samples of every small size', () => {
  let state = 7;
  const next = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  for (const n of [6, 9, 17, 40]) {
    let held = 0;
    for (let sample = 0; sample < 2000; sample += 1) {
      const { low, high } = medianOf(Array.from({ length: n }, () => ({ value: next(), count: 1 })))!;
      if (low <= 0.5 && high >= 0.5) held += 1;
    }
    assert.ok(held >= 0.94 * 2000, `${n}: ${held}`);
  }
});
