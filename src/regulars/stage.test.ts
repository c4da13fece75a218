import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rhythmLine, stageLine, stageOf, storyLine } from './stage.ts';
import type { RegularStage, VisitCounts } from './stage.ts';

const today = '2026-11-21';
const seen = (visits: number, firstDay: string | null, lastDay: string | null): VisitCounts => ({
  visits,
  firstDay,
  lastDay,
});

const table: [what: string, VisitCounts, RegularStage, line: string, story: string | null][] = [
  ['nobody yet', seen(0, null, null), 'first', 'First visit', null],
  [
    'once before',
    seen(1, '2026-10-01', '2026-10-01'),
    'returning',
    'Returning · 2nd visit',
    'was here once, in October 2026',
  ],
  [
    'three times',
    seen(3, '2026-08-01', '2026-11-01'),
    'returning',
    'Returning · 4th visit',
    'coming since August 2026',
  ],
  [
    'five times',
    seen(5, '2026-06-06', '2026-10-24'),
    'regular',
    'Regular · 6th visit',
    'regular since June 2026 · usually every 5 weeks',
  ],
  [
    'ten times',
    seen(10, '2026-09-10', '2026-11-12'),
    'regular',
    'Regular · 11th visit',
    'regular since September 2026 · usually every 7 days',
  ],
  [
    'sixty times',
    seen(61, '2021-03-06', '2026-10-24'),
    'lifelong',
    'Lifelong · 61 visits',
    'regular since March 2021 · usually every 5 weeks',
  ],
  [
    'away too long',
    seen(6, '2025-01-01', '2026-04-21'),
    'drifting',
    'Drifting back · 214 days',
    'regular since January 2025 · usually every 3 months',
  ],
  [
    'away, but only twice here',
    seen(2, '2024-01-01', '2024-02-01'),
    'returning',
    'Returning · 3rd visit',
    'coming since January 2024',
  ],
  [
    'a slow rhythm is not drifting',
    seen(4, '2023-11-01', '2026-05-01'),
    'returning',
    'Returning · 5th visit',
    'coming since November 2023 · usually every 10 months',
  ],
];

for (const [what, counts, stage, line, story] of table) {
  test(`${what}: ${line}`, () => {
    assert.equal(stageOf(counts, today), stage);
    assert.equal(stageLine(counts, today), line);
    assert.equal(storyLine(counts), story);
  });
}

test('under four visits a rhythm would be chance, and none is told', () => {
  assert.equal(rhythmLine(seen(3, '2026-01-01', '2026-03-01')), null);
});
