import assert from 'node:assert/strict';
import { test } from 'node:test';
import { momentsToCome } from './moments.ts';

// A browser in London, on whatever machine this runs.
Object.defineProperty(navigator, 'language', { value: 'en-GB' });

const halcyon = {
  timeZone: 'Europe/London',
  hours: [1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, opens: 600, closes: 1140 })),
  closedDays: [{ day: '2026-11-23' }],
};

test('on a Saturday afternoon: within the hour, by five, before we close, and when we open again', () => {
  const said = momentsToCome(Date.parse('2026-11-21T15:10:00Z'), halcyon);
  assert.deepEqual(
    said.map(({ words, at }) => [words, at.toISOString()]),
    [
      ['In half an hour', '2026-11-21T15:40:00.000Z'],
      ['In an hour', '2026-11-21T16:10:00.000Z'],
      ['By 17:00', '2026-11-21T17:00:00.000Z'],
      ['Before we close, 19:00', '2026-11-21T19:00:00.000Z'],
      ['Tuesday when we open, 10:00', '2026-11-24T10:00:00.000Z'],
    ],
  );
});

test('a house without hours names what does not hang on them', () => {
  const said = momentsToCome(Date.parse('2026-11-21T22:10:00Z'), { ...halcyon, hours: [] });
  assert.deepEqual(
    said.map(({ words }) => words),
    ['In half an hour', 'In an hour'],
  );
});
