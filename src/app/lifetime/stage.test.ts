import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Life, LifeStage } from './stage.ts';
import { rhythmWords, stageOf } from './stage.ts';

const lives: [Life, LifeStage, string][] = [
  [{ repeats: 0, recency: 0, age: 0, alive: 0.7 }, 'first', 'here once, today'],
  [{ repeats: 0, recency: 0, age: 77, alive: 0.3 }, 'first', 'here once, 3 months ago'],
  [{ repeats: 0, recency: 0, age: 700, alive: 0.05 }, 'lost', 'here once, 23 months ago'],
  [{ repeats: 1, recency: 30, age: 51, alive: 0.9 }, 'returning', 'twice, last 3 weeks ago'],
  [{ repeats: 2, recency: 60, age: 61, alive: 0.9 }, 'returning', 'three times, last 1 day ago'],
  [{ repeats: 5, recency: 175, age: 252, alive: 0.3 }, 'drifting', 'usually every 5 weeks, now 11'],
  [{ repeats: 5, recency: 175, age: 252, alive: null }, 'drifting', 'usually every 5 weeks, now 11'],
  [{ repeats: 5, recency: 175, age: 176, alive: 0.98 }, 'regular', 'usually every 5 weeks, now just here'],
  [{ repeats: 30, recency: 300, age: 307, alive: 0.99 }, 'lifelong', 'usually every week, now 1'],
  [{ repeats: 40, recency: 120, age: 122, alive: 0.99 }, 'lifelong', 'usually every 3 days, now 2'],
  [{ repeats: 3, recency: 300, age: 900, alive: 0.04 }, 'lost', 'usually every 3 months, now 20'],
];

for (const [life, stage, words] of lives) {
  test(`${words}: ${stage}`, () => {
    assert.equal(stageOf(life), stage);
    assert.equal(rhythmWords(life), words);
  });
}
