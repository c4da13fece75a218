import assert from 'node:assert/strict';
import { test } from 'node:test';
import { due, lately } from './due.ts';

// A browser in London, on whatever machine this runs.
Object.defineProperty(navigator, 'language', { value: 'en-GB' });

const now = Date.parse('2026-11-21T15:30:00Z');
const london = 'Europe/London';

const cases: [dueAt: string, words: string, pressing: string][] = [
  ['2026-11-21T18:40:00Z', 'by 18:40', 'calm'],
  ['2026-11-21T16:30:00Z', 'by 16:30', 'soon'],
  ['2026-11-21T15:30:00Z', 'by 15:30', 'soon'],
  ['2026-11-21T15:29:40Z', '1 min late', 'late'],
  ['2026-11-21T14:31:00Z', '59 min late', 'late'],
  ['2026-11-21T12:10:00Z', '3 h late', 'late'],
  ['2026-11-18T12:10:00Z', '3 days late', 'late'],
  ['2026-11-22T09:30:00Z', 'by tomorrow 9:30', 'calm'],
  ['2026-11-24T09:30:00Z', 'by 24 Nov, 9:30', 'calm'],
];

test('a promise says by when, and from then on how late it is', () => {
  for (const [dueAt, words, pressing] of cases)
    assert.deepEqual(due(dueAt, now, london), { words, pressing });
});

test('what was said today has a time, and what was said before a day', () => {
  assert.equal(lately('2026-11-21T09:05:00Z', now, london), '9:05');
  assert.equal(lately('2026-10-03T09:05:00Z', now, london), '3 Oct');
  assert.equal(lately('2025-10-03T09:05:00Z', now, london), '3 Oct 2025');
});
