import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explaining } from './explain.ts';
import { imagineTown, randomBy, townColumns } from './imagined-town.ts';
import { link, type Linked } from './link.ts';
import { loadModel, saveModel } from './model.ts';
import { type Table, tableOf } from './table.ts';
import { type Crew, newHand } from './threads.ts';

const town = imagineTown(400);
const rows = town.map(({ cells }) => cells);
const table = tableOf(townColumns, rows);
const linked = await link(table);

/** Which rows are together, by the rows themselves. */
function groups({ clusters }: Linked, nameOf: (row: number) => number = (row) => row): string[] {
  const found = new Map<number, number[]>();
  clusters.of.forEach((first, row) => found.set(first, [...(found.get(first) ?? []), nameOf(row)]));
  return [...found.values()].map((group) => group.toSorted((one, other) => one - other).join(' ')).toSorted();
}

/** As many hands as asked for, in one thread. */
function crewOf(size: number): Crew {
  const hands = Array.from({ length: size }, () => newHand());
  return { size, ask: (thread, task) => Promise.resolve(hands[thread]!(task)) };
}

function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = randomBy(seed);
  return items
    .map((item) => ({ item, at: random() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ item }) => item);
}

test('most people of a town are found, and hardly two are taken for one', () => {
  const truth = new Map<number, number>();
  let [right, wrong, all] = [0, 0, 0];
  town.forEach(({ person }, row) => {
    for (let other = 0; other < row; other += 1) {
      const [isOne, isFound] = [
        town[other]!.person === person,
        linked.clusters.of[other] === linked.clusters.of[row],
      ];
      all += isOne ? 1 : 0;
      right += isOne && isFound ? 1 : 0;
      wrong += !isOne && isFound ? 1 : 0;
    }
    truth.set(person, row);
  });
  assert.ok(right / all > 0.85, `${right} of ${all}`);
  assert.ok(wrong / (right + wrong) < 0.02, `${wrong} wrong`);
});

test('the order of rows changes neither the model, nor a weight, nor a person', async () => {
  for (const seed of [1, 2, 3]) {
    const order = shuffled([...rows.keys()], seed);
    const again = await link(
      tableOf(
        townColumns,
        order.map((row) => rows[row]!),
      ),
    );
    assert.deepEqual(again.model, linked.model);
    assert.deepEqual(
      groups(again, (row) => order[row]!),
      groups(linked),
    );
  }
});

test('any number of threads finds the same to the last digit', async () => {
  for (const size of [2, 3, 5]) {
    const again = await link(table, { crew: crewOf(size) });
    assert.deepEqual(again.model, linked.model);
    assert.deepEqual(again.clusters.of, linked.clusters.of);
    assert.equal(again.compared, linked.compared);
  }
});

test('every record entered twice is one person with its copy, and joins nobody else', async () => {
  const twice = await link(tableOf(townColumns, [...rows, ...rows]), { model: unbounded(linked) });
  const once = await link(table, { model: unbounded(linked) });
  let torn = 0;
  rows.forEach((_, row) => {
    if (twice.clusters.of[row] !== twice.clusters.of[row + rows.length]) torn += 1;
  });
  // A record with a name alone is too little even against its own copy.
  assert.ok(torn < rows.length * 0.08, `${torn} of ${rows.length}`);
  const first = { ...twice, clusters: { ...twice.clusters, of: twice.clusters.of.slice(0, rows.length) } };
  const same = new Set(groups(once));
  assert.ok(groups(first).filter((group) => same.has(group)).length > same.size * 0.95);
});

/** The same model without a limit on the size of blocks. */
function unbounded({ model }: Linked) {
  return { ...model, rules: model.rules.map((rule) => ({ ...rule, most: Infinity })) };
}

test('a model kept as a text and read again says the same', async () => {
  const model = loadModel(saveModel(linked.model), table.columns);
  const again = await link(table, { model });
  assert.deepEqual(again.links.weights, linked.links.weights);
  assert.throws(() => loadModel('{"version":2}', table.columns), /no model/);
  assert.throws(() => loadModel(saveModel(model), [{ name: 'x', kind: 'text' }]), /was learned of/);
});

test('the steps of an explanation add up to the weight of the link', () => {
  const explain = explaining(table, linked.model);
  const { ones, others, weights } = linked.links;
  weights.forEach((weight, at) => {
    const { steps, weight: told } = explain(ones[at]!, others[at]!);
    assert.equal(told, weight);
    const sum = steps.reduce((total, { bits }) => total + bits, 0);
    assert.ok(Math.abs(sum - weight) < 0.06, `${sum} is not ${weight}`);
  });
});

test('what somebody took apart stays apart, and everything else as it was', async () => {
  const at = linked.clusters.verdicts.indexOf(1);
  const pair = [linked.links.ones[at]!, linked.links.others[at]!] as const;
  const parted = await link(table, { model: linked.model, apart: [pair] });
  assert.notEqual(parted.clusters.of[pair[0]], parted.clusters.of[pair[1]]);
  const touched = linked.clusters.of[pair[0]];
  rows.forEach((_, row) => {
    if (linked.clusters.of[row] !== touched) assert.equal(parted.clusters.of[row], linked.clusters.of[row]);
  });
  const back = await link(table, { model: linked.model });
  assert.deepEqual(groups(back), groups(linked));
});

test('with two files only pairs across them are links', async () => {
  const mixed = shuffled(rows, 7);
  const split = 500;
  const across = await link(tableOf(townColumns, mixed), { split });
  assert.ok(across.links.ones.length > 100);
  across.links.ones.forEach((one, at) => assert.ok(one < split && across.links.others[at]! >= split));
});

test('nothing, one record, and records without a single value are nobody else', async () => {
  const empty: Table[] = [
    [],
    [['ann', 'lee', null, null, null, null]],
    Array.from({ length: 9 }, () => [null, '', ' ']),
  ].map((cells) => tableOf(townColumns, cells));
  for (const little of empty) {
    const { clusters } = await link(little);
    assert.deepEqual(
      [...clusters.of],
      Array.from({ length: little.size }, (_, row) => row),
    );
  }
});

test('progress goes from nothing to all, and never back', async () => {
  const steps: number[] = [];
  await link(table, { progress: (_, done) => steps.push(done) });
  assert.deepEqual(
    steps,
    steps.toSorted((one, other) => one - other),
  );
  assert.equal(steps.at(-1), 1);
});
