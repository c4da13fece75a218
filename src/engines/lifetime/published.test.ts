import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { group } from './base.ts';
import {
  aheadBetaGeometric,
  aliveBetaGeometric,
  begunBetaGeometric,
  chanceBetaGeometric,
} from './beta-geometric-guest.ts';
import type { Customer } from './cdnow.ts';
import { customersOf } from './cdnow.ts';
import { fit } from './fit.ts';
import { foretoldVisits } from './foretold.ts';
import { standardErrors } from './interval.ts';
import { models } from './model.ts';
import type { ModelName } from './model.ts';
import { score } from './score.ts';
import { expectedSpend, fitSpend } from './spend.ts';

const data = process.env['REGULARS_DATA'] ?? join(import.meta.dirname, '../../../../shared/data');

function log(t: TestContext, name: string): string | null {
  const file = join(data, 'clv', name);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  t.diagnostic(`${file} is not there: set REGULARS_DATA to check the published tables`);
  return null;
}

function baseOf(customers: readonly Customer[]) {
  return group({
    repeats: customers.map(({ repeats }) => repeats),
    recency: customers.map(({ recency }) => recency),
    age: customers.map(({ age }) => age),
    perUnit: 7,
  });
}

const near = (value: number, expected: number, within: number, says = '') =>
  assert.ok(Math.abs(value - expected) <= within, `${says} ${value} is not ${expected} (within ${within})`);

/** Fader, Hardie and Lee 2005, Table 2, with the digits of the optimum. */
const tables: [ModelName, number[], number][] = [
  ['bg-nbd', [0.24259452, 4.41360219, 0.79292199, 2.42590675], -9582.4292067],
  ['pareto-nbd', [0.55327707, 10.57768363, 0.60624006, 11.66873701], -9594.9761789],
];

test('the parameters and likelihoods of the published tables of CDNOW come out', (t) => {
  const text = log(t, 'CDNOW_sample.txt');
  if (text === null) return;
  const base = baseOf(customersOf(text, '19970930'));
  assert.equal(base.guests, 2357);
  for (const [name, parameters, likelihood] of tables) {
    const found = fit(name, base);
    near(found.logLikelihood, likelihood, 1e-6, name);
    parameters.forEach((value, i) => near(found.parameters[i]!, value, 1e-5, `${name} ${found.names[i]}`));
    assert.deepEqual([found.settled, found.flat, found.prior], [true, [], 0]);
  }
  const mbg = fit('mbg-nbd', base);
  [0.524843, 6.183082, 0.89136, 1.614003].forEach((value, i) => near(mbg.parameters[i]!, value, 1e-5));
});

test('the standard errors of the Pareto/NBD are those of CLVTools', (t) => {
  const text = log(t, 'CDNOW_sample.txt');
  if (text === null) return;
  const errors = standardErrors(fit('pareto-nbd', baseOf(customersOf(text, '19970930'))));
  [0.0476264, 0.8427222, 0.1872594, 6.2105448].forEach((value, i) =>
    near(errors[i]! / value, 1, 2e-4, `error ${i}`),
  );
});

test('the whole log of CDNOW has the optimum that was found for it', (t) => {
  const text = log(t, 'CDNOW_master.txt');
  if (text === null) return;
  const found = fit('bg-nbd', baseOf(customersOf(text, '19970930')));
  near(found.logLikelihood, -95368.4439332, 1e-6);
  [0.25162396, 4.78894293, 0.72343348, 2.16108798].forEach((value, i) =>
    near(found.parameters[i]!, value, 1e-5),
  );
});

test('spend of CDNOW is that of the note on the Gamma-Gamma model', (t) => {
  const text = log(t, 'CDNOW_sample.txt');
  if (text === null) return;
  const customers = customersOf(text, '19970930');
  const found = fitSpend({
    repeats: customers.map(({ repeats }) => repeats),
    mean: customers.map(({ mean }) => mean),
  })!;
  near(found.logLikelihood, -4055.9176948, 1e-6);
  [6.24957333, 3.74422487, 15.44351861].forEach((value, i) => near(found.parameters[i]!, value, 1e-5));
  assert.equal(found.guests, 946);
  const ten = customers
    .slice(0, 10)
    .map(({ repeats, mean }) => expectedSpend(found.parameters, repeats, mean)!.toFixed(2));
  assert.equal(ten.join(' '), '24.65 18.91 35.17 35.17 35.17 71.46 18.91 35.17 27.28 35.17');
});

test('the points of the published sheets come out', () => {
  const bg = [0.2425945, 4.4136019, 0.7929199, 2.4258881];
  const guest = { repeats: 2, recency: 30.43, age: 38.86 };
  const alive = aliveBetaGeometric(bg, guest, false);
  near(alive, 0.7266, 5e-5);
  near(alive * aheadBetaGeometric(bg, guest, 39, false), 1.225907, 2e-6);
  // The sheet has 1.8576 for week 78; arithmetic of 60 digits has 1.857956 for the same parameters.
  const begun: [number, number][] = [
    [0.1429, 0.0078],
    [1, 0.0532],
    [3, 0.1506],
    [31.8571, 1.0405],
    [32, 1.0437],
    [78, 1.858],
  ];
  for (const [time, visits] of begun) near(begunBetaGeometric(bg, time, false), visits, 5.1e-5);
  const printed = [0.243, 4.414, 0.793, 2.426];
  near(chanceBetaGeometric(printed, 0, 39, false), 0.5737864, 5e-8);
  near(chanceBetaGeometric(printed, 10, 2, false), 1.07869e-7, 5e-13);

  const pareto = [0.5534, 10.5802, 0.6061, 11.6562];
  const often = { repeats: 26, recency: 30.86, age: 31 };
  near(models['pareto-nbd'].alive(pareto, often), 0.9979, 5e-5);
  near(
    models['pareto-nbd'].alive(pareto, often) * models['pareto-nbd'].ahead(pareto, often, 52),
    25.46,
    6e-3,
  );
  const nine = [
    0.05077821, 0.09916088, 0.14542507, 0.1897993, 0.23247466, 0.27361274, 0.31335159, 0.35181024, 0.38909211,
  ];
  nine.forEach((visits, n) =>
    near(models['pareto-nbd'].begun([0.55, 10.56, 0.61, 11.64], n + 1), visits, 5e-9),
  );
});

