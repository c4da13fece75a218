import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokens } from './tokens.ts';

const denied = (text: string) =>
  tokens(text)
    .filter(({ negated }) => negated)
    .map(({ word }) => word);

test('A "not" reaches four words, and never past a mark or a "but"', () => {
  for (const [text, wanted] of [
    ['The food was not good', ['good']],
    ["I didn't like the soup at all", ['like', 'the', 'soup', 'at']],
    ['Not good, great', ['good']],
    ['No smile but lovely food', ['smile']],
    ['Not only good but cheap', []],
    ['It could not have been better', []],
    ["We couldn't be happier", []],
    ['No problem at all', []],
    ['Hardly warm', ['warm']],
  ] as const) {
    assert.deepEqual(denied(text), wanted, text);
  }
});

test('Words are small and calm, numbers are zeros, faces and marks stand alone', () => {
  const words = tokens('SOOOO good!!! 😍 :) at 12.50 – it’s [NAME]').map(({ word }) => word);
  assert.deepEqual(words, ['soo', 'good', '!!', '😍', ':)', 'at', '00.00', '–', "it's", '[name]']);
});

test('Offsets lead back to what was written', () => {
  const text = 'Amélie’s crème brûlée 👩‍🍳 was A1!';
  for (const { start, end, word } of tokens(text))
    assert.equal(text.slice(start, end).toLowerCase().replaceAll('’', "'").replace(/\d/g, '0'), word);
});
