import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Hours } from '#houses/hours.ts';
import { dueAt, isOpen, minutesBetween } from './business-clock.ts';
import type { Opening } from './business-clock.ts';

const clock = (time: string) => Number(time.split(':')[0]) * 60 + Number(time.split(':')[1]);
const on = (days: readonly number[], opens: string, closes: string): Hours[] =>
  days.map((weekday) => ({ weekday, opens: clock(opens), closes: clock(closes) }));
const venue = (timeZone: string, hours: Hours[], closed: string[] = []): Opening => ({
  timeZone,
  hours,
  closedDays: new Set(closed),
});

const weekdays = [1, 2, 3, 4, 5];
const daily = [1, 2, 3, 4, 5, 6, 7];

/** Monday to Friday 9 to 17, Saturday 10 to 14, closed on Christmas Day and Boxing Day. */
const salon = venue(
  'Europe/London',
  [...on(weekdays, '9:00', '17:00'), ...on([6], '10:00', '14:00')],
  ['2026-12-25', '2026-12-26'],
);
/** Tuesday to Saturday 18 to 2 in the morning, closed on the last night of the year. */
const bar = venue('America/New_York', on([2, 3, 4, 5, 6], '18:00', '26:00'), ['2026-12-31']);
/** Lunch and dinner, Mondays closed. */
const trattoria = venue('Europe/Rome', [
  ...on([2, 3, 4, 5, 6, 7], '12:00', '15:00'),
  ...on([2, 3, 4, 5, 6, 7], '19:00', '23:30'),
]);
/** A reception that never closes, which says so hour by hour. */
const lobby = venue('Europe/Berlin', on(daily, '0:00', '24:00'));
/** Nobody has said when it is open. */
const hotel = venue('Europe/Berlin', []);
const tokyo = venue('Asia/Tokyo', on(weekdays, '10:00', '19:00'));
/** A quarter of an hour off the rest of the world. */
const kathmandu = venue('Asia/Kathmandu', on([1, 2, 3, 4, 5, 7], '10:00', '17:00'));
/** Sundays only. */
const chapel = venue('Europe/London', on([7], '10:00', '12:00'));
/** A night shift right across the change of clocks. */
const night = venue('Europe/London', on(daily, '22:00', '30:00'));
/** From half past one to half past two, in the very hour that is skipped or told twice. */
const baker = venue('Europe/London', on(daily, '1:30', '2:30'));

type Case = readonly [what: string, opening: Opening, from: string, minutes: number, due: string];

