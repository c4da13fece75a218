import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hole, tablesIn } from './sql.ts';

/** What a statement touches, in the order it is written. */
const statements: [sql: string, touches: string[]][] = [
  ['insert into desk.message (id) values (1)', ['write desk.message']],
  ['INSERT INTO "desk"."message" VALUES (1)', ['write desk.message']],
  [
    'update only visits.visit v set stage = 1 from guests.person p',
    ['write visits.visit', 'read guests.person'],
  ],
  ['delete from visits.seat using visits.visit', ['write visits.seat', 'read visits.visit']],
  [
    'merge into guests.record r using incoming i on true when matched then update set a = 1',
    ['write guests.record', 'read incoming'],
  ],
  ['truncate guests.record, only guests.memory', ['write guests.record', 'write guests.memory']],
  ['copy guests.record (id, name) from stdin', ['write guests.record']],
  ['copy guests.record to stdout', ['read guests.record']],
  ['copy (select * from guests.record) to stdout', ['read guests.record']],
  ['create temporary table incoming (id uuid) on commit drop', ['make incoming']],
  ['alter table guests.record add x int', ['write guests.record']],
  [
    'select a, b.c from guests.record r, lateral f(r.id), visits.visit',
    ['read guests.record', 'read visits.visit'],
  ],
  [
    'select 1 from a.b left join c.d on d.x = b.x join (select 1 from e.f) g using (x)',
    ['read a.b', 'read c.d', 'read e.f'],
  ],
  [
    'with gone as (delete from a.b returning id) insert into c.d select id from gone',
    ['write a.b', 'write c.d', 'read gone'],
  ],
  ['insert into a.b values (1) on conflict (id) do update set x = excluded.x', ['write a.b']],
  ['select 1 from a.b for update of b skip locked', ['read a.b']],
  ['grant select, insert, update, delete on a.b to app_rw', []],
  [`select extract(year from v.day), substring(t from 2), x is distinct from y.z -- from a.b`, []],
  [`select 'delete from a.b' /* from c.d */, from_day from json_to_recordset($1) as r (id int)`, []],
  [`insert into ${hole} select 1 from ${hole}.visit`, ['write ?', 'read ?']],
  [`select 1 from (${hole}) sub where x = ${hole}`, []],
];

for (const [sql, touches] of statements) {
  test(`the tables of: ${sql.replaceAll(hole, '?')}`, () => {
    const names = tablesIn(sql).map(
      ({ does, schema, table }) =>
        `${does} ${table === null ? '?' : [schema, table].filter((part) => part !== null).join('.')}`,
    );
    assert.deepEqual(names, touches);
  });
}

test('a table is found on its line', () => {
  assert.deepEqual(
    tablesIn('select 1\nfrom a.b\njoin c.d on true').map(({ line }) => line),
    [1, 2],
  );
});
