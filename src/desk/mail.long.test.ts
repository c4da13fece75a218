import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startDovecot, whyNoDovecot } from '../../test/dovecot.ts';
import type { Dovecot } from '../../test/dovecot.ts';
import type { MailApp, Point } from '../../test/mail-app.ts';
import { mail, openMailHouse } from '../../test/mailbox.ts';
import type { MailHouse } from '../../test/mailbox.ts';

const missing = await whyNoDovecot();
const mails = 60;

let house: MailHouse;
let room: string;
before(async () => {
  room = await mkdtemp(join(tmpdir(), 'regulars-mail-'));
  house = await openMailHouse({}, { working: false });
});
after(async () => {
  await house.close();
  await rm(room, { recursive: true, force: true });
});
beforeEach(() =>
  house.database.owner.query(
    'truncate desk.conversation, desk.mail, desk.folder, kit.letter, pgboss.job cascade',
  ),
);

for (const point of ['before storing', 'before marking'] as const)
  test(`case 7: killed ${point}, every mail of a mailbox is here once`, async (t) => {
    if (missing) return t.diagnostic(`not tried: ${missing}`);
    const server = await startDovecot();
    try {
      await throughMailbox(server, point);
    } finally {
      await server.stop();
    }
  });

test('killed before reading, every mail that was stored becomes one message', async () => {
  const { post, lineId } = await house.connect('reading@halcyon.test');
  for (let nth = 0; nth < mails; nth += 1) await post(mail({ Subject: `${nth}` }));
  await dies('before reading');
  const app = await open(null);
  await until(async () => (await messages()) === mails);
  await close(app);
  await house.owner.desk.closeLine({ lineId });
});

test('killed before recording, a letter stands as perhaps sent and has gone once', async () => {
  const { post, lineId } = await house.connect('sending@halcyon.test');
  await post(mail({}));
  let app = await open(null);
  await until(async () => (await messages()) === 1);
  await close(app);
  const [question] = await house.messages();
  await house.owner.desk.answer({ conversationId: question!.conversationId, text: 'Yes.' });
  await house.database.owner.query(`update pgboss.job set start_after = now() where name = 'post'`);
  await dies('before recording');
  assert.equal(sent().length, 1);

  app = await open(null);
  await until(async () => (await stateOfLetter()) === 'perhaps_sent');
  await sleep(3_000);
  await close(app);
  assert.equal(await stateOfLetter(), 'perhaps_sent');
  assert.equal(sent().length, 1);
  await house.owner.desk.closeLine({ lineId });
});

async function throughMailbox(server: Dovecot, point: Point): Promise<void> {
  await server.deliver(Array.from({ length: mails }, (_, nth) => Buffer.from(mail({ Subject: `${nth}` }))));
  const { lineId } = await house.owner.desk.openLine({
    ...{ channel: 'email', name: 'Halcyon', address: 'box@halcyon.test', venueId: null },
    settings: {
      user: server.user,
      imapHost: '127.0.0.1',
      imapPort: server.port,
      imapSecurity: 'none',
      markSeen: true,
    },
    secrets: { password: server.password },
  });
  await dies(point);
  const app = await open(null);
  await until(async () => (await messages()) >= mails);
  await server.deliver([Buffer.from(mail({ Subject: 'The last' }))]);
  await until(async () => (await messages()) > mails);
  await close(app);
  assert.equal(await messages(), mails + 1);
  await house.owner.desk.closeLine({ lineId });
}

/** Opens a process that ends itself at a point, and waits until it has. */
async function dies(point: Point): Promise<void> {
  const app = await open(point);
  if (app.exitCode === null && app.signalCode === null) await once(app, 'exit');
  assert.equal(app.signalCode, 'SIGKILL', `it ended before it came to ${point}`);
}

async function open(diesAt: Point | null): Promise<ChildProcess> {
  const said: MailApp = { address: house.database.address, diesAt, sentLog: join(room, 'sent') };
  const app = fork(join(import.meta.dirname, '../../test/mail-app.ts'), [JSON.stringify(said)], {
    env: { ...process.env, REGULARS_LOG: 'fatal' },
  });
  await Promise.race([once(app, 'message'), once(app, 'exit')]);
  return app;
}

async function close(app: ChildProcess): Promise<void> {
  const ended = once(app, 'exit');
  app.disconnect();
  await ended;
}

function sent(): string[] {
  const log = join(room, 'sent');
  return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
}

async function messages(): Promise<number> {
  const { rows } = await house.database.owner.query<{ said: number }>(
    `select count(*)::int as said from desk.message where direction = 'in'`,
  );
  return rows[0]!.said;
}

async function stateOfLetter(): Promise<string> {
  const { rows } = await house.database.owner.query<{ state: string }>('select state from kit.letter');
  return rows[0]!.state;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 90_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it never came');
    await sleep(200);
  }
}
