import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Catalogue } from './catalogue.ts';
import { catalogueBreaches } from './catalogue.ts';

const visit: Catalogue['tables'][number] = {
  schema: 'visits',
  name: 'visit',
  house: 'integer',
  nullable: false,
  secured: true,
  forced: true,
  policies: ['(house_id = kit.house())'],
  triggers: [],
};
const primary: Catalogue['keys'][number] = {
  schema: 'visits',
  table: 'visit',
  name: 'visit_pkey',
  kind: 'primary',
  first: 'house_id',
};
const toGuest: Catalogue['foreignKeys'][number] = {
  schema: 'visits',
  table: 'visit',
  name: 'visit_guest',
  first: 'house_id',
  toSchema: 'guests',
  to: 'record',
  toFirst: 'house_id',
};
const view: Catalogue['views'][number] = {
  schema: 'guests',
  name: 'person',
  materialized: false,
  invoker: true,
};

const sound: Catalogue = { tables: [visit], keys: [primary], foreignKeys: [toGuest], views: [view] };

test('a table that keeps the houses apart is sound, and one without a house is nobody’s business', () => {
  const door = { ...visit, schema: 'door', house: null, secured: false, forced: false, policies: [] };
  assert.deepEqual(catalogueBreaches({ ...sound, tables: [visit, door] }), []);
});

const tables: [breach: string, change: Partial<Catalogue['tables'][number]>, says: RegExp][] = [
  ['without a house', { house: null }, /visits\.visit has no house_id integer not null/],
  ['with a house of another type', { house: 'bigint' }, /no house_id integer/],
  ['whose house may be missing', { nullable: true }, /no house_id integer not null/],
  ['without row-level security', { secured: false }, /not behind forced row-level security/],
  ['whose owner passes the fence', { forced: false }, /call kit\.fence\('visits\.visit'\)/],
  ['without a policy', { policies: [] }, /has no policy/],
  ['whose policy lets everyone in', { policies: ['true'] }, /does not look at house_id/],
  ['with a trigger', { triggers: ['touch'] }, /has the trigger touch/],
];
for (const [breach, change, says] of tables) {
  test(`a table ${breach} is told`, () => only({ tables: [{ ...visit, ...change }] }, says));
}

test('a table of a slice that keeps nothing is told, and one of no slice', () => {
  const keys = [primary, { ...primary, schema: 'insights' }, { ...primary, schema: 'crm' }];
  only({ tables: [{ ...visit, schema: 'insights' }], keys }, /insights, which only reads/);
  only({ tables: [{ ...visit, schema: 'crm' }], keys }, /no slice is called/);
});

test('a table without a primary key is told', () => only({ keys: [] }, /has no primary key/));

test('a key that does not begin with the house is told', () => {
  only({ keys: [{ ...primary, first: 'id' }] }, /primary key visit_pkey, which begins with id/);
  only(
    { keys: [primary, { ...primary, kind: 'exclusion', first: null }] },
    /exclusion key .* begins with an expression/,
  );
});

const foreignKeys: [breach: string, change: Partial<Catalogue['foreignKeys'][number]>, says: RegExp][] = [
  ['that points up the ladder', { toSchema: 'desk' }, /desk stands above visits on the ladder/],
  ['to where no house is known', { toSchema: 'door' }, /where no house is known/],
  ['that does not begin with the house', { first: 'guest_id', toFirst: 'id' }, /begins with guest_id → id/],
];
for (const [breach, change, says] of foreignKeys) {
  test(`a foreign key ${breach} is told`, () => only({ foreignKeys: [{ ...toGuest, ...change }] }, says));
}

test('a foreign key from the door up to a house is told', () => {
  only({ foreignKeys: [{ ...toGuest, schema: 'door', toSchema: 'houses' }] }, /houses stands above door/);
});

test('a view that reads with the rights of its owner is told', () => {
  only({ views: [{ ...view, invoker: false }] }, /guests\.person reads with its owner's rights/);
  only({ views: [{ ...view, materialized: true }] }, /which no policy guards/);
});

function only(change: Partial<Catalogue>, says: RegExp): void {
  const breaches = catalogueBreaches({ ...sound, ...change });
  assert.equal(breaches.length, 1, breaches.join('\n'));
  assert.match(breaches[0] ?? '', says);
}
