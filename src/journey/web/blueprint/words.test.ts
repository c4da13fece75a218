import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginsInWords, spanOf, standardInShort } from './words.ts';

const spans: [minutes: number, words: string][] = [
  [0, '0 min'],
  [25, '25 min'],
  [60, '1 h'],
  [150, '2 h 30 min'],
  [1440, '1 day'],
  [4325, '3 days 5 min'],
];

for (const [minutes, words] of spans) {
  test(`${minutes} minutes are ${words}`, () => assert.equal(spanOf(minutes), words));
}

test('a standard says in one line how much, by whom, from when and until when', () => {
  assert.equal(beginsInWords({ at: 'expect', minutes: -1440 }), '1 day before they are due');
  assert.equal(beginsInWords({ at: 'arrive', minutes: 0 }), 'when they arrive');
  const steps = [{ id: 'name', kind: 'say', text: 'Her name, as she likes it said' }] as const;
  const begins = { at: 'seat', minutes: 10 } as const;
  assert.equal(
    standardInShort({ protocol: null, steps, who: 'care', begins, within: 5 }),
    '1 step · <Host> · 10 min after they are seated · within 5 min',
  );
});