const cases: readonly Case[] = [
  // Within one day
  ['in the middle of the day', salon, '2026-11-18T10:00Z', 60, '2026-11-18T11:00Z'],
  ['up to the very last minute', salon, '2026-11-18T16:00Z', 60, '2026-11-18T17:00Z'],
  ['to the second', salon, '2026-11-18T10:00:07Z', 1, '2026-11-18T10:01:07Z'],
  ['nothing at all while it is open is now', salon, '2026-11-18T10:00Z', 0, '2026-11-18T10:00Z'],
  ['nothing at all while it is closed is when it opens', salon, '2026-11-18T20:00Z', 0, '2026-11-19T09:00Z'],
  // Over night, the week-end and closed days
  ['written before it opens', salon, '2026-11-18T06:12Z', 30, '2026-11-18T09:30Z'],
  ['written after it has closed', salon, '2026-11-18T21:40Z', 30, '2026-11-19T09:30Z'],
  ['written on the stroke of closing', salon, '2026-11-18T17:00Z', 30, '2026-11-19T09:30Z'],
  ['over night', salon, '2026-11-18T16:30Z', 60, '2026-11-19T09:30Z'],
  ['one minute over the end of the day', salon, '2026-11-18T16:00Z', 61, '2026-11-19T09:01Z'],
  ['Friday evening into the short Saturday', salon, '2026-11-20T16:00Z', 120, '2026-11-21T11:00Z'],
  ['Friday evening over the whole Saturday', salon, '2026-11-20T16:00Z', 60 + 240 + 30, '2026-11-23T09:30Z'],
  ['written on a Sunday', salon, '2026-11-22T12:00Z', 240, '2026-11-23T13:00Z'],
  ['two days of eight hours', salon, '2026-11-17T11:00Z', 960, '2026-11-19T11:00Z'],
  ['Christmas Eve over the closed days and the Sunday', salon, '2026-12-24T16:00Z', 120, '2026-12-28T10:00Z'],
  ['written on a closed day', salon, '2026-12-25T11:00Z', 15, '2026-12-28T09:15Z'],
  ['once a week', chapel, '2026-11-22T11:30Z', 60, '2026-11-29T10:30Z'],
  ['three weeks long', chapel, '2026-11-23T08:00Z', 300, '2026-12-13T11:00Z'],
  // Breaks
  ['over the break after lunch', trattoria, '2026-11-18T14:45+01:00', 30, '2026-11-18T19:15+01:00'],
  ['within the break', trattoria, '2026-11-18T16:00+01:00', 10, '2026-11-18T19:10+01:00'],
  ['after dinner over the closed Monday', trattoria, '2026-11-22T23:15+01:00', 30, '2026-11-24T12:15+01:00'],
  ['lunch and dinner together', trattoria, '2026-11-18T12:00+01:00', 450, '2026-11-18T23:30+01:00'],
  // Past midnight
  ['past midnight in one evening', bar, '2026-11-20T23:30-05:00', 60, '2026-11-21T00:30-05:00'],
  [
    'after midnight it is still the evening before',
    bar,
    '2026-11-21T01:30-05:00',
    15,
    '2026-11-21T01:45-05:00',
  ],
  ['up to two in the morning', bar, '2026-11-21T01:30-05:00', 30, '2026-11-21T02:00-05:00'],
  ['past two it is the next evening', bar, '2026-11-21T01:30-05:00', 45, '2026-11-21T18:15-05:00'],
  ['Saturday night belongs to Saturday', bar, '2026-11-22T01:00-05:00', 30, '2026-11-22T01:30-05:00'],
  ['and then comes Tuesday', bar, '2026-11-22T01:00-05:00', 90, '2026-11-24T18:30-05:00'],
  ['a closed night is closed past midnight too', bar, '2026-12-31T20:00-05:00', 10, '2027-01-01T18:10-05:00'],
  [
    'the night before a closed day is open to its end',
    bar,
    '2026-12-31T01:00-05:00',
    30,
    '2026-12-31T01:30-05:00',
  ],
  // Round the clock
  ['without hours every minute counts', hotel, '2026-11-21T23:50Z', 30, '2026-11-22T00:20Z'],
  ['without hours a change of clocks changes nothing', hotel, '2026-03-29T00:30Z', 60, '2026-03-29T01:30Z'],
  ['hours without a gap are as good as none', lobby, '2026-11-21T22:50Z', 30, '2026-11-21T23:20Z'],
  ['over a day of twenty-three hours', lobby, '2026-03-28T23:00Z', 23 * 60, '2026-03-29T22:00Z'],
  ['over a day of twenty-five hours', lobby, '2026-10-24T22:00Z', 25 * 60, '2026-10-25T23:00Z'],
  // Zones
  ['by the clock of Tokyo', tokyo, '2026-11-20T09:30Z', 60, '2026-11-23T01:30Z'],
  ['Sunday evening in London is Monday morning in Tokyo', tokyo, '2026-11-22T22:00Z', 5, '2026-11-23T01:05Z'],
  ['a quarter past by other clocks', kathmandu, '2026-11-20T11:00Z', 30, '2026-11-22T04:30Z'],
  // Clocks put forward and back
  ['Saturday in winter, Monday in summer', salon, '2026-03-28T13:30Z', 60, '2026-03-30T09:30+01:00'],
  ['Saturday in summer, Monday in winter', salon, '2026-10-24T13:30+01:00', 60, '2026-10-26T09:30Z'],
  ['a night an hour shorter', night, '2026-03-28T22:00Z', 7 * 60, '2026-03-29T06:00+01:00'],
  ['past a night an hour shorter', night, '2026-03-28T22:00Z', 8 * 60, '2026-03-29T23:00+01:00'],
  ['a night an hour longer', night, '2026-10-24T22:00+01:00', 9 * 60, '2026-10-25T06:00Z'],
  ['within the hour that is told twice', night, '2026-10-25T01:30+01:00', 60, '2026-10-25T01:30Z'],
  ['an opening in the hour that is skipped', baker, '2026-03-29T00:00Z', 10, '2026-03-30T01:40+01:00'],
  ['an opening in the hour that is told twice', baker, '2026-10-25T00:00Z', 90, '2026-10-25T02:00Z'],
  [
    'the evening the clocks of New York go back',
    bar,
    '2026-10-31T23:00-04:00',
    240,
    '2026-11-01T02:00-05:00',
  ],
];

