import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chance } from './chance.ts';
import { families } from './family.ts';
import { grow, slots } from './grow.ts';
import { bestLine, platt } from './platt.ts';
import { rowWriter } from './row-writer.ts';
import { solve } from './solve.ts';

test('A template grows into sentences, with lists and choices inside each other', () => {
  const lists = slots('dish: soup | pie\nwho: our {dish} cook');
  const grown = new Set(
    Array.from({ length: 60 }, (_, seed) => grow('{Dish} by {who|{nobody|everyone}}', lists, chance(seed))),
  );
  assert.ok(grown.has('Soup by nobody'));
  assert.ok(
    [...grown].every((one) => /^(?:Soup|Pie) by (?:our (?:soup|pie) cook|nobody|everyone|who)$/.test(one)),
  );
  assert.throws(() => grow('{nothing}', lists, chance(1)), /neither a list nor a choice/);
});

test('The heading of a family says what its sentences say, and refuses what it does not know', () => {
  const [{ says }] = families('== slow: waiting- ; S- ; annoyance\nWe waited.', 'any') as [
    ReturnType<typeof families>[number],
  ];
  assert.deepEqual(
    [...says.aspects],
    [
      ['waiting', 'negative'],
      ['service', 'negative'],
    ],
  );
  assert.equal(says.whole, 'negative');
  assert.throws(() => families('== x: colour+ ; N ; joy', 'any'), /colour is not one of/);
});

test('Support vectors separate what can be separated', () => {
  const writer = rowWriter();
  const signs: number[] = [];
  for (const [x, y, sign] of [
    [1, 0.2, 1],
    [0.9, 0.1, 1],
    [0.1, 1, -1],
    [0.2, 0.8, -1],
  ] as const) {
    writer.add(0, x);
    writer.add(1, y);
    writer.end();
    signs.push(sign);
  }
  const w = solve(
    writer.rows(),
    { heads: 1, signs: Int8Array.from(signs), weights: new Float32Array(4).fill(1) },
    { width: 2, cost: 10, epochs: 50, seed: 1 },
  );
  assert.ok(w[0]! > 0 && w[1]! < 0);
});

test('A line is drawn where it hits most, and probabilities rise with the score', () => {
  const scores = [3, 2, 1, 0, -1, -2];
  const yes = [true, true, false, true, false, false];
  assert.ok(bestLine(scores, yes).f1 > 0.85);
  const [slope] = platt(scores, yes);
  assert.ok(slope > 0);
});
