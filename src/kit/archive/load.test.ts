import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import pg from 'pg';
import { freshDatabase } from '../../../test/database.ts';
import { copyText } from './copy-text.ts';
import { emptyHouse } from './empty-house.ts';
import { houseTables } from './house-tables.ts';
import { load } from './load.ts';

const database = await freshDatabase();
const [app, owner] = [new pg.Client(database.address.app), new pg.Client(database.address.owner)];
await Promise.all([app.connect(), owner.connect()]);
after(async () => {
  await Promise.all([app.end(), owner.end()]);
  await database.drop();
});

const ids = ['019aa000-0000-7000-8000-000000000001', '019aa000-0000-7000-8000-000000000002'];
const columns = ['id', 'name', 'joined_at'];
const people = (...names: string[]) =>
  names.map((name, n) => ({ id: ids[n]!, name, joined_at: new Date(0) }));

async function within(houseId: number, ...names: string[]): Promise<number> {
  await app.query(`begin; set local "app.house" = '${houseId}'`);
  const rows = await load(app, {
    table: 'team.person',
    columns,
    format: 'text',
    rows: copyText(columns, people(...names)),
  });
  await app.query('commit');
  return rows;
}

async function namesIn(houseId: number): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    'select name from team.person where house_id = $1 order by id',
    [houseId],
  );
  return rows.map(({ name }) => name);
}

test('rows go into the house of the transaction and no other, with every character they have', async () => {
  const odd = 'tab\t line\n return\r back\\slash \\N "quoted" {Lucía} 🌿';
  assert.equal(await within(1, odd, 'Mei'), 2);
  assert.equal(await within(2, 'Tom'), 1);
  assert.deepEqual(await namesIn(1), [odd, 'Mei']);
  assert.deepEqual(await namesIn(2), ['Tom']);
});

test('several loads of one table in one transaction all go in', async () => {
  await app.query(`begin; set local "app.house" = '3'`);
  for (const [n, name] of ['Ines', 'Ru'].entries()) {
    const rows = copyText(columns, [{ id: ids[n]!, name, joined_at: new Date(0) }]);
    assert.equal(await load(app, { table: 'team.person', columns, format: 'text', rows }), 1);
  }
  await app.query('commit');
  assert.deepEqual(await namesIn(3), ['Ines', 'Ru']);
});

test('a row with a misspelt, a missing or one column too many is a fault, not a row without it', () => {
  const text = (row: Record<string, string>) => [...copyText(['id', 'name'], [row])];
  assert.deepEqual(text({ id: 'a', name: 'b' }), ['a\tb\n']);
  for (const row of [{ id: 'a', nane: 'b' }, { id: 'a' }, { id: 'a', name: 'b', more: 'c' }] as Record<
    string,
    string
  >[]) {
    assert.throws(() => text(row), /exactly id, name/);
  }
});

test('what a foreign key points to comes before what points', async () => {
  const order = (await houseTables(owner)).map(({ name }) => name);
  const before = (one: string, other: string) =>
    assert.ok(order.indexOf(one) < order.indexOf(other), `${one} before ${other}`);
  before('houses.house', 'houses.venue');
  before('guests.import', 'guests.record');
  before('guests.record', 'visits.party');
  before('visits.visit', 'visits.handover');
  assert.ok(!order.some((name) => name.startsWith('door.') || name.startsWith('auth.')));
});

test('emptying a house leaves the others as they were', async () => {
  await emptyHouse(owner, 1);
  assert.deepEqual(await namesIn(1), []);
  assert.deepEqual(await namesIn(2), ['Tom']);
});
