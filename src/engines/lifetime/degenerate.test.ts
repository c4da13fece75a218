import assert from 'node:assert/strict';
import { test } from 'node:test';
import { group } from './base.ts';
import { fit } from './fit.ts';
import type { Fit } from './fit.ts';
import { parameterIntervals, scoreBounds, visitsInterval } from './interval.ts';
import type { ModelName } from './model.ts';
import { models } from './model.ts';
import { score } from './score.ts';
import { expectedSpend, fitSpend } from './spend.ts';

type Few = [repeats: number, recency: number, age: number];

const names = Object.keys(models) as ModelName[];
const many = (count: number, guest: (n: number) => Few) => Array.from({ length: count }, (_, n) => guest(n));
const hundredYears = 5218;

/** Houses that break optimisers, each with whether the data alone can tell the parameters. */
const houses: Record<string, Few[]> = {
  'nobody at all': [],
  'one guest, once, today': [[0, 0, 0]],
  'one guest who came once': [[0, 0, 300]],
  'one guest who came again': [[1, 30, 300]],
  'one guest of 5,000 visits': [[5000, 5200, 5201]],
  'one-time guests alone': many(2100, (n) => [0, 0, 7 * (n % 100)]),
  'guests who all came once again': many(2100, (n) => [1, 1 + (n % 30), 300 + (n % 50)]),
  'guests who come every fifth week and never stop': many(500, (n) => [
    4 + (n % 20),
    35 * (4 + (n % 20)),
    35 * (4 + (n % 20)) + (n % 35),
  ]),
  'guests with exactly equal figures': many(2500, () => [3, 120, 400]),
  'guests who all came today': many(400, () => [0, 0, 0]),
  'guests of a day and one of 3,000 visits in ten days': [
    ...many(300, (n) => [0, 0, n] as Few),
    [3000, 10, 365],
  ],
  'a house of 300 years': many(250, (n) => [n % 3, (n % 3) * 20_000, 110_000]),
};

for (const [says, guests] of Object.entries(houses)) {
  test(`${says}: every model is fitted, and every figure is one`, () => {
    const base = group({
      repeats: guests.map(([repeats]) => repeats),
      recency: guests.map(([, recency]) => recency),
      age: guests.map(([, , age]) => age),
      perUnit: 7,
    });
    for (const name of names) {
      const found = fit(name, base);
      assert.ok(found.settled, `${name} did not settle`);
      for (const { low, value, high } of parameterIntervals(base, found))
        assert.ok(
          0 < low && low <= value && value <= high && high < Infinity,
          `${name} ${low} ${value} ${high}`,
        );
      assert.ok(Number.isFinite(found.logLikelihood), name);
      for (const horizon of [1, 52, hundredYears]) checkScores(base, found, horizon);
    }
  });
}

function checkScores(base: ReturnType<typeof group>, found: Fit, horizon: number): void {
  const { alive, visits } = score(base, found, horizon);
  for (const share of alive) assert.ok(share >= 0 && share <= 1, `${found.model} P(alive) ${share}`);
  for (const count of visits) assert.ok(count >= 0 && count < Infinity, `${found.model} visits ${count}`);
  if (base.guests === 0) return;
  const { low, value, high } = visitsInterval(base, found, horizon);
  assert.ok(low <= value && value <= high && high < Infinity, `${found.model} house ${low} ${value} ${high}`);
  const bounds = scoreBounds(base, found, horizon);
  for (const list of [bounds.low.alive, bounds.high.alive, bounds.low.visits, bounds.high.visits])
    assert.ok(
      list.every((one) => Number.isFinite(one)),
      `${found.model} bounds`,
    );
}

test('a ridge is said to be one: all guests alike tell nothing of how guests differ', () => {
  const alike = many(2500, () => [3, 120, 400] as Few);
  const base = group({
    repeats: alike.map(([repeats]) => repeats),
    recency: alike.map(([, recency]) => recency),
    age: alike.map(([, , age]) => age),
    perUnit: 7,
  });
  for (const name of names) {
    const found = fit(name, base);
    assert.ok(found.flat.includes('r'), `${name} ${found.flat.join()}`);
    assert.equal(found.prior, 1);
  }
});

test('spend is fitted to one guest, to equal sums and to nobody', () => {
  assert.equal(fitSpend({ repeats: [0, 3], mean: [0, 0] }), null);
  for (const mean of [[25], Array.from({ length: 500 }, () => 25), [0.01, 1e9]]) {
    const found = fitSpend({ repeats: mean.map(() => 2), mean })!;
    assert.ok(found.settled && found.parameters.every((value) => value > 0 && value < Infinity));
    const expected = expectedSpend(found.parameters, 2, mean[0]!);
    assert.ok(expected !== null && expected > 0 && expected < Infinity);
  }
  const equal = fitSpend({
    repeats: Array.from({ length: 500 }, () => 2),
    mean: Array.from({ length: 500 }, () => 25),
  })!;
  assert.ok(Math.abs(expectedSpend(equal.parameters, 2, 25)! - 25) < 0.5);
  assert.equal(expectedSpend([2, 0.8, 10], 0, 0), null);
});

test('guests who cannot be are refused with the guest named', () => {
  const impossible: Few[] = [
    [0, 0, -1],
    [1, 5, 4],
    [1, 0, 4],
    [0, 3, 4],
    [0.5, 1, 4],
    [1, 1.5, 4],
  ];
  for (const [repeats, recency, age] of impossible) {
    assert.throws(
      () => group({ repeats: [0, repeats], recency: [0, recency], age: [0, age], perUnit: 7 }),
      /^RangeError: Guest 1 cannot be/,
    );
  }
});
