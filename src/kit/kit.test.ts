import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { id } from './text.ts';
import { openTestHouse } from '../../test/house.ts';
import type { TestHouse } from '../../test/house.ts';
import { announce, runAct } from './act.ts';
import { stranger } from './caller.ts';
import { announces } from './event.ts';
import { keepFile, readFile } from './files.ts';
import { newId } from './id.ts';
import { eraseLetters, post } from './post.ts';
import { smtpCarrier } from './smtp.ts';
import { Refusal } from './refusal.ts';

const happened = announces<{ n: number }>('kit.testHappened', 'neither');
const port = 40_000 + (process.pid % 20_000);
const caught: string[] = [];

let smtp: SMTPServer;
let house: TestHouse;
before(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      let mail = '';
      stream.on('data', (piece: Buffer) => (mail += piece.toString()));
      stream.on('end', () => {
        caught.push(mail);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => smtp.listen(port, '127.0.0.1', resolve));
  house = await openTestHouse({
    carrier: smtpCarrier(`smtp://127.0.0.1:${port}/?ignoreTLS=true`, 'house@halcyon.test'),
  });
});
after(async () => {
  await house.close();
  await new Promise<void>((resolve) => smtp.close(resolve));
});

const cli = () => ({ ...stranger, kind: 'cli' as const, houseId: house.houseId, role: 'owner' as const });

test('a replayed command is given its first answer and happens once', async () => {
  const key = newId();
  let times = 0;
  const once = () =>
    runAct(
      house.regulars.ground,
      { houseId: house.houseId, caller: cli(), now: house.clock.now(), command: { name: 'kit.try', key } },
      async (act) => {
        times += 1;
        announce(act, happened, [newId()], { n: times });
        return { n: times };
      },
    );
  assert.deepEqual(await once(), { n: 1 });
  assert.deepEqual(await once(), { n: 1 });
  const { rows } = await house.database.owner.query(
    `select data from kit.event where name = 'kit.testHappened'`,
  );
  assert.deepEqual(rows, [{ data: { n: 1 } }]);
});

test('twenty replays at once happen once', async () => {
  const key = newId();
  const placeId = newId();
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      runAct(
        house.regulars.ground,
        {
          houseId: house.houseId,
          caller: cli(),
          now: house.clock.now(),
          command: { name: 'kit.tries', key },
        },
        async (act) => {
          announce(act, happened, [placeId], { n });
          return { n };
        },
      ),
    ),
  );
  assert.equal(new Set(answers.map((answer) => answer.n)).size, 1);
  const { rows } = await house.database.owner.query(
    'select count(*)::int as n from kit.event_subject where subject_id = $1',
    [placeId],
  );
  assert.equal(rows[0].n, 1);
});

test('a key used for one command opens no other', async () => {
  const key = newId();
  const run = (name: string) =>
    runAct(
      house.regulars.ground,
      { houseId: house.houseId, caller: cli(), now: house.clock.now(), command: { name, key } },
      async () => ({}),
    );
  await run('kit.one');
  await assert.rejects(run('kit.other'), { code: 'kit.key_taken' });
});

test('what a refusal interrupts leaves nothing behind', async () => {
  const subject = newId();
  await assert.rejects(
    house.act(async (act) => {
      announce(act, happened, [subject], { n: 1 });
      throw new Refusal('kit.not_found');
    }),
    Refusal,
  );
  const { rowCount } = await house.database.owner.query(
    'select from kit.event_subject where subject_id = $1',
    [subject],
  );
  assert.equal(rowCount, 0);
});

test('an act sees no row of another house, and writes none', async () => {
  const other = house.houseId + 1;
  await runAct(
    house.regulars.ground,
    { houseId: other, caller: { ...stranger, kind: 'cli' }, now: house.clock.now() },
    async (act) => {
      const rows = await act.db.selectFrom('team.person').selectAll().execute();
      assert.deepEqual(rows, []);
      await assert.rejects(
        act.db
          .insertInto('team.person')
          .values({ house_id: house.houseId, id: newId(), name: 'Mallory', joined_at: act.now })
          .execute(),
        /row-level security/,
      );
      throw new Refusal('kit.not_found');
    },
  ).catch((fault: unknown) => assert.ok(fault instanceof Refusal));
});

test('a letter is posted once, with the Message-ID it was written with', async () => {
  const { letterId: id } = await house.act((act) =>
    post(act, { to: 'mei@halcyon.test', subject: 'Your key', body: 'Welcome.', guestId: null }),
  );
  const state = await until(
    () => letterState(id),
    (one) => one === 'sent',
  );
  assert.equal(state, 'sent');
  assert.equal(caught.length, 1);
  assert.match(caught[0]!, new RegExp(`Message-ID: <${id}@`));
});

test('a letter cut off while it was sent stands as perhaps sent', async () => {
  const id = newId();
  await house.database.owner.query(
    `insert into kit.letter (house_id, id, message_id, recipient, subject, body, state, written_at)
     values ($1, $2, $3, 'a@b.test', 's', 'b', 'sending', now())`,
    [house.houseId, id, `<${id}@x>`],
  );
  await house.regulars.jobs.enqueue(house.regulars.ground.db, [
    { queue: 'post', data: { houseId: house.houseId, letterId: id } },
  ]);
  assert.equal(
    await until(
      () => letterState(id),
      (one) => one === 'perhaps_sent',
    ),
    'perhaps_sent',
  );
  assert.equal(caught.length, 1);
});

test('erasing the letters to a guest leaves no word of them', async () => {
  const guestId = newId();
  await house.act(async (act) => {
    await post(act, { to: 'dorothea@example.test', subject: 'Thank you', body: 'Dear Dorothea', guestId });
    await eraseLetters(act, [guestId]);
  });
  const { rows } = await house.database.owner.query(
    'select recipient, subject, body, state from kit.letter where guest_id = $1',
    [guestId],
  );
  assert.deepEqual(rows, [{ recipient: '', subject: '', body: '', state: 'erased' }]);
});

test('the same file is kept once and read back whole', async () => {
  const bytes = Buffer.from([0, 1, 2, 255]);
  const [one, two] = await house.act(async (act) => [
    await keepFile(act, bytes, 'image/png', null),
    await keepFile(act, bytes, 'image/png', null),
  ]);
  assert.equal(one, two);
  const read = await house.act((act) => readFile(act, one));
  assert.deepEqual([...read.bytes], [0, 1, 2, 255]);
});

async function letterState(id: string): Promise<string> {
  const { rows } = await house.database.owner.query<{ state: string }>(
    'select state from kit.letter where id = $1',
    [id],
  );
  return rows[0]!.state;
}

async function until<Value>(read: () => Promise<Value>, good: (value: Value) => boolean): Promise<Value> {
  for (let tries = 0; ; tries += 1) {
    const value = await read();
    if (good(value) || tries > 200) return value;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

test('an id has one spelling within the house, however it came in', () => {
  assert.equal(id.parse('01A20063-D349-7056-BDD1-AC6FE4A94588'), '01a20063-d349-7056-bdd1-ac6fe4a94588');
});
