import assert from 'node:assert/strict';
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { bornAt } from '#kit/postgres/processes.ts';
import {
  clearStreet,
  close,
  dataDir,
  freePort,
  layStreet,
  open,
  postmasterOf,
  run,
  take,
  until,
} from './front-door.ts';

before(layStreet);
after(clearStreet);

test('a first start on an empty machine opens the pages and says where it is, where the data lies and how to stop it', async () => {
  const house = await open('first');
  assert.match(house.said(), /Regulars is open at http:\/\/localhost:\d+/);
  assert.match(house.said(), /The first to come needs this code: \d{6}/);
  assert.match(house.said(), new RegExp(`Its data lies in ${dataDir('first')}. Stop it with Ctrl-C`));
  assert.deepEqual(await (await fetch(`${house.url}/api/health`)).json(), { ok: true });
  const page = await fetch(`${house.url}/today`);
  assert.equal(page.status, 200);
  assert.match(await page.text(), /<div id="root">/);
  assert.equal((await fetch(`${house.url}/.vite/manifest.json`)).status, 404);
  assert.equal((await stat(join(dataDir('first'), 'secret'))).mode & 0o777, 0o600);
  await close(house);
});

test('Ctrl-C, even twice as npm passes it on, ends the house and its database within five seconds', async () => {
  const house = await open('first');
  const postmaster = postmasterOf('first');
  const began = performance.now();
  house.process.kill('SIGINT');
  house.process.kill('SIGINT');
  assert.deepEqual(await once(house.process, 'exit'), [0, null]);
  assert.ok(performance.now() - began < 5_000);
  assert.equal(bornAt(postmaster), null);
});

test('a house that is killed leaves no database behind, and the next start is clean', async () => {
  const house = await open('first');
  const postmaster = postmasterOf('first');
  house.process.kill('SIGKILL');
  await until(() => bornAt(postmaster) === null);
  const next = await open('first');
  assert.doesNotMatch(next.said(), /running already/);
  await close(next);
});

test('a second start says that the house is open already, and leaves it alone', async () => {
  const house = await open('first');
  const second = await run('first', ['start'], { PORT: '' });
  assert.equal(second.code, 0);
  assert.match(second.out, new RegExp(`Regulars is running already at ${house.url}`));
  assert.equal((await fetch(`${house.url}/api/health`)).status, 200);
  await close(house);
});

test('where the usual port is taken the next free one is used, and said', async () => {
  const others = await take(4321);
  const house = await open('first', { PORT: '' });
  assert.match(house.said(), /Port 4321 is taken by another program; using 43\d\d\./);
  assert.notEqual(new URL(house.url).port, '4321');
  await close(house);
  others?.close();
});

test('a port that was named and is taken is refused in one sentence', async () => {
  const port = await freePort();
  const other = await take(port);
  const refused = await run('first', ['start'], { PORT: String(port) });
  assert.deepEqual(
    [refused.code, refused.err.trim()],
    [1, `Port ${port} is taken by another program. Name another with PORT=…`],
  );
  other?.close();
});