test('weeks 40 to 78 of CDNOW are foretold as the paper foretells them', (t) => {
  const text = log(t, 'CDNOW_sample.txt');
  if (text === null) return;
  const customers = customersOf(text, '19970930');
  const base = baseOf(customers);
  const start = Math.min(...customers.map(({ first }) => first));
  const firsts = new Float64Array(546);
  for (const { first } of customers) firsts[first - start]! += 1;
  const actual = sumsOf(visitDays(text), start);
  assert.equal(
    customers.reduce((sum, { later }) => sum + later, 0),
    1882,
  );

  const papers: [
    ModelName,
    { alive: number; sum: number; correlation: number; none: number; end: number; away: number },
  ][] = [
    ['bg-nbd', { alive: 1917, sum: 1653.4, correlation: 0.6256, none: 0.2251, end: 4160.6, away: 0.0263 }],
    ['pareto-nbd', { alive: 1052, sum: 1665.5, correlation: 0.6302, none: 0.1384, end: 4270, away: 0.0131 }],
  ];
  for (const [name, paper] of papers) {
    const found = fit(name, base);
    const { alive, visits } = score(base, found, 39);
    const foretold = customers.map((_, guest) => visits[base.of[guest]!]!);
    near(
      base.weight.reduce((sum, weight, k) => sum + weight * alive[k]!, 0),
      paper.alive,
      0.5,
      'alive',
    );
    near(
      foretold.reduce((sum, one) => sum + one, 0),
      paper.sum,
      0.05,
      'sum',
    );
    near(
      correlation(
        foretold,
        customers.map(({ later }) => later),
      ),
      paper.correlation,
      5e-5,
      'correlation',
    );
    const none = foretold.filter((_, guest) => customers[guest]!.repeats === 0);
    near(none.reduce((sum, one) => sum + one, 0) / none.length, paper.none, 5e-5, 'none');
    const sums = foretoldVisits(found, firsts, 546, 7);
    near(sums.at(-1)!, paper.end, 0.5, `end ${name}`);
    near(away(sums, actual), paper.away, 2e-4, `away ${name}`);
  }
});

test('how many came how often fits as the paper says: chi-square 4.82', (t) => {
  const text = log(t, 'CDNOW_sample.txt');
  if (text === null) return;
  const customers = customersOf(text, '19970930');
  const { parameters } = fit('bg-nbd', baseOf(customers));
  const expected = Array.from({ length: 7 }, (_, n) =>
    customers.reduce((sum, { age }) => sum + chanceBetaGeometric(parameters, n, age / 7, false), 0),
  );
  expected.push(customers.length - expected.reduce((sum, one) => sum + one, 0));
  const actual = expected.map((_, n) => customers.filter(({ repeats }) => Math.min(repeats, 7) === n).length);
  near(
    expected.reduce((sum, one, n) => sum + (actual[n]! - one) ** 2 / one, 0),
    4.82,
    0.01,
  );
});

/** Mean distance of two sums so far, as a share of what came, over the ends of weeks 40 to 78. */
function away(foretold: ArrayLike<number>, came: ArrayLike<number>): number {
  const weeks = Array.from({ length: 39 }, (_, n) => Math.min(545, (n + 40) * 7 - 1));
  return weeks.reduce((sum, day) => sum + Math.abs(foretold[day]! / came[day]! - 1), 0) / weeks.length;
}

function visitDays(text: string): { guest: string; day: number }[] {
  const seen = new Set(text.split('\n').map((line) => line.trim().split(/\s+/).slice(0, 3).join(' ')));
  return [...seen].flatMap((line) => {
    const [guest, , date = ''] = line.split(' ');
    const [year, month, day] = [date.slice(0, 4), date.slice(4, 6), date.slice(6)].map(Number);
    return date === '' ? [] : [{ guest: guest!, day: Date.UTC(year!, month! - 1, day) / 86_400_000 }];
  });
}

/** Repeat visits until the end of each day. */
function sumsOf(visits: { guest: string; day: number }[], start: number): Float64Array {
  const known = new Set<string>();
  const sums = new Float64Array(546);
  for (const { guest, day } of visits.toSorted((one, other) => one.day - other.day)) {
    if (known.has(guest)) sums[day - start]! += 1;
    known.add(guest);
  }
  return sums.map(
    (
      (sum) => (count: number) =>
        (sum += count)
    )(0),
  );
}

function correlation(one: readonly number[], other: readonly number[]): number {
  const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [a, b] = [mean(one), mean(other)];
  const sum = (of: (i: number) => number) => one.reduce((total, _, i) => total + of(i), 0);
  return (
    sum((i) => (one[i]! - a) * (other[i]! - b)) /
    Math.sqrt(sum((i) => (one[i]! - a) ** 2) * sum((i) => (other[i]! - b) ** 2))
  );
}
