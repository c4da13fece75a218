import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain, says, wantedOf } from './plain-words.ts';

test('what somebody does not want is no reason for it', () => {
  for (const [text, word, wants] of [
    ['Tea, never coffee', 'tea', true],
    ['Tea, never coffee', 'coffee', false],
    ['Quiet music, please', 'music', false],
    ['Quiet music, please', 'quiet', true],
    ['Less sugar', 'sugar', false],
    ['A quiet corner, and cello music', 'music', true],
  ] as const)
    assert.equal(says(plain(wantedOf(text).wanted), plain(word)), wants, `${word} of “${text}”`);
});
