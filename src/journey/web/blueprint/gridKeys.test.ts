import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextSpot, type Spot } from './gridKeys.ts';

/** Two stages over three touchpoints, of which the last stage is empty below. */
const spots: (Spot & { name: string })[] = [
  { name: 'book', row: 0, from: 0, to: 1 },
  { name: 'prepare', row: 0, from: 2, to: 2 },
  { name: 'she books', row: 1, from: 0, to: 0 },
  { name: 'we confirm', row: 1, from: 1, to: 1 },
  { name: 'evidence of booking', row: 2, from: 0, to: 0 },
  { name: 'evidence of confirming', row: 2, from: 1, to: 1 },
];

const ways: [from: string, key: string, to: string | undefined][] = [
  ['she books', 'ArrowRight', 'we confirm'],
  ['we confirm', 'ArrowRight', undefined],
  ['we confirm', 'ArrowUp', 'book'],
  ['book', 'ArrowDown', 'she books'],
  ['prepare', 'ArrowDown', 'we confirm'],
  ['prepare', 'ArrowLeft', 'book'],
  ['book', 'ArrowRight', 'prepare'],
  ['evidence of confirming', 'Home', 'evidence of booking'],
  ['evidence of booking', 'End', 'evidence of confirming'],
  ['evidence of booking', 'ArrowDown', undefined],
  ['she books', 'x', undefined],
];

for (const [from, key, to] of ways) {
  test(`${key} leads from "${from}" to ${to ? `"${to}"` : 'nowhere'}`, () => {
    const at = spots.find(({ name }) => name === from)!;
    assert.equal(nextSpot(spots, at, key)?.name, to);
  });
}
