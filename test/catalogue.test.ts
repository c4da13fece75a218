import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { catalogueBreaches, readCatalogue } from './architecture/catalogue.ts';
import { freshDatabase } from './database.ts';

const database = await freshDatabase();
after(() => database.drop());

test('every table of the migrated database is of a house, behind its fence, and points down the ladder', async () => {
  const catalogue = await readCatalogue(async (sql) => (await database.owner.query(sql)).rows);
  assert.ok(catalogue.tables.length > 20, 'the database was migrated');
  assert.deepEqual(catalogueBreaches(catalogue), []);
});

test('a table without a house is seen in a real catalogue', async () => {
  const client = await database.owner.connect();
  try {
    await client.query('begin');
    await client.query(planted);
    const breaches = catalogueBreaches(await readCatalogue(async (sql) => (await client.query(sql)).rows));
    assert.deepEqual(
      breaches.map((breach) => breach.replace(/[,:].*/, '')),
      [
        'visits.planted has no house_id integer not null',
        'visits.planted is not behind forced row-level security',
        'visits.planted has a policy that does not look at house_id',
        'visits.planted has the trigger touch',
        'visits.planted has the exclusion key planted_id_excl',
        'visits.planted has the unique key planted_lower',
        'visits.planted has the primary key planted_pkey',
        'visits.planted has the foreign key planted_tablet_fkey to door.tablet',
        "visits.seen reads with its owner's rights",
        'visits.seen_once is a materialized view',
      ],
    );
  } finally {
    await client.query('rollback');
    client.release();
  }
});

const planted = `
  create table visits.planted (house_id bigint, id uuid primary key, tablet uuid references door.tablet);
  create unique index planted_lower on visits.planted (lower(id::text));
  alter table visits.planted add exclude using gist (id with =);
  create policy open on visits.planted using (true);
  create function visits.touch() returns trigger language plpgsql as 'begin return new; end';
  create trigger touch before update on visits.planted for each row execute function visits.touch();
  create view visits.seen as select 1;
  create materialized view visits.seen_once as select 1;`;
