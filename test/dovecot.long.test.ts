import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { startDovecot, whyNoDovecot } from './dovecot.ts';
import type { Dovecot } from './dovecot.ts';
import { dataMails, whyNoMails } from './mail-data.ts';
import { mail, openMailHouse } from './mailbox.ts';
import type { MailHouse } from './mailbox.ts';

const missing = await whyNoDovecot();

let house: MailHouse;
let server: Dovecot;
let smtp: SMTPServer;
let lineId: string;
before(async () => {
  if (missing) return;
  server = await startDovecot();
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onAuth: (_auth, _session, done) => done(null, { user: server.user }),
    onData: (stream, _session, done) => stream.resume().on('end', () => done()),
  });
  smtp.listen(0, '127.0.0.1');
  await once(smtp.server, 'listening');
  house = await openMailHouse();
});
after(async () => {
  if (missing) return;
  await house.close();
  await new Promise<void>((resolve) => smtp.close(resolve));
  await server.stop();
});

test('mail that waits in a real mailbox comes in, and every one that follows while we listen', async (t) => {
  if (missing) return t.diagnostic(`not tried: ${missing}`);
  const waiting = Array.from({ length: 120 }, (_, nth) => Buffer.from(mail({ Subject: `Waiting ${nth}` })));
  await server.deliver(waiting);
  ({ lineId } = await house.owner.desk.openLine({
    ...{ channel: 'email', name: 'Halcyon', address: 'desk@halcyon.test', venueId: null },
    settings: settings(),
    secrets: { password: server.password },
  }));
  await stored(120);
  assert.equal(await server.flagged('S'), 120);
  const { rows } = await house.database.owner.query<{ subject: string }>(
    'select subject from desk.message order by id',
  );
  assert.deepEqual(
    rows.map(({ subject }) => subject),
    waiting.map((_, nth) => `Waiting ${nth}`),
  );

  await server.deliver([Buffer.from(mail({ Subject: 'While we listen' }))]);
  await stored(121, 5_000);
  const [line] = (await house.owner.desk.lines({})).filter(({ id }) => id === lineId);
  assert.equal(line!.trouble, null);
  assert.notEqual(line!.heardAt, null);
});

test('case 8: a mailbox that was made anew is read again without doubles, and goes on', async (t) => {
  if (missing) return t.diagnostic(`not tried: ${missing}`);
  const before = await marked();
  await server.renumber();
  await server.deliver([Buffer.from(mail({ Subject: 'After the restore' }))]);
  await stored(122);
  assert.notEqual(await marked(), before);
  await server.restart();
  await server.deliver([Buffer.from(mail({ Subject: 'After a restart' }))]);
  await stored(123);
});

test('real mails come in by a real server, twice over, and every one is stored once', async (t) => {
  const none = missing ?? whyNoMails();
  if (none) return t.diagnostic(`not tried: ${none}`);
  const mails = dataMails().map(({ bytes }) => bytes);
  const { rows } = await house.database.owner.query<{ mails: number }>(
    'select count(*)::int as mails from desk.mail',
  );
  const before = rows[0]!.mails;
  await server.deliver(mails);
  await untilStill();
  const once = await mailCount();
  assert.ok(once - before > 300);
  await server.deliver(mails);
  await server.renumber();
  await untilStill();
  assert.equal(await mailCount(), once);
  assert.deepEqual(await house.owner.desk.quarantine({}), []);
});

test('a copy of an answer is put among the sent, where a letter that was cut off is found again', async (t) => {
  if (missing) return t.diagnostic(`not tried: ${missing}`);
  await server.deliver([Buffer.from(mail({ Subject: 'Answer me' }))]);
  await untilStill();
  const question = (await house.messages()).find(({ subject }) => subject === 'Answer me')!;
  await house.owner.desk.answer({ conversationId: question.conversationId, text: 'Yes.' });
  await house.database.owner.query(
    `update pgboss.job set start_after = now() where name = 'post' and state = 'created'`,
  );
  await until(async () => (await server.sent()) === 1);
  const { rows } = await house.database.owner.query<{ id: string }>(
    `update kit.letter set state = 'perhaps_sent' where via = $1 returning id`,
    [lineId],
  );
  assert.equal(rows.length, 1);
  await server.restart();
  await until(async () => {
    const found = await house.database.owner.query<{ state: string }>(
      'select state from kit.letter where id = $1',
      [rows[0]!.id],
    );
    return found.rows[0]!.state === 'sent';
  });
});

test('a wrong password is said on the line in a sentence, stops nothing else, and is over when it is right', async (t) => {
  if (missing) return t.diagnostic(`not tried: ${missing}`);
  const line = { name: 'Halcyon', address: 'desk@halcyon.test', venueId: null, settings: settings() };
  const said = await house.owner.desk.tryLine({ channel: 'email', ...line, secrets: { password: 'wrong' } });
  assert.match(said.wrong!, /^The server did not take this user name and password\..*\.$/);
  assert.deepEqual(await house.owner.desk.tryLine({ channel: 'email', lineId, ...line }), { wrong: null });

  await house.owner.desk.changeLine({ lineId, ...line, secrets: { password: 'wrong' } });
  await until(async () => (await trouble()) !== null);
  assert.match((await trouble())!, /did not take this user name and password/);
  await house.owner.desk.changeLine({ lineId, ...line, secrets: { password: server.password } });
  await server.deliver([Buffer.from(mail({ Subject: 'Right again' }))]);
  await until(async () => (await house.messages()).some(({ subject }) => subject === 'Right again'));
  assert.equal(await trouble(), null);
  await house.owner.desk.closeLine({ lineId });
});

function settings() {
  return {
    ...{
      user: server.user,
      imapHost: '127.0.0.1',
      imapPort: server.port,
      imapSecurity: 'none',
      markSeen: true,
    },
    ...{ smtpHost: '127.0.0.1', smtpPort: (smtp.server.address() as AddressInfo).port, smtpSecurity: 'none' },
  };
}

async function trouble(): Promise<string | null> {
  return (await house.owner.desk.lines({})).find(({ id }) => id === lineId)!.trouble;
}

async function mailCount(): Promise<number> {
  const { rows } = await house.database.owner.query<{ read: number }>(
    `select count(*)::int as read from desk.mail where state <> 'stored'`,
  );
  return rows[0]!.read;
}

async function marked(): Promise<string> {
  const { rows } = await house.database.owner.query<{ mark: string }>(
    'select uid_validity::text as mark from desk.folder where line_id = $1',
    [lineId],
  );
  return rows[0]!.mark;
}

async function stored(mails: number, withinMs = 60_000): Promise<void> {
  await until(async () => (await mailCount()) >= mails, withinMs);
  assert.equal(await mailCount(), mails);
}

/** Until nothing has come in for a while. */
async function untilStill(): Promise<void> {
  let [before, still] = [-1, 0];
  while (still < 12) {
    await sleep(500);
    const now = await mailCount();
    still = now === before ? still + 1 : 0;
    before = now;
  }
}

async function until(holds: () => Promise<boolean>, withinMs = 60_000): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it never came');
    await sleep(100);
  }
}
