import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { after, before, test } from 'node:test';
import ICAL from 'ical.js';
import pg from 'pg';
import { ZipFile } from 'yazl';
import { houseTables, quoted } from '#kit/archive/house-tables.ts';
import { openZip } from '#kit/archive/unzip.ts';
import { freshDatabase } from '../../test/database.ts';
import type { FreshDatabase } from '../../test/database.ts';
import { takeIn } from './archive/take-in.ts';
import { writeArchive } from './archive/write.ts';
import { makeDemo } from './demo/make.ts';
import { restaurant } from './demo/trades/restaurant.ts';
import { salon } from './demo/trades/salon.ts';

const now = new Date('2026-11-21T10:20:00Z');
let here: FreshDatabase;
let elsewhere: FreshDatabase;
let folder: string;
let file: string;
let houseId: number;

before(async () => {
  [here, elsewhere, folder] = await Promise.all([
    freshDatabase(),
    freshDatabase(),
    mkdtemp(join(tmpdir(), 'archive-')),
  ]);
  houseId = await demoIn(here, salon, 200);
  await furnish(here, houseId);
  file = join(folder, 'house.zip');
  await write(here, houseId, file);
});

after(async () => {
  await Promise.all([here.drop(), elsewhere.drop(), rm(folder, { recursive: true })]);
});

test('a house is the same row for row after it is taken in, beside itself and in another database', async () => {
  const was = await digests(here.owner, houseId);
  assert.ok((was['visits.visit']?.rows ?? 0) > 300);
  assert.equal(was['kit.file']?.rows, 2);
  for (const database of [here, elsewhere]) {
    const { houseId: taken, slug } = await takeIn(database.address.app, file, now);
    assert.notEqual(`${database === here} ${taken}`, `true ${houseId}`);
    assert.equal(slug, database === here ? 'demo-house-2' : 'demo-house');
    assert.deepEqual(await digests(database.owner, taken), was);
  }
});

test('what is taken in can be written again, and the tables are the same bytes', async () => {
  const { houseId: taken } = await takeIn(elsewhere.address.app, file, now);
  const again = join(folder, 'again.zip');
  await write(elsewhere, taken, again);
  const [first, second] = await Promise.all([file, again].map(described));
  assert.deepEqual(second!.tables, first!.tables);
});

test('an archive holds the house it is of and not a word of another', async () => {
  const foreign = await takeIn(here.address.app, await otherHouse(), now);
  const its = join(folder, 'its.zip');
  await write(here, foreign.houseId, its);
  const zip = await openZip(its);
  const text = await Promise.all(zip.paths.map(async (path) => (await zip.read(path)).toString()));
  zip.close();
  assert.ok(text.join('').includes('The Lantern Room'));
  assert.ok(!text.join('').includes('Halcyon'));
  assert.ok(!text.join('').includes('nitrile gloves only'));
  const { rows } = await here.owner.query<{ guests: number }>(
    'select count(*)::int as guests from guests.record where house_id = $1',
    [foreign.houseId],
  );
  assert.equal(text[zip.paths.indexOf('guests.csv')]!.trim().split('\r\n').length, rows[0]!.guests + 1);
});

test('calendar and cards can be read by others', async () => {
  const zip = await openZip(file);
  const [cards, calendar] = await Promise.all(
    ['guests.vcf', 'visits.ics'].map(async (path) => (await zip.read(path)).toString()),
  );
  zip.close();
  const { rows } = await here.owner.query<{ guests: number; visits: number }>(
    `select (select count(*)::int from guests.record where house_id = $1) as guests, (select count(*)::int from visits.visit where house_id = $1) as visits`,
    [houseId],
  );
  const people = (ICAL.parse(cards!) as unknown[]).map(
    (card) => new ICAL.Component(card as [string, unknown[], unknown[]]),
  );
  assert.equal(people.length, rows[0]!.guests);
  const dorothea = people.find((card) => card.getFirstPropertyValue('fn') === 'Dorothea Lindqvist');
  assert.match(String(dorothea?.getFirstPropertyValue('note')), /Doro-TAY-a/);
  const visits = new ICAL.Component(
    ICAL.parse(calendar!) as [string, unknown[], unknown[]],
  ).getAllSubcomponents('vevent');
  assert.equal(visits.length, rows[0]!.visits);
  assert.ok(
    visits.some((visit) => String(visit.getFirstPropertyValue('summary')).startsWith('Dorothea Lindqvist')),
  );
});

