import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse } from '../../test/house.ts';
import type { TestHouse } from '../../test/house.ts';
import { takeApart } from './asked.ts';
import { whoMayBe } from './recognise.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse({ working: false });
  await crowd();
});
after(() => house.close());

/** Enough guests that an index is worth its while: in a small table PostgreSQL reads everything, and is right. */
async function crowd(): Promise<void> {
  const { owner } = house.database;
  await owner.query(
    `insert into guests.record (house_id, id, name, source, met_at)
     select $1, uuidv7(), translate(left(md5(n::text), 7), '0123456789', 'ghijklmnop') || ' ' || translate(left(md5((n / 7)::text), 7), '0123456789', 'ghijklmnop'), 'demo', now()
     from generate_series(1, 20000) n`,
    [house.houseId],
  );
  await owner.query(
    `insert into guests.name_word (house_id, word) select distinct house_id, unnest(words) from guests.record`,
  );
  await owner.query(
    `insert into guests.identity (house_id, id, guest_id, kind, value, raw, added_at)
     select house_id, uuidv7(), id, 'phone', '+447' || right('000000000' || row_number() over (), 9), '', now() from guests.record`,
  );
  await owner.query(
    `insert into guests.belonging (house_id, record_id, person_id)
     select house_id, id, before from (select *, lag(id) over (order by id) as before, row_number() over (order by id) as n from guests.record) r
     where n % 2 = 0`,
  );
  await owner.query('analyze guests.record, guests.name_word, guests.identity, guests.belonging');
}

/** The plan as the role the house runs with sees it, where reading a whole table is the last resort. */
async function planOf(query: string): Promise<string> {
  return house.act(async (act) => {
    const { sql, parameters } = whoMayBe(act.houseId, takeApart(query), 8).compile(act.db);
    const client = await house.database.app.connect();
    try {
      await client.query(`begin; set local "app.house" = '${act.houseId}'; set local enable_seqscan = off`);
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${sql}`, [...parameters]);
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    } finally {
      await client.query('rollback');
      client.release();
    }
  });
}

const indexes: [string, string[]][] = [
  ['+44 7700 900123', ['identity_value']],
  ['07700 900123', ['identity_tail']],
  ['amara@okafor.test', ['identity_value']],
  ['okaf am', ['record_words', 'name_word_pkey', 'name_word_spellings', 'name_word_trigram']],
];

for (const [query, names] of indexes) {
  test(`behind the fence of its house the search for ${query} goes by indexes`, async () => {
    const plan = await planOf(query);
    const wholeTables = plan
      .split('\n')
      .filter((line) => /Seq Scan on (?:record|identity|name_word|belonging)/.test(line));
    assert.deepEqual(wholeTables, []);
    const wholeHouses = plan
      .split('\n')
      .filter((line) => line.endsWith(`Index Cond: (house_id = ${house.houseId})`));
    assert.deepEqual(wholeHouses, []);
    for (const name of names) assert.ok(plan.includes(name), `${name} is not used`);
  });
}

test('what is typed is taken apart into an e-mail, a phone and words of a name', () => {
  const parts = (query: string) => {
    const { email, phone, national, name, words } = takeApart(query);
    return [email, phone, national, name.trim(), words];
  };
  assert.deepEqual(parts('Amara +44 7700 900123'), [null, '+447700900123', '447700900123', 'Amara', 1]);
  assert.deepEqual(parts('0044 7700 900123'), [null, '+447700900123', '447700900123', '', 0]);
  assert.deepEqual(parts('(020) 7946-0958'), [null, null, '2079460958', '', 0]);
  assert.deepEqual(parts('Amara.Okafor@Mail.test'), [
    'amara.okafor@mail.test',
    null,
    null,
    'Amara Okafor',
    2,
  ]);
  assert.deepEqual(parts("O'Brien, Siobhán"), [null, null, null, "O'Brien, Siobhán", 3]);
});
