import assert from 'node:assert/strict';
import { test } from 'node:test';
import { group } from './base.ts';
import { fit } from './fit.ts';
import { parameterIntervals, visitsInterval } from './interval.ts';
import type { ModelName } from './model.ts';
import { seeded } from './random.ts';
import { score, together } from './score.ts';
import { simulate } from './simulate.ts';

const twoYears = { ages: { from: 1, to: 728 }, perUnit: 7 };

/** [model that is true and fitted, its parameters, guests of a house, houses, the fewest and the most of 100 held] */
const worlds: [ModelName, number[], number, number, number, number][] = [
  ['mbg-nbd', [1.5, 7.5, 0.6, 3], 200, 1000, 90, 98],
  ['bg-nbd', [0.2425945, 4.4136019, 0.7929199, 2.4258881], 200, 1000, 90, 98],
  // A fifth of the houses of the benchmark, so that chance is given a point more.
  ['mbg-nbd', [1.5, 7.5, 0.6, 3], 2000, 400, 92, 98],
];

for (const [model, parameters, guests, houses, fewest, most] of worlds) {
  test(`${model}: of ${houses} houses of ${guests} guests, 95 % intervals hold the truth in ${fewest} to ${most} %`, (t) => {
    const next = seeded(guests + 7);
    const held = [0, 0, 0, 0, 0];
    for (let house = 0; house < houses; house += 1) {
      const base = group(simulate({ model, parameters, guests, ...twoYears }, next));
      const found = fit(model, base);
      const truth = [...parameters, together(base, score(base, { model, parameters }, 52))];
      [...parameterIntervals(base, found), visitsInterval(base, found, 52)].forEach(({ low, high }, i) => {
        if (low <= truth[i]! && truth[i]! <= high) held[i]! += 1;
      });
    }
    const percents = held.map((count) => (100 * count) / houses);
    t.diagnostic(
      `r, alpha, a, b and the visits of next year: ${percents.map((one) => one.toFixed(1)).join(', ')} %`,
    );
    for (const percent of percents) assert.ok(percent >= fewest && percent <= most, percents.join(' '));
  });
}
