import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearTime } from './near-time.ts';

// A browser in London, on whatever machine this runs.
Object.defineProperty(navigator, 'language', { value: 'en-GB' });

test('a day is that of the venue: after midnight in Tokyo it is tomorrow', () => {
  assert.equal(
    nearTime('2026-11-21T15:40:00Z', Date.parse('2026-11-21T14:50:00Z'), 'Asia/Tokyo'),
    'tomorrow 0:40',
  );
});

test('yesterday and tomorrow are said so, and what is further away by its date', () => {
  const now = Date.parse('2026-11-21T15:30:00Z');
  const at = (instant: string) => nearTime(instant, now, 'Europe/London');
  assert.equal(at('2026-11-21T18:40:00Z'), '18:40');
  assert.equal(at('2026-11-20T18:40:00Z'), 'yesterday 18:40');
  assert.equal(at('2026-11-24T09:30:00Z'), '24 Nov, 9:30');
  assert.equal(at('2027-01-04T09:30:00Z'), '4 Jan 2027, 9:30');
});
