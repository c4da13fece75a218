import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cluster } from './cluster.ts';
import { tableOf } from './table.ts';
import { never } from './weigh.ts';

/** Clusters of rows `0 … n - 1` by the weights that are said; every other pair weighs `else`. */
function clustersBy(size: number, said: Record<string, number>, otherwise = -20): string {
  const table = tableOf(
    [{ name: 'name', kind: 'text' }],
    Array.from({ length: size }, (_, row) => [`row ${row}`]),
  );
  const pairs = Object.entries(said).map(([pair, weight]) => ({
    rows: pair.split('-').map(Number) as [number, number],
    weight,
  }));
  const strong = pairs.filter(({ weight }) => weight > -7);
  const links = {
    ones: Uint32Array.from(strong, ({ rows }) => rows[0]),
    others: Uint32Array.from(strong, ({ rows }) => rows[1]),
    weights: Float64Array.from(strong, ({ weight }) => weight),
  };
  const weightOf = (one: number, other: number) =>
    said[`${Math.min(one, other)}-${Math.max(one, other)}`] ?? otherwise;
  return [...cluster({ table, links, threshold: 0, least: -30, weightOf }).of].join(' ');
}

test('two and three that all resemble each other are one', () => {
  assert.equal(clustersBy(3, { '0-1': 5, '0-2': 6, '1-2': 1 }), '0 0 0');
  assert.equal(clustersBy(3, { '0-1': 5 }), '0 0 2');
});

test('a weak bridge between two sure groups is cut', () => {
  const groups = { '0-1': 20, '0-2': 20, '1-2': 20, '3-4': 20, '3-5': 20, '4-5': 20 };
  assert.equal(clustersBy(6, { ...groups, '2-3': 3 }), '0 0 0 3 3 3');
  assert.equal(clustersBy(6, { ...groups, '2-3': 25 }), '0 0 0 0 0 0');
});

test('a chain of links does not run on while its ends disagree', () => {
  const chain = Object.fromEntries(Array.from({ length: 30 }, (_, row) => [`${row}-${row + 1}`, 4]));
  const sizes = new Map<string, number>();
  for (const first of clustersBy(31, chain).split(' ')) sizes.set(first, (sizes.get(first) ?? 0) + 1);
  assert.ok(Math.max(...sizes.values()) <= 2);
});

test('two that contradict each other are never together, however much holds them', () => {
  assert.equal(clustersBy(3, { '0-1': 30, '1-2': 29, '0-2': never }), '0 0 2');
});

test('the strongest link decides first', () => {
  assert.equal(clustersBy(3, { '0-1': 5, '1-2': 9 }), '0 1 1');
});
