import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DateOrder, inferDateOrder, readDate, readTime, splitTime } from './dates.ts';

const written: [string, DateOrder, string | null][] = [
  ['3/12/1984', 'dmy', '1984-12-3'],
  ['3/12/1984', 'mdy', '1984-3-12'],
  ['3/12/84', 'mdy', '1984-3-12'],
  ['3/12/26', 'dmy', '2026-12-3'],
  ['3/12/27', 'dmy', '1927-12-3'],
  ['3. 12. 1984', 'dmy', '1984-12-3'],
  ['1984-12-3', 'dmy', '1984-12-3'],
  ['1984/12/03', 'mdy', '1984-12-3'],
  ['84-12-03', 'ymd', '1984-12-3'],
  ['19841203', 'dmy', '1984-12-3'],
  ['03121984', 'dmy', '1984-12-3'],
  ['1984-12-03T00:00:00Z', 'dmy', '1984-12-3'],
  ['12/31/1984 7:30 PM', 'mdy', '1984-12-31'],
  ['31/12/1984', 'mdy', '1984-12-31'],
  ['3 Dec 1984', 'mdy', '1984-12-3'],
  ['Dec 3, 1984', 'dmy', '1984-12-3'],
  ['Monday, December 3rd, 1984', 'dmy', '1984-12-3'],
  ['3-Dec-84', 'dmy', '1984-12-3'],
  ['3. Dezember 1984', 'dmy', '1984-12-3'],
  ['3 décembre 1984', 'dmy', '1984-12-3'],
  ['1er août 1990', 'dmy', '1990-8-1'],
  ['3 de diciembre de 1984', 'dmy', '1984-12-3'],
  ['3 dicembre 1984', 'dmy', '1984-12-3'],
  ['3 mrt. 1984', 'dmy', '1984-3-3'],
  ['3 de março de 1984', 'dmy', '1984-3-3'],
  ['3 maj 1984', 'dmy', '1984-5-3'],
  ['December 3', 'dmy', '-12-3'],
  ['--12-03', 'dmy', '-12-3'],
  ['--1203', 'dmy', '-12-3'],
  ['12-03', 'ymd', '-12-3'],
  ['3.12.', 'dmy', '-12-3'],
  ['29/02', 'dmy', '-2-29'],
  ['1604-12-03', 'ymd', '-12-3'],
  ['30999', 'dmy', '1984-11-13'],
  ['30999.5', 'dmy', '1984-11-13'],
  ['29/02/1991', 'dmy', null],
  ['32/01/1990', 'dmy', null],
  ['yesterday', 'dmy', null],
  ['May', 'dmy', null],
  ['', 'dmy', null],
  ['12345678901', 'dmy', null],
];

test('a date is read as people and programs write it', () => {
  for (const [value, order, expected] of written) {
    const date = readDate(value, order, 2026);
    assert.equal(date && `${date.year ?? ''}-${date.month}-${date.day}`, expected, `${value} (${order})`);
  }
});

test('without a latest year two digits from 30 are of the last century', () => {
  assert.deepEqual([readDate('1/1/29', 'dmy')?.year, readDate('1/1/30', 'dmy')?.year], [2029, 1930]);
});

const columns: [string[], DateOrder, boolean, string][] = [
  [['01/02/2024', '25/02/2024', '03/04/2024'], 'dmy', true, 'dayOver12'],
  [['1/2/24', '2/25/24', '3/4/24'], 'mdy', true, 'dayOver12'],
  [['2024-1-2', '2024-12-31'], 'ymd', true, 'yearFirst'],
  [['19970101'], 'ymd', true, 'yearFirst'],
  [['1.2.2024', '3.4.2024'], 'dmy', true, 'onlyDots'],
  [['01/02/2024', '03/04/2024'], 'dmy', false, 'ambiguous'],
  [['25/01/2024', '01/25/2024', '26/01/2024'], 'dmy', false, 'mixed'],
  [['3 Dec 1984'], 'dmy', true, 'unambiguous'],
  [['', 'never'], 'dmy', false, 'noDates'],
  [['1/2/2024 9:30 AM', '1/13/2024 9:30 AM'], 'mdy', true, 'dayOver12'],
];

test('the order of a column is that of its telling values', () => {
  for (const [values, order, sure, why] of columns) {
    const verdict = inferDateOrder(values);
    assert.deepEqual([verdict.order, verdict.sure, verdict.why], [order, sure, why], values.join(' '));
  }
  assert.equal(inferDateOrder(['01/02/2024', '25/02/2024']).example, '25/02/2024');
  assert.equal(inferDateOrder(['01/02/2024'], 'mdy').order, 'mdy');
});

test('a time is read alone and after its date', () => {
  const times = [
    '7:30 PM',
    '19:30',
    '19.30',
    '19h30',
    '19:30:00',
    '7:30 p.m.',
    '7pm',
    '12:15 AM',
    '9:05 Uhr',
    '25:00',
    'noon',
    '',
  ];
  assert.deepEqual(times.map(readTime), [
    ...['19:30', '19:30', '19:30', '19:30', '19:30', '19:30', '19:00', '00:15', '09:05'],
    ...[null, null, null],
  ]);
  assert.deepEqual(splitTime('2024-05-01T19:30:00+02:00'), {
    date: '2024-05-01',
    time: '19:30',
    offset: '+02:00',
  });
  assert.deepEqual(splitTime('3 Dec 2024, 7:30 PM'), { date: '3 Dec 2024', time: '19:30', offset: null });
});
