import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caught, planted } from './planted.ts';
import { foreignTables } from './tables.ts';

const inFile = (path: string, body: string) => foreignTables(planted({ [path]: `// first\n${body}\n` }));
const inGuests = (body: string) => inFile('src/guests/greet.ts', body);
const at = 'src/guests/greet.ts:2';

test('a write to a table of another slice is told, whatever Kysely calls it', () => {
  const calls = [
    `await act.db.insertInto('desk.message').values({}).execute();`,
    `await act.db.updateTable('desk.message as m').set({}).execute();`,
    `await act.db.deleteFrom(\`desk.message\`).execute();`,
    `await act.db.mergeInto('desk.message').execute();`,
    `await act.db.with('gone', (db) => db.deleteFrom('desk.message')).selectFrom('gone').execute();`,
  ];
  for (const call of calls) {
    caught(
      inGuests(call),
      at,
      'writes to desk.message',
      'belongs to desk',
      'announce an event and let desk react',
    );
  }
});

test('a write to a table below is told to call its verb', () => {
  caught(inGuests(`db.insertInto('houses.venue');`), at, 'belongs to houses', 'call a verb of houses');
});

test('a write in a text of SQL is told on its own line', () => {
  const text = 'await sql`\n  update desk.message\n  set read_at = ${act.now}`.execute(act.db);';
  caught(inGuests(text), 'src/guests/greet.ts:3', 'writes to desk.message');
  caught(
    inGuests('const a = sql<Row>`select ${\n  one\n}\nfrom desk.message`'),
    'src/guests/greet.ts:5',
    'reads desk.message',
  );
});

test('SQL is found however it is handed over', () => {
  const texts = [
    `await client.query('insert into desk.message values ($1)', [1]);`,
    `await client.query({ name: 'a', text: 'delete from desk.message' });`,
    `await client.query('with x as (select 1) ' + 'delete from desk.message');`,
    `const later = 'truncate desk.message';`,
    `copyFrom('copy desk.message from stdin');`,
    'sql.raw(`drop table desk.message`);',
  ];
  for (const text of texts) caught(inGuests(text), at, 'writes to desk.message');
});

test('a table above is not read either, a table below may be joined', () => {
  caught(inGuests(`db.selectFrom('visits.visit').selectAll();`), at, 'visits stands above guests');
  caught(inGuests(`db.selectFrom(['guests.record', 'visits.visit as v']);`), at, 'reads visits.visit');
  caught(inGuests(`db.updateTable('guests.record').from('visits.visit');`), at, 'reads visits.visit');
  assert.deepEqual(inGuests(`db.selectFrom('guests.record as r').innerJoin('houses.venue', 'a', 'b');`), []);
});

test('the tables of the door are read by door and app alone', () => {
  caught(
    inFile('src/desk/open.ts', `db.selectFrom('door.membership');`),
    'src/desk/open.ts:2',
    'only door and app',
  );
  caught(
    inFile('src/desk/open.ts', 'sql`select 1 from auth.session`'),
    'src/desk/open.ts:2',
    'only door and app',
  );
  assert.deepEqual(inFile('src/app/doctor.ts', `db.selectFrom('door.membership');`), []);
});

test('the name of a table is written out', () => {
  const calls = [
    'db.insertInto(table).values({});',
    'db.selectFrom(`guests.${name}`);',
    'sql`insert into ${table} values (1)`;',
    'sql`select 1 from ${sql.table(name)}`;',
    'sql.raw(statement);',
    `db.withSchema('desk');`,
  ];
  for (const call of calls) {
    const [first] = inGuests(call);
    assert.match(first?.says ?? '', /computes the name of a table/, call);
  }
  caught(inGuests(`db.selectFrom('record');`), at, `write 'guests.record'`);
});

test('subqueries, names of a statement’s own and temporary tables are no tables of anybody', () => {
  const calls = [
    `db.with('recent', (q) => q.selectFrom('guests.record')).selectFrom('recent').innerJoin('recent as r', 'a', 'b');`,
    `db.selectFrom((eb) => eb.selectFrom('guests.record').selectAll().as('r'));`,
    `const recent = db.selectFrom('guests.record').as('recent'); db.selectFrom(recent);`,
    'sql`create temporary table incoming (id uuid)`; sql`insert into incoming values (1)`; db.insertInto("incoming");',
    'sql`select e.id from json_to_recordset(${rows}::json) as e (id uuid), unnest(${ids}::uuid[]) as u`;',
    `Array.from(names); Temporal.PlainDate.from('2026-11-21'); Buffer.from(text, 'base64');`,
    `const words = { update: 'Update the guest', from: 'a letter from desk to you' };`,
  ];
  for (const call of calls) assert.deepEqual(inGuests(call), [], call);
});

test('a schema no slice is called is told', () => {
  caught(inGuests('sql`insert into crm.contact values (1)`'), at, 'no slice is called crm');
});

test('the archive of a house and tests may name any table', () => {
  assert.deepEqual(inFile('src/kit/archive.ts', 'db.selectFrom(table);'), []);
  assert.deepEqual(inFile('src/guests/greet.test.ts', `db.selectFrom('desk.message');`), []);
});
