import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { stranger } from '#kit/caller.ts';
import { enter } from '#guests/bring/start.ts';
import { readSheet } from '#guests/import/read.ts';
import { actsOf, bring } from '#app/importing.ts';
import { openRegulars } from '#app/regulars.ts';
import type { Regulars } from '#app/regulars.ts';
import type { Row } from './run.ts';
import { pair, row, timed } from './run.ts';
import { guestsFile } from './ground/guests-file.ts';
import { freshDemo, scaled, withStand } from './ground/stand.ts';
import type { Stand } from './ground/stand.ts';

const fileName = 'guests.csv';
/** Besides those of the file, as the demo makes them. */
const guestsBefore = 20;

/**
 * A file of 100,000 guests, each twentieth line somebody who stands in it already, brought in as `regulars import
 * guests` does it, against COPY of the rows it made (records and identities) into tables that are like theirs, with
 * every index and check and without row-level security.
 */
export async function run(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'regulars-bench-'));
  const path = join(folder, fileName);
  const lines = scaled(100_000);
  try {
    await writeFile(path, guestsFile(lines));
    return await withStand(guestsBefore, (stand) => measured(stand, path, lines));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function measured(stand: Stand, path: string, lines: number): Promise<Row[]> {
  const regulars = await openRegulars({
    address: stand.address,
    publicUrl: 'http://localhost',
    secret: 'benchmark'.repeat(4),
    setupCode: '',
    working: false,
  });
  const owner = new pg.Client(stand.address.owner);
  await owner.connect();
  try {
    const { ours, yardstick } = await pair(
      async () => {
        await freshDemo(stand.address, guestsBefore);
        return timed(() => broughtIn(regulars, stand.houseId, path, lines));
      },
      () => copied(owner, stand.houseId),
    );
    const { size } = await stat(path);
    console.log(
      `${lines.toLocaleString('en')} lines, ${(size / 1e6).toFixed(1)} MB: ${Math.round((lines / ours) * 1000).toLocaleString('en')} lines a second`,
    );
    return [
      row({ name: `${lines} guests`, unit: 'ms', ours, yardstick, must: { ratio: 'at most', value: 8 } }),
    ];
  } finally {
    await owner.end();
    await regulars.close();
  }
}

async function broughtIn({ ground }: Regulars, houseId: number, path: string, lines: number): Promise<void> {
  const caller = { ...stranger, kind: 'cli' as const, houseId, role: 'owner' as const };
  const acts = actsOf(ground, caller, ground.clock);
  const file = {
    sha256: '0'.repeat(64),
    fileName,
    mapping: null,
    encoding: null,
    source: null,
    country: 'GB',
    dryRun: false,
  };
  const id = await acts((act) => enter(act, 'guests', file));
  const open = (encoding: string | null) =>
    readSheet(createReadStream(path), fileName, encoding ?? undefined);
  const ended = await bring(acts, { id, kind: 'guests' }, open, { forMs: null, progress: () => {} });
  const brought = await acts((act) =>
    act.db
      .selectFrom('guests.import')
      .select(['created', 'joined', 'unchanged'])
      .where('house_id', '=', houseId)
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  );
  const doubles = Math.floor(lines / 20);
  if (
    ended !== 'done' ||
    brought.created !== lines - doubles ||
    brought.joined + brought.unchanged !== doubles
  )
    throw new Error(
      `Of ${lines} lines with ${doubles} doubles came ${JSON.stringify({ ended, ...brought })}.`,
    );
}

const tables = {
  record: 'house_id, id, name, given, family, pronunciation, address, source, import_id, import_key, met_at',
  identity: 'house_id, id, guest_id, kind, value, raw, source, added_at',
};

/** Milliseconds that COPY takes for the rows the import has just made. */
async function copied(owner: pg.Client, houseId: number): Promise<number> {
  const rows = new Map<string, Buffer[]>();
  for (const [table, columns] of Object.entries(tables)) {
    const pieces: Buffer[] = [];
    const copy = owner.query(
      copyTo(`copy (select ${columns} from guests.${table} where house_id = ${houseId}) to stdout`),
    );
    for await (const piece of copy) pieces.push(piece as Buffer);
    rows.set(table, pieces);
    await owner.query(`create table public.like_${table} (like guests.${table} including all)`);
  }
  await owner.query('checkpoint');
  const took = await timed(async () => {
    await owner.query('begin');
    for (const [table, columns] of Object.entries(tables))
      await pipeline(
        Readable.from(rows.get(table)!),
        owner.query(copyFrom(`copy public.like_${table} (${columns}) from stdin`)),
      );
    await owner.query('commit');
  });
  await owner.query('drop table public.like_record, public.like_identity');
  return took;
}
