import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minutesOf, minutesWords } from './minutes.ts';

test('minutes are said in hours, and read back as they were said', () => {
  for (const minutes of [1, 45, 60, 150, 6000, null]) assert.equal(minutesOf(minutesWords(minutes)), minutes);
  assert.equal(minutesWords(150), '2 h 30 min');
});

test('a bare number is minutes, and what is no time is none', () => {
  assert.equal(minutesOf('45'), 45);
  assert.equal(minutesOf('4 hours'), 240);
  for (const wrong of ['soon', '0', '-5', '4 d']) assert.equal(minutesOf(wrong), undefined);
});
