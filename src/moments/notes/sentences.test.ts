import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countSentences } from './sentences.ts';

const counts: readonly (readonly [number, string])[] = [
  [0, ''],
  [0, '   \n '],
  [0, '🌿'],
  [1, 'It was lovely'],
  [1, 'It was lovely to see you.'],
  [2, 'It was lovely to see you. Come back soon'],
  [3, 'It was lovely. Your sister laughed! Will she come again?'],
  [1, 'Dr. Okafor told me about the garden.'],
  [1, 'J. Okafor and Mrs. Mbeki asked after you.'],
  [1, 'You were here at 5 p.m. and stayed until nine.'],
  [2, 'You left at 5 p.m. The chair is still yours.'],
  [1, 'We keep tea, e.g. the one you like, by the window.'],
  [1, 'So … do come back.'],
  [2, 'I still think of it… Thank you.'],
  [1, 'Wait... what a laugh that was.'],
  [2, 'What a day!! Really?!'],
  [2, 'She said “See you in March.” I hope so.'],
  [1, 'The bill was 3.50 and the company priceless.'],
  [2, 'So good to see you! 🌿 Come back'],
  [2, 'So good to see you!🌿 Come back.'],
  [1, 'So good to see you! 🌿'],
  [2, 'Dear Dorothea,\nit was lovely to see you. Your sister has your laugh.\n\nWarmly, Mei'],
  [2, 'Dear Dr. Lindqvist,\nyour garden! I tried the rosemary.\nMei'],
  [2, 'Der Tee war für Sie bzw. Ihre Schwester. Bis bald!'],
  [2, 'お会いできてうれしかったです。また来てください。'],
  [2, 'The first thing on one line\nand the second on another line'],
];

test('sentences are counted as a reader would', () => {
  for (const [count, text] of counts) assert.equal(countSentences(text), count, text);
});
