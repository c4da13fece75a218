import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clockTime, instantOf, minorOf, money, shortened, wallTime } from './shown.ts';

test('a time is that of the place, not of the reader', () => {
  assert.match(clockTime('2026-11-21T10:30:00Z', 'Asia/Tokyo'), /^(19:30|7:30)/);
});

for (const [day, time, zone, iso] of [
  ['2026-11-21', '10:30', 'Europe/London', '2026-11-21T10:30:00.000Z'],
  ['2026-07-01', '10:30', 'Europe/London', '2026-07-01T09:30:00.000Z'],
  ['2026-03-29', '09:00', 'Europe/Berlin', '2026-03-29T07:00:00.000Z'],
  ['2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
  ['2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
  ['2026-10-25', '12:00', 'Europe/Berlin', '2026-10-25T11:00:00.000Z'],
  ['2026-11-01', '08:00', 'America/New_York', '2026-11-01T13:00:00.000Z'],
  ['2026-11-21', '00:15', 'Asia/Kolkata', '2026-11-20T18:45:00.000Z'],
] as const) {
  test(`${day} ${time} in ${zone} is ${iso}`, () => {
    assert.equal(instantOf(day, time, zone).toISOString(), iso);
  });
}

test('a wall time reads back as it was typed', () => {
  assert.deepEqual(wallTime(instantOf('2026-11-21', '10:30', 'America/Lima'), 'America/Lima'), [
    '2026-11-21',
    '10:30',
  ]);
});

test('a sum is read with a point or a comma, in the digits of its currency', () => {
  assert.equal(minorOf('45', 'GBP'), 4500);
  assert.equal(minorOf('45,5', 'EUR'), 4550);
  assert.equal(minorOf('1200', 'JPY'), 1200);
  assert.ok(Number.isNaN(minorOf('about 12', 'GBP')));
  assert.match(money(4500, 'GBP'), /£45\.00/);
});

test('less than nothing is written with a minus and read with it or a hyphen', () => {
  assert.equal(money(-240, 'GBP'), '−£2.40');
  assert.doesNotMatch(money(-0, 'GBP'), /−/);
  assert.equal(minorOf('-2.40', 'GBP'), -240);
  assert.equal(minorOf('−2.40', 'GBP'), -240);
});

test('what is too long for a row is cut between words', () => {
  assert.equal(shortened('Two spritzes for the sisters, on the house', 24), 'Two spritzes for the…');
  assert.equal(shortened('short', 24), 'short');
  assert.equal(shortened('Donaudampfschifffahrt', 10), 'Donaudamp…');
  assert.equal(shortened('a'.repeat(8) + '😀'.repeat(5), 10), `${'a'.repeat(8)}…`);
  assert.equal(shortened('Ask where the nuts wherever', 24), 'Ask where the nuts…');
});
