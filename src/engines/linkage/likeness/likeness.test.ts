import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { edits } from './edits.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { families } from './nicknames.ts';

const encoder = new TextEncoder();
const editsOf = (one: string, other: string, most = 99) => {
  const [a, b] = [encoder.encode(one), encoder.encode(other)];
  return edits(a, 0, a.length, b, 0, b.length, most);
};
const likenessOf = (one: string, other: string) => {
  const [a, b] = [encoder.encode(one), encoder.encode(other)];
  return jaroWinkler(a, 0, a.length, b, 0, b.length);
};

/** Optimal string alignment by its definition, a cell at a time. */
function slowly(one: string, other: string): number {
  const rows = Array.from({ length: one.length + 1 }, (_, i) =>
    Array.from({ length: other.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= one.length; i += 1) {
    for (let j = 1; j <= other.length; j += 1) {
      const cost = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + cost);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, rows[i - 2]![j - 2]! + 1);
      rows[i]![j] = least;
    }
  }
  return rows[one.length]![other.length]!;
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 1, maxLength: 32 });

test('edits counted by bits are edits counted by their definition', () => {
  fc.assert(
    fc.property(word, word, (one, other) => assert.equal(editsOf(one, other), slowly(one, other))),
    { numRuns: 2000 },
  );
});

test('edits are never counted further than asked', () => {
  assert.equal(editsOf('abcdefgh', 'stuvwxyz', 2), 3);
  assert.equal(editsOf('ab', 'abcdef', 2), 3);
});

test("Jaro-Winkler gives the figures of Winkler's tables", () => {
  const table: [string, string, number][] = [
    ['martha', 'marhta', 0.9611],
    ['dixon', 'dicksonx', 0.8133],
    ['dwayne', 'duane', 0.84],
    ['jones', 'johnson', 0.8323],
    ['abc', 'xyz', 0],
    ['same', 'same', 1],
  ];
  for (const [one, other, likeness] of table)
    assert.ok(Math.abs(likenessOf(one, other) - likeness) < 1e-4, one);
});

test('likeness lies between nothing and all, and is all for the same word alone', () => {
  fc.assert(
    fc.property(word, word, (one, other) => {
      const likeness = likenessOf(one, other);
      assert.ok(likeness >= 0 && likeness <= 1 + 1e-12);
      assert.equal(Math.abs(likeness - 1) < 1e-12, one === other);
    }),
  );
});

test('a nickname knows its families, and a family its number in a byte', () => {
  const shared = (one: string, other: string) =>
    families.get(one)!.some((family) => families.get(other)!.includes(family));
  assert.ok(
    shared('liz', 'elizabeth') &&
      shared('bill', 'william') &&
      shared('alex', 'alexandra') &&
      shared('alex', 'alexander'),
  );
  assert.ok(!shared('bill', 'robert'));
  assert.ok([...families.values()].flat().every((family) => family > 0 && family < 256));
});
