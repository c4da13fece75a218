import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closesNextDay, hoursOf, spokenDay, weekOf, whyNot } from './week.ts';

test('a week is typed back as it is kept, past midnight included', () => {
  const hours = [
    { weekday: 1, opens: 600, closes: 1080 },
    { weekday: 6, opens: 600, closes: 900 },
    { weekday: 6, opens: 1080, closes: 1560 },
    { weekday: 7, opens: 0, closes: 1440 },
  ];
  const week = weekOf(hours);
  assert.deepEqual(week[5], [
    { opens: '10:00', closes: '15:00' },
    { opens: '18:00', closes: '02:00' },
  ]);
  assert.deepEqual(week[1], []);
  assert.deepEqual(hoursOf(week), hours);
});

test('a day is said as people say it', () => {
  const said = (minutes: number) => `${minutes / 60}h`;
  assert.equal(spokenDay([], said), 'closed');
  const spans = [
    { opens: '10:00', closes: '15:00' },
    { opens: '18:00', closes: '00:00' },
  ];
  assert.equal(spokenDay(spans, said), '10h to 15h, 18h to midnight');
});

test('a span tells what is wrong with it while it is typed', () => {
  assert.equal(whyNot({ opens: '18:00', closes: '' }), 'A time is missing.');
  assert.equal(whyNot({ opens: '14:00', closes: '13:30' }), 'That is past noon of the next day.');
  assert.equal(whyNot({ opens: '14:00', closes: '12:00' }), '');
  assert.deepEqual(
    [closesNextDay({ opens: '18:00', closes: '02:00' }), closesNextDay({ opens: '18:00', closes: '00:00' })],
    [true, false],
  );
});
