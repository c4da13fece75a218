import assert from 'node:assert/strict';
import { test } from 'node:test';
import { overlap } from './hours.ts';
import type { Hours } from './hours.ts';

const weeks: [string, boolean, Hours[]][] = [
  ['no hours at all', false, []],
  ['lunch and dinner', false, [at(1, 720, 900), at(1, 1080, 1380)]],
  ['a break of no length', false, [at(1, 540, 720), at(1, 720, 1080)]],
  ['dinner begun before lunch is over', true, [at(1, 720, 1100), at(1, 1080, 1380)]],
  ['the same hours twice', true, [at(3, 540, 1080), at(3, 540, 1080)]],
  ['one inside another, given in any order', true, [at(3, 600, 660), at(3, 540, 1080)]],
  ['a night that ends as the next day opens', false, [at(5, 1200, 1440 + 360), at(6, 360, 720)]],
  ['a night that runs into the next morning', true, [at(5, 1200, 1440 + 420), at(6, 360, 720)]],
  ['Sunday night into Monday morning', true, [at(7, 1200, 1440 + 420), at(1, 360, 720)]],
  ['Sunday night and a Monday that opens later', false, [at(7, 1200, 1440 + 120), at(1, 540, 720)]],
];

for (const [week, overlaps, hours] of weeks) {
  test(`${week}: ${overlaps ? 'overlap' : 'stand beside each other'}`, () =>
    assert.equal(overlap(hours), overlaps));
}

function at(weekday: number, opens: number, closes: number): Hours {
  return { weekday, opens, closes };
}
