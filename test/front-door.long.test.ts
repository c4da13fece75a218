import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { socketDirOf } from '#kit/postgres/cluster.ts';
import { freshDatabase } from './database.ts';
import {
  clearStreet,
  close,
  copyTo,
  dataDir,
  freePort,
  giveTo,
  layStreet,
  open,
  run,
  start,
  until,
} from './front-door.ts';

const isRoot = process.getuid!() === 0;

let room: string;
before(async () => {
  room = await layStreet();
});
after(clearStreet);

test('of two starts at once on an empty folder one opens the house', async () => {
  const port = String(await freePort());
  const both = [start('twins', { PORT: port }), start('twins', { PORT: port })];
  const first = await Promise.race(both.map(async (house) => (await once(house.process, 'exit'), house)));
  assert.equal(first.process.exitCode, 0, first.said());
  assert.match(first.said(), /Regulars is running already/);
  const open = both.find((house) => house !== first)!;
  await until(() => open.said().includes('Ctrl-C'));
  await close(open);
});

test(
  'a plain user has the house in a folder of their own, and it is made for them alone',
  { skip: !isRoot && 'only root can become another user' },
  async () => {
    const theirs = join(room, 'home of nobody');
    await mkdir(theirs);
    const nobody = { uid: 65_534, gid: 65_534 };
    const repo = await copyTo(join(theirs, 'regulars'));
    await giveTo(theirs, nobody);
    const house = start(
      '',
      {
        HOME: theirs,
        REGULARS_DATA_DIR: undefined,
        NODE_COMPILE_CACHE: undefined,
        PORT: String(await freePort()),
      },
      { cwd: repo, ...nobody },
    );
    await until(() => house.said().includes('Ctrl-C') || house.process.exitCode !== null);
    assert.match(house.said(), new RegExp(`Its data lies in ${theirs}/.local/share/regulars`));
    await close(house);
    await rm(socketDirOf(join(theirs, '.local/share/regulars/database')), { recursive: true, force: true });
  },
);

test('a server of one’s own is used by its address, as the role that sees one house at a time', async () => {
  const database = await freshDatabase();
  const { host, port, database: name, user } = database.address.owner;
  const DATABASE_URL = `postgres://${user}@localhost:${port}/${name}?host=${host}`;
  const house = await open('foreign', { DATABASE_URL });
  assert.match(house.said(), /Its data lies in your own database/);
  assert.equal(existsSync(join(dataDir('foreign'), 'database')), false);
  const asked = await run('foreign', ['doctor'], { DATABASE_URL });
  assert.match(asked.out, /The app runs as app_rw/);
  assert.equal(asked.code, 0, asked.out);
  await close(house);
  await database.drop();
});

test('a server that cannot be reached is said in one sentence', async () => {
  const DATABASE_URL = `postgres://app@127.0.0.1:${await freePort()}/nowhere`;
  for (const command of ['start', 'doctor']) {
    const refused = await run('nowhere', [command], { DATABASE_URL });
    assert.equal(refused.code, 1);
    assert.match(
      refused.out + refused.err,
      /The database that DATABASE_URL names cannot be reached: connect ECONNREFUSED/,
    );
  }
});

test('the doctor finds nothing wrong with a house, open or closed', async () => {
  const closed = await run('first', ['doctor']);
  assert.match(closed.out, /Nothing is wrong\./);
  const house = await open('first');
  const opened = await run('first', ['doctor']);
  assert.match(opened.out, /PostgreSQL 18/);
  assert.equal(opened.code, 0, opened.out);
  await close(house);
});

test('every call of the house is a command, beside the open house and without it', async () => {
  const founding = {
    setupCode: null,
    owner: { name: 'Natalie Osei', email: 'natalie@halcyon.test', password: 'a long enough password' },
    house: { name: 'Halcyon', kind: 'salon' },
    venue: { name: 'Marylebone', timeZone: 'Europe/London', country: 'GB', currency: 'GBP' },
  };
  const founded = await run('first', ['team', 'found', JSON.stringify(founding)]);
  assert.deepEqual(JSON.parse(founded.out), { slug: 'halcyon' }, founded.err);
  const house = await open('first');
  const welcomed = await run('first', ['team', 'welcome', '--name', 'Mei']);
  assert.equal(welcomed.code, 0, welcomed.err);
  await close(house);
  const people = JSON.parse((await run('first', ['team', 'people', '--house', 'halcyon'])).out) as {
    name: string;
  }[];
  assert.deepEqual(people.map(({ name }) => name).toSorted(), ['Mei', 'Natalie Osei']);
  const refused = await run('first', ['team', 'rename', '--personId', 'Mei', '--name', 'May']);
  assert.deepEqual(
    [refused.code, refused.err.trim(), refused.out],
    [1, 'Please look at “person id”: Invalid UUID.', ''],
  );
  assert.match((await run('first', ['team'])).out, /welcome +Someone who works here/);
});
