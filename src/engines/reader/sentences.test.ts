import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sentences } from './sentences.ts';

const cut = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

test('A text is cut after its stops, and at every new line', () => {
  for (const [text, wanted] of [
    ['Great food. Slow service!', ['Great food.', 'Slow service!']],
    ['Great food\nSlow service', ['Great food', 'Slow service']],
    ['We paid 3.50 for tea. Mr. Tan smiled.', ['We paid 3.50 for tea.', 'Mr. Tan smiled.']],
    ['It opens at 9 a.m. and closes late.', ['It opens at 9 a.m. and closes late.']],
    ['Lovely place.The staff were kind.', ['Lovely place.', 'The staff were kind.']],
    ['"Never again!" she said. We agreed.', ['"Never again!"', 'she said.', 'We agreed.']],
    ['So good... really', ['So good... really']],
    ['😍😍', ['😍😍']],
    ['...', []],
    ['', []],
  ] as const) {
    assert.deepEqual(cut(text), wanted);
  }
});

test('A text without a stop is cut where it grows too long', () => {
  assert.ok(cut('word '.repeat(4000)).every((one) => one.length <= 1300));
});

test('A sentence that is cut again stays whole, whatever it is made of', () => {
  const piece = fc.constantFrom(
    'good',
    'Bad',
    'St.',
    'a.m.',
    '3.50',
    '!',
    '?!',
    '…',
    '.',
    '"',
    ')',
    '\n',
    ' ',
    '😍',
    'www.x.com',
    "it's",
    '\0',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join(' ');
      for (const one of cut(text)) assert.deepEqual(cut(one), [one]);
    }),
  );
});
