import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stages } from '../../blueprint/touchpoint.ts';
import { blank } from './editing.ts';
import { layoutOf } from './layout.ts';

const short = blank('short', 'book', 'She books');
const long = {
  ...blank('long', 'welcome', 'The greeting'),
  lanes: { ...short.lanes, front: 'Looks up, smiles and says her name as she likes it said. '.repeat(9) },
};

test('every stage has its place, the empty ones a narrow one', () => {
  const { columns, stages: groups, parts, width } = layoutOf([short, long]);
  assert.deepEqual(
    groups.map(({ name }) => name),
    [...stages],
  );
  assert.equal(columns.length, 9);
  assert.deepEqual(
    parts.map(({ name, span }) => [name, span]),
    [
      ['before', 3],
      ['during', 4],
      ['after', 2],
    ],
  );
  for (const all of [columns, groups, parts])
    assert.equal(
      all.reduce((sum, one) => sum + one.width, 0),
      width,
    );
});

test('a column grows with its words', () => {
  const { columns } = layoutOf([short, { ...short, key: 'other' }, long]);
  const [one, other, wide] = columns.filter(({ kind }) => kind === 'touchpoint');
  assert.equal(one!.width, other!.width);
  assert.ok(wide!.width > one!.width);
});