for (const [what, opening, from, minutes, due] of cases) {
  test(`${what}: ${minutes} minutes from ${from} are over at ${due}`, () => {
    assert.equal(dueAt(new Date(from), minutes, opening).toISOString(), new Date(due).toISOString());
    assert.equal(minutesBetween(new Date(from), new Date(due), opening), minutes);
  });
}

test('the table has more than forty cases', () => assert.ok(cases.length > 40));

test('a venue is open from the minute it opens to the minute it closes', () => {
  const asked = ['08:59', '09:00', '16:59', '17:00'].map((time) =>
    isOpen(new Date(`2026-11-18T${time}Z`), salon),
  );
  assert.deepEqual(asked, [false, true, true, false]);
  assert.ok(isOpen(new Date('2026-11-18T03:00Z'), hotel));
  assert.ok(!isOpen(new Date('2026-12-25T11:00Z'), salon));
});

test('no minutes lie between a moment and an earlier one', () => {
  assert.equal(minutesBetween(new Date('2026-11-18T12:00Z'), new Date('2026-11-18T10:00Z'), salon), 0);
});

const zones = [
  'Europe/London',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'UTC',
  'America/Santiago',
];
const someHours = fc
  .array(
    fc.record({
      weekday: fc.integer({ min: 1, max: 7 }),
      opens: fc.integer({ min: 0, max: 1400 }),
      length: fc.integer({ min: 1, max: 700 }),
    }),
    { maxLength: 9 },
  )
  .map((spans) => spans.map(({ weekday, opens, length }) => ({ weekday, opens, closes: opens + length })));
const someOpening = fc
  .record({
    timeZone: fc.constantFrom(...zones),
    hours: someHours,
    closed: fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 12 }),
  })
  .map(({ timeZone, hours, closed }) =>
    venue(
      timeZone,
      hours,
      closed.map((day) => new Date(Date.UTC(2026, 2, 1 + day)).toISOString().slice(0, 10)),
    ),
  );
const someMoment = fc
  .integer({ min: Date.UTC(2026, 2, 1), max: Date.UTC(2027, 2, 1) })
  .map((at) => new Date(at));

test('however a venue is open, so many minutes lie between a moment and when they are over', () => {
  fc.assert(
    fc.property(someOpening, someMoment, fc.integer({ min: 0, max: 5000 }), (opening, from, minutes) => {
      assert.equal(minutesBetween(from, dueAt(from, minutes, opening), opening), minutes);
    }),
    { numRuns: 300 },
  );
});

test('more minutes are never over earlier, and two halves are as long as the whole', () => {
  fc.assert(
    fc.property(someOpening, someMoment, fc.nat(2000), fc.nat(2000), (opening, from, some, more) => {
      const first = dueAt(from, some, opening);
      const whole = dueAt(from, some + more, opening);
      assert.ok(whole >= first);
      if (more > 0) assert.deepEqual(dueAt(first, more, opening), whole);
    }),
    { numRuns: 300 },
  );
});
