import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { widthOf, wrap } from './measure.ts';

test('no line is wider than it may be, and no letter is lost', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.integer({ min: 30, max: 300 }),
      (text, width) => {
        const lines = wrap(text, width, 10);
        assert.equal(lines.join('').replace(/\s/g, ''), text.replace(/\s/g, ''));
        for (const line of lines) assert.ok(widthOf(line, 10) <= width, `"${line}" is wider than ${width}`);
      },
    ),
  );
});

test('a word longer than the line is broken between letters, never within one', () => {
  const family = '👩‍👩‍👧‍👦';
  assert.deepEqual(wrap(family.repeat(3), 20, 10), [family, family, family]);
});

test('a line of its own stays one', () => {
  assert.deepEqual(wrap('A glass of water\nwith a slice of lemon', 400, 10), [
    'A glass of water',
    'with a slice of lemon',
  ]);
});
