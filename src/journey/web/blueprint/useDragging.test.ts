import assert from 'node:assert/strict';
import { test } from 'node:test';
import { targetAt, type HeadAt } from './useDragging.ts';

const heads: HeadAt[] = [
  { key: 'booked', stage: 'book', left: 0, right: 100 },
  { key: null, stage: 'prepare', left: 100, right: 140 },
  { key: 'greeted', stage: 'welcome', left: 140, right: 240 },
  { key: 'coat', stage: 'welcome', left: 240, right: 340 },
];

const places: [x: number, stage: string, before: string | null][] = [
  [-50, 'book', 'booked'],
  [60, 'book', null],
  [120, 'prepare', null],
  [150, 'welcome', 'greeted'],
  [230, 'welcome', 'coat'],
  [330, 'welcome', null],
  [900, 'welcome', null],
];

for (const [x, stage, before] of places) {
  test(`a column let go at ${x} comes to stand in ${stage}, ${before ? `before ${before}` : 'last'}`, () => {
    assert.deepEqual(targetAt(heads, x, 'waved'), { stage, before });
  });
}

test('a column let go on itself stays, and behind its neighbour it is not put before itself', () => {
  assert.equal(targetAt(heads, 150, 'greeted'), null);
  assert.deepEqual(targetAt(heads.toSpliced(3, 1), 60, 'booked'), null);
});
