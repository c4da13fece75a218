import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { freshDatabase } from '../../test/database.ts';
import { kysely, openPool } from './database.ts';
import { prepared } from './prepared.ts';

test('a statement that says so is prepared once a connection, goes on after a fault, and no other is', async () => {
  const database = await freshDatabase();
  const db = kysely(openPool(database.address.app, 1, assert.fail));
  try {
    const half = (n: number) => sql<{ half: number }>`${prepared} select 10 / ${n}::int as half`.execute(db);
    assert.deepEqual((await half(2)).rows, [{ half: 5 }]);
    await assert.rejects(half(0), /division by zero/);
    assert.deepEqual((await half(5)).rows, [{ half: 2 }]);
    await sql`select ${1}::int`.execute(db);
    const { rows } = await sql<{ runs: number }>`
      select generic_plans + custom_plans as runs from pg_prepared_statements`.execute(db);
    // The fault was found in planning, which is no run.
    assert.deepEqual(rows, [{ runs: 2 }]);
  } finally {
    await db.destroy();
    await database.drop();
  }
});
