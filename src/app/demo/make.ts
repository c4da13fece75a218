import type pg from 'pg';
import { copyText } from '#kit/archive/copy-text.ts';
import { emptyHouse } from '#kit/archive/empty-house.ts';
import { houseTables } from '#kit/archive/house-tables.ts';
import { load } from '#kit/archive/load.ts';
import { kyselyOn } from '#kit/archive/one-client.ts';
import { enrolHouse } from '#door/house.ts';
import type { Rows } from './rows.ts';
import { houseIds } from './house.ts';
import { suggestToday } from './suggest-today.ts';
import { world } from './world.ts';
import type { Wish } from './making.ts';

export type Clients = { owner: pg.ClientBase; app: pg.ClientBase };
export type DemoHouse = { houseId: number; slug: string; replaced: boolean; rows: Record<string, number> };

/**
 * Makes the demo house, or makes it anew: its number and address stay, so that who stepped in is still inside.
 * The new house is one transaction of the app's own role, and is seen whole or not at all.
 * @param told hears how many guests have been put in
 */
export async function makeDemo(
  { owner, app: client }: Clients,
  wish: Wish,
  told: (guests: number) => void,
): Promise<DemoHouse> {
  const standing = await standingDemo(client);
  if (standing) await emptyHouse(owner, standing.id);
  await client.query('begin');
  try {
    const { ownerId } = houseIds(wish.trade.team.length, wish.trade.places.length);
    const house = standing ?? (await enrolHouse(kyselyOn(client), 'demo house', wish.now, ownerId));
    await client.query(`set local "app.house" = '${house.id}'`);
    const rows = await fill(client, wish, told);
    await client.query(`select pg_notify('live', $1)`, [
      JSON.stringify({ house: house.id, names: ['*'], subjects: [] }),
    ]);
    await client.query('commit');
    await suggestToday(client, house.id, wish);
    return { houseId: house.id, slug: house.slug, replaced: standing !== null, rows };
  } catch (fault) {
    await client.query('rollback');
    throw fault;
  }
}

async function standingDemo(client: pg.ClientBase): Promise<{ id: number; slug: string } | null> {
  const { rows } = await client.query<{ id: number; slug: string }>(
    'select id, slug from door.house where demo order by id limit 1',
  );
  return rows[0] ?? null;
}

async function fill(
  client: pg.ClientBase,
  wish: Wish,
  told: (guests: number) => void,
): Promise<Record<string, number>> {
  const order = (await houseTables(client)).map(({ name }) => name);
  const counts: Record<string, number> = {};
  const names = new Set<string>();
  for (const part of world(wish)) {
    for (const table of order) counts[table] = (counts[table] ?? 0) + (await loadPart(client, part, table));
    for (const { given, family } of part.tables.get('guests.record') ?? [])
      names.add(given as string).add(family as string);
    told(counts['guests.record'] ?? 0);
  }
  counts['guests.name_word'] = await loadWords(client, [...names]);
  return counts;
}

async function loadPart(client: pg.ClientBase, part: Rows, table: string): Promise<number> {
  const rows = part.tables.get(table as 'guests.record');
  if (!rows?.[0]) return 0;
  const columns = Object.keys(rows[0]);
  return load(client, { table, columns, format: 'text', rows: copyText(columns, rows) });
}

/** The words all these names are made of; middle names are words of given names elsewhere or found by the rest. */
async function loadWords(client: pg.ClientBase, names: string[]): Promise<number> {
  const { rows } = await client.query<{ word: string }>(
    'select distinct w.word from unnest($1::text[]) n (name), unnest(kit.name_words(n.name)) w (word) order by 1',
    [names],
  );
  return load(client, {
    table: 'guests.name_word',
    columns: ['word'],
    format: 'text',
    rows: copyText(['word'], rows),
  });
}
