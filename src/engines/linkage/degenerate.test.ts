import assert from 'node:assert/strict';
import { test } from 'node:test';
import { imagineTown, townColumns } from './imagined-town.ts';
import { agreement } from './learn/chance.ts';
import { link } from './link.ts';
import { tableOf } from './table.ts';

const town = imagineTown(300, 5);
const rows = town.map(({ cells }) => cells);

test('chance of equality is counted, and found though no sample would meet it', async () => {
  const phones = Array.from({ length: 3000 }, (_, n) => [
    'ann',
    'lee',
    null,
    `0${700_123_456 + n}`,
    null,
    null,
  ]);
  const table = tableOf(townColumns, [...phones, phones[0]!]);
  const known = agreement(table.dictionaries[3]!, 'phone');
  const counted = 2 / (3001 * 3000);
  assert.ok(Math.abs(known / counted - 1) < 0.01);
});

test('no level becomes impossible or certain, even where a city never differs', async () => {
  const oneCity = rows.map((cells) => [...cells.slice(0, 5), 'york']);
  const { model } = await link(tableOf(townColumns, oneCity));
  for (const { same, chance } of model.levels) {
    for (const share of [...same.slice(1), ...chance.slice(1)])
      assert.ok(share > 0 && Number.isFinite(Math.log2(share)));
  }
  assert.ok(model.levels.at(-1)!.same.every((share) => share < 1));
});

test('phones written in four ways are compared as one', async () => {
  const forms = [
    (n: string) => `+44${n.slice(1)}`,
    (n: string) => n,
    (n: string) => `(0)${n.slice(1, 4)}-${n.slice(4)}`,
    (n: string) => `0044 ${n.slice(1)}`,
  ];
  const written = rows.map((cells, at) =>
    cells.map((cell, column) => (column === 3 && cell ? forms[at % 4]!(cell) : cell)),
  );
  const [plain, mixed] = [await link(tableOf(townColumns, rows)), await link(tableOf(townColumns, written))];
  const phone = plain.model.levels.findIndex(({ name }) => name === 'phone');
  assert.ok(mixed.model.levels[phone]!.same[1]! > 0.5);
  assert.deepEqual(mixed.clusters.of, plain.clusters.of);
});

test('two of one household with one last name and one phone are two people', async () => {
  const { clusters } = await link(tableOf(townColumns, rows));
  let [homes, joined] = [0, 0];
  town.forEach(({ person }, row) => {
    town.forEach((other, at) => {
      if (person % 4 !== 3 || other.person !== person - 1) return;
      homes += 1;
      joined += clusters.of[row] === clusters.of[at] ? 1 : 0;
    });
  });
  assert.ok(homes > 100 && joined / homes < 0.02, `${joined} of ${homes}`);
});

test('a phone that three hundred people share chains nobody', async () => {
  const shared = rows.map((cells, at) =>
    at % 2 === 0 ? [...cells.slice(0, 3), '0207 946 0018', ...cells.slice(4)] : cells,
  );
  const { clusters } = await link(tableOf(townColumns, shared));
  const sizes = new Map<number, number>();
  for (const first of clusters.of) sizes.set(first, (sizes.get(first) ?? 0) + 1);
  assert.ok(Math.max(...sizes.values()) <= 8, `${Math.max(...sizes.values())}`);
});

test('an e-mail that stands for none, and a date that everybody was born on, join nobody', async () => {
  const empty = rows.map((cells) => [
    ...cells.slice(0, 2),
    'none@none.com',
    cells[3]!,
    '1900-01-01',
    cells[5]!,
  ]);
  const table = tableOf(townColumns, empty);
  assert.equal(table.dictionaries[2]!.count + table.dictionaries[4]!.count, 0);
  const { clusters } = await link(table);
  assert.ok(new Set(clusters.of).size > 200);
});

test('a rare slip of the pen weighs no more than a name met a few times', async () => {
  const { model } = await link(tableOf(townColumns, rows));
  const odd = [...rows, ['anna', 'zzyzx', null, null, null, null], ['ben', 'zzyzx', null, null, null, null]];
  const { links } = await link(tableOf(townColumns, odd), { model });
  const at = links.ones.findIndex(
    (one, link) => one === rows.length && links.others[link] === rows.length + 1,
  );
  assert.ok(at < 0 || links.weights[at]! < 0);
});

test('every record the same, and every record another, are told as they are', async () => {
  const same = await link(
    tableOf(
      townColumns,
      Array.from({ length: 200 }, () => ['ann', 'lee', 'ann@lee.org', '07700900123', '1980-04-03', 'york']),
    ),
  );
  assert.equal(same.clusters.of.length, 200);
  const other = await link(
    tableOf(
      [{ name: 'number', kind: 'id' }],
      Array.from({ length: 200 }, (_, n) => [String(n * 7919 + 100_000)]),
    ),
  );
  assert.ok(new Set(other.clusters.of).size > 190);
});

test('a table of one column, of texts alone, or of many columns is linked', async () => {
  const one = await link(
    tableOf([{ name: 'e-mail', kind: 'email' }], [['a@b.org'], ['A@b.org'], ['c@d.org']]),
  );
  assert.equal(one.clusters.of.length, 3);
  const many = Array.from({ length: 12 }, (_, n) => ({ name: `field ${n}`, kind: 'text' as const }));
  const wide = Array.from({ length: 60 }, (_, n) => many.map((_, at) => `value ${(n >> 1) * 31 + at * 7}`));
  const linked = await link(tableOf(many, wide));
  assert.equal(linked.clusters.of[0], linked.clusters.of[1]);
  assert.notEqual(linked.clusters.of[0], linked.clusters.of[2]);
});
