import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Guests } from './base.ts';
import { group } from './base.ts';
import { aheadBetaGeometric } from './beta-geometric-guest.ts';
import { fit } from './fit.ts';
import { models } from './model.ts';
import type { ModelName } from './model.ts';
import { seeded } from './random.ts';
import { score } from './score.ts';
import { simulate } from './simulate.ts';
import { expectedSpend, fitSpend } from './spend.ts';
import { tail } from './tail.ts';

const names = Object.keys(models) as ModelName[];
const house = simulate(
  { model: 'mbg-nbd', parameters: [1.5, 7.5, 0.6, 3], guests: 2500, ages: { from: 1, to: 728 }, perUnit: 7 },
  seeded(3),
);
const picked = (guests: Guests, order: readonly number[]): Guests => ({
  ...guests,
  repeats: order.map((guest) => guests.repeats[guest]!),
  recency: order.map((guest) => guests.recency[guest]!),
  age: order.map((guest) => guests.age[guest]!),
});
const all = Array.from({ length: 2500 }, (_, guest) => guest);
const away = (one: number, other: number) => Math.abs(one / other - 1);

test('the order of the guests changes no digit of a fit, and every guest keeps the own score', () => {
  for (const name of names) {
    const next = seeded(5);
    const order = all.toSorted(() => next() - 0.5);
    const [one, other] = [group(house), group(picked(house, order))];
    const [found, again] = [fit(name, one), fit(name, other)];
    assert.deepEqual(again, found);
    const [mine, theirs] = [score(one, found, 52), score(other, again, 52)];
    order.forEach((guest, place) =>
      assert.equal(theirs.visits[other.of[place]!], mine.visits[one.of[guest]!]),
    );
  }
});

test('every guest counted twice gives the same parameters, surer by the root of two', () => {
  for (const name of names) {
    const once = fit(name, group(house));
    const twice = fit(name, group(picked(house, [...all, ...all])));
    once.parameters.forEach((value, i) => {
      assert.ok(away(twice.parameters[i]!, value) < 1e-6, `${name} ${once.names[i]}`);
      assert.ok(away(twice.covariance[i]![i]! * 2, once.covariance[i]![i]!) < 1e-4);
    });
    assert.ok(away(twice.logLikelihood, 2 * once.logLikelihood) < 1e-12);
  }
});

test('counting in days in place of weeks changes times and nothing else', () => {
  for (const name of names) {
    const weeks = fit(name, group(house));
    const days = fit(name, group({ ...house, perUnit: 1 }));
    weeks.parameters.forEach((value, i) => {
      const unit = models[name].isTime[i] ? 7 : 1;
      assert.ok(away(days.parameters[i]!, value * unit) < 1e-5, `${name} ${weeks.names[i]}`);
    });
    const [inWeeks, inDays] = [
      score(group(house), weeks, 52),
      score(group({ ...house, perUnit: 1 }), days, 364),
    ];
    inWeeks.alive.forEach((share, k) => assert.ok(Math.abs(share - inDays.alive[k]!) < 1e-5));
    inWeeks.visits.forEach((count, k) => assert.ok(away(inDays.visits[k]!, count) < 1e-5));
  }
});

test('another currency changes what is spent by its rate and nothing else', () => {
  const repeats = all.map((n) => 1 + (n % 6));
  const next = seeded(9);
  const mean = all.map(() => 20 + 60 * next() ** 2);
  const dollars = fitSpend({ repeats, mean })!;
  for (const rate of [0.01, 7.3, 1e6]) {
    const others = fitSpend({ repeats, mean: mean.map((one) => one * rate) })!;
    assert.ok(away(others.parameters[0]!, dollars.parameters[0]!) < 1e-5);
    assert.ok(away(others.parameters[1]!, dollars.parameters[1]!) < 1e-5);
    const [theirs, ours] = [
      expectedSpend(others.parameters, 2, 30 * rate)!,
      expectedSpend(dollars.parameters, 2, 30)!,
    ];
    assert.ok(away(theirs, ours * rate) < 1e-6);
  }
});

const positive = (least: number, most: number) =>
  fc.double({ min: Math.log(least), max: Math.log(most), noNaN: true }).map(Math.exp);

test('P(alive) is a share and falls with every day of silence, for any guest and any parameters', () => {
  const guest = fc.record({ repeats: fc.nat(400), recency: positive(0.1, 500), quiet: positive(0.01, 500) });
  const parameters = fc.tuple(
    positive(0.01, 50),
    positive(0.01, 500),
    positive(0.01, 50),
    positive(0.01, 500),
  );
  fc.assert(
    fc.property(
      parameters,
      guest,
      fc.constantFrom(...names),
      (parameters, { repeats, recency, quiet }, name) => {
        const last = repeats === 0 ? 0 : recency;
        const at = (age: number) => models[name].alive(parameters, { repeats, recency: last, age });
        const [before, after] = [at(last + quiet), at(last + 2 * quiet)];
        assert.ok(before >= 0 && before <= 1 && after <= before * (1 + 1e-9), `${before} ${after}`);
      },
    ),
    { numRuns: 400 },
  );
});

test('what is ahead grows with the horizon and is the rate at its beginning', () => {
  const parameters = fc.tuple(
    positive(0.05, 20),
    positive(0.1, 200),
    positive(0.05, 20),
    positive(0.05, 100),
  );
  fc.assert(
    fc.property(
      parameters,
      fc.nat(200),
      positive(0.1, 500),
      fc.constantFrom(...names),
      (parameters, repeats, age, name) => {
        const ahead = (time: number) => models[name].ahead(parameters, { repeats, age }, time);
        const rate = (parameters[0] + repeats) / (parameters[1] + age);
        assert.ok(away(ahead(1e-6) / 1e-6, rate) < 1e-3, `${ahead(1e-6)} ${rate}`);
        const [year, ten, century] = [ahead(52), ahead(520), ahead(5200)];
        assert.ok(
          0 < year && year <= ten * (1 + 1e-9) && ten <= century * (1 + 1e-9) && century < Infinity,
          `${year} ${ten} ${century}`,
        );
      },
    ),
    { numRuns: 400 },
  );
});

test('where the series hands over to the sum, both say the same', () => {
  for (const [r, alpha, a, b] of [
    [0.24, 4.4, 0.79, 2.4],
    [1.5, 0.02, 1, 30],
    [0.01, 200, 1.0001, 0.6],
    [3, 9, 4, 0.02],
  ] as const) {
    const scale = alpha + 10;
    // The share z of the horizon in all time, a hair below and above the place of the change.
    const at = (z: number) =>
      aheadBetaGeometric([r, alpha, a, b], { repeats: 2, age: 10 }, (z * scale) / (1 - z), true);
    assert.ok(away(at(0.995 - 1e-12), at(0.995 + 1e-12)) < 1e-8, `${r} ${alpha} ${a} ${b}`);
  }
  for (const [p, q] of [
    [0.3, 0.7],
    [12, 1.2],
    [0.2, 40],
    [300, 0.05],
  ] as const) {
    const at = (beta: number) => {
      const into = new Float64Array(5);
      tail({ p: p + 1, q, alpha: 1, beta }, 0.5, into, 0);
      return into;
    };
    // (beta - 1) / (beta + 0.5) is 0.98 at beta = 74.5.
    const [below, above] = [at(74.5 - 1e-10), at(74.5 + 1e-10)];
    below.forEach((value, i) =>
      assert.ok(Math.abs(value - above[i]!) < 1e-9 * Math.max(1, Math.abs(value)), `${p} ${q} ${i}`),
    );
  }
});