test('no cell of the sheet of guests is taken for a formula', async () => {
  const zip = await openZip(file);
  const sheet = (await zip.read('guests.csv')).toString();
  zip.close();
  assert.match(sheet, /'=HYPERLINK/);
  assert.doesNotMatch(sheet, /(^|[,\n"])[=+@-]/);
});

test('who could sign in is invited again, and no password goes along', async () => {
  const owner = (await described(file)).people[0];
  assert.deepEqual(owner && { email: owner.email, role: owner.role }, {
    email: 'natalie@halcyon.test',
    role: 'owner',
  });
  const { invited } = await takeIn(elsewhere.address.app, file, now);
  assert.equal(invited.length, 1);
  assert.match(invited[0]!.token, /^join_/);
});

for (const [what, damage, sentence] of [
  ['cut off', (path: string) => truncate(path, 40_000), /cut off on its way/],
  ['no zip', (path: string) => writeFile(path, 'hello'), /it is no zip/],
  [
    'without its list',
    (path: string) => rezip(path, (name) => name !== 'house.json'),
    /house.json is missing/,
  ],
  [
    'with a row less',
    (path: string) =>
      rezip(
        path,
        () => true,
        (name, text) => (name.endsWith('guests.consent.csv') ? text.replace(/\n[^\n]*\n$/, '\n') : text),
      ),
    /guests\.consent\.csv is not what was written/,
  ],
  [
    'with a row that fits nowhere',
    (path: string) =>
      rezip(
        path,
        () => true,
        (name, text) =>
          name.endsWith('visits.party.csv')
            ? `${text}00000000-0000-7000-8000-000000000000,00000000-0000-7000-8000-000000000000,t\n`
            : text,
      ),
    /visits\.party\.csv cannot be taken in/,
  ],
  [
    'of a newer Regulars',
    (path: string) =>
      rezip(
        path,
        () => true,
        (name, text) => (name === 'house.json' ? text.replace('0001_ground', '9999_future') : text),
      ),
    /made by a newer Regulars/,
  ],
] as const) {
  test(`an archive ${what} is refused in one sentence, and nothing of it stays`, async () => {
    const bad = join(folder, `${what.replaceAll(' ', '-')}.zip`);
    await writeFile(bad, await readFile(file));
    await damage(bad);
    const count = async () =>
      (await here.owner.query('select id from door.house union all select house_id from guests.record'))
        .rowCount;
    const stood = await count();
    await assert.rejects(
      takeIn(here.address.app, bad, now),
      (fault: Error) => fault.name === 'BrokenArchive' && sentence.test(fault.message),
    );
    assert.equal(await count(), stood);
  });
}

test('a reader that leaves early leaves no connection behind', async () => {
  const stream = writeArchive(here.address.app, houseId, now);
  for await (const _ of stream) break;
  for (let tries = 0; ; tries += 1) {
    const { rows } = await here.owner.query<{ open: number }>(
      `select count(*)::int as open from pg_stat_activity where usename = 'app_rw' and datname = current_database()`,
    );
    if (rows[0]!.open === 0) break;
    assert.ok(tries < 200, 'the connection stays open');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
});

async function demoIn(database: FreshDatabase, trade: typeof salon, guests: number): Promise<number> {
  const [owner, app] = await Promise.all([database.address.owner, database.address.app].map(connected));
  const made = await makeDemo({ owner: owner!, app: app! }, { seed: 7, guests, trade, now }, () => {});
  await Promise.all([owner!.end(), app!.end()]);
  return made.houseId;
}

/** A restaurant, so that its words are others. */
async function otherHouse(): Promise<string> {
  const third = await freshDatabase();
  const path = join(folder, 'restaurant.zip');
  await write(third, await demoIn(third, restaurant, 20), path);
  await third.drop();
  return path;
}

/** What a demo house has none of: files, an odd name, somebody who signs in. */
async function furnish({ owner }: FreshDatabase, houseId: number): Promise<void> {
  const odd = '=HYPERLINK("http://x","y"), “odd”\\ \t name\r\nof two lines';
  for (const content of ['a photograph', '\0\xff binary']) {
    const bytes = Buffer.from(content, 'latin1');
    await owner.query(
      'insert into kit.file (house_id, sha256, bytes, size, media_type, stored_at) values ($1, $2, $3, $4, $5, $6)',
      [houseId, createHash('sha256').update(bytes).digest('hex'), bytes, bytes.length, 'image/png', now],
    );
  }
  await owner.query(
    'update guests.record set name = $2 where house_id = $1 and id = (select id from guests.record where house_id = $1 order by id desc limit 1)',
    [houseId, odd],
  );
  await owner.query(
    `with u as (insert into auth."user" (name, email, "emailVerified", "updatedAt") values ('Natalie Osei', 'natalie@halcyon.test', true, $2) returning id)
    insert into door.membership (user_id, house_id, person_id, role, since) select u.id::text, $1, d.demo_person_id, 'owner', $2 from u, door.house d where d.id = $1`,
    [houseId, now],
  );
}

async function write({ address }: FreshDatabase, houseId: number, path: string): Promise<void> {
  await pipeline(writeArchive(address.app, houseId, now), createWriteStream(path));
}

async function described(path: string) {
  const zip = await openZip(path);
  const text = (await zip.read('house.json')).toString();
  zip.close();
  return JSON.parse(text) as { tables: unknown[]; people: { email: string; role: string }[] };
}

/** The same zip without a file, or with another text in one. */
async function rezip(
  path: string,
  stays: (name: string) => boolean,
  change: (name: string, text: string) => string = (_, text) => text,
): Promise<void> {
  const zip = await openZip(path);
  const out = new ZipFile();
  for (const name of zip.paths.filter(stays)) {
    const content = await zip.read(name);
    out.addBuffer(name.startsWith('files/') ? content : Buffer.from(change(name, content.toString())), name);
  }
  zip.close();
  out.end();
  await pipeline(out.outputStream, createWriteStream(path));
}

/** Rows of each table and a digest of them all, the house's number left out. */
async function digests(
  owner: pg.Pool,
  houseId: number,
): Promise<Record<string, { rows: number; digest: string | null }>> {
  const client = await owner.connect();
  const found: Record<string, { rows: number; digest: string | null }> = {};
  for (const { name } of await houseTables(client)) {
    const { rows } = await client.query<{ rows: number; digest: string | null }>(
      `select count(*)::int as rows, md5(string_agg(line, '|' order by line)) as digest
       from (select (to_jsonb(t) - 'house_id')::text as line from ${quoted(name)} t where house_id = $1) l`,
      [houseId],
    );
    found[name] = rows[0]!;
  }
  client.release();
  return found;
}

async function connected(config: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client(config);
  await client.connect();
  return client;
}
