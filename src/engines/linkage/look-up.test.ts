import assert from 'node:assert/strict';
import { test } from 'node:test';
import { imagineTown, townColumns } from './imagined-town.ts';
import { link } from './link.ts';
import { openLookUp } from './look-up.ts';
import { tableOf } from './table.ts';
import { weightsOf } from './weigh.ts';

const rows = imagineTown(400).map(({ cells }) => cells);
const table = tableOf(townColumns, rows);
const { model } = await link(table);
const lookUp = openLookUp(table, model);

test('a record of the table finds itself, and weighs its neighbours as linking does', () => {
  const weightOf = weightsOf(table, model);
  let found = 0;
  for (let row = 0; row < rows.length; row += 7) {
    const candidates = lookUp(rows[row]!);
    if (candidates.some((candidate) => candidate.row === row)) found += 1;
    for (const { row: other, weight } of candidates)
      if (other !== row)
        assert.ok(Math.abs(weight - weightOf(Math.min(row, other), Math.max(row, other))) < 1e-4);
  }
  assert.ok(found > rows.length / 7 - 20);
});

test('somebody new is nobody who is there, and a slip of the pen does not hide a regular', () => {
  assert.ok(
    lookUp(['zebulon', 'quixworth', 'zq@nowhere.example', '07999 888 777', null, 'oslo']).every(
      ({ weight }) => weight < 0,
    ),
  );
  const known = rows.findIndex((cells) => cells[1] && cells[2] && cells[3]);
  const [given, family, email, phone] = rows[known]!;
  const [best] = lookUp([given!, `${family!}x`, email!.toUpperCase(), phone!, null, null]);
  assert.ok(best!.probability > 0.9);
});

test('an empty record finds nobody', () => {
  assert.deepEqual(lookUp([null, null, null, null, null, null]), []);
});
