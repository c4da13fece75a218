import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { after, before, beforeEach, test } from 'node:test';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { carry, Uncertain } from '#kit/post.ts';
import type { Carrier } from '#kit/post.ts';
import { smtpCarrier } from '#kit/smtp.ts';
import { mail, openMailHouse } from '../../../../test/mailbox.ts';
import type { MailHouse } from '../../../../test/mailbox.ts';
import { begin } from '../../conversations/begin.ts';

let house: MailHouse;
/** A house whose letters are carried by hand. */
let quiet: MailHouse;
let smtp: SMTPServer;
let port: number;
const taken: { from: string; to: string[]; text: string }[] = [];
before(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      let text = '';
      stream.on('data', (piece: Buffer) => (text += piece.toString()));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        taken.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          text,
        });
        done();
      });
    },
  });
  smtp.listen(0, '127.0.0.1');
  await once(smtp.server, 'listening');
  port = (smtp.server.address() as AddressInfo).port;
  house = await openMailHouse({ smtpHost: '127.0.0.1', smtpPort: port, smtpSecurity: 'none' });
  quiet = await openMailHouse({}, { working: false });
});
after(async () => {
  await quiet.close();
  await house.close();
  await new Promise<void>((resolve) => smtp.close(resolve));
});
beforeEach(async () => {
  await house.empty();
  taken.length = 0;
});

test('an answer leaves by the server of its line, names what it answers, and comes back to its conversation', async () => {
  await house.deliver(mail({ Subject: 'Saturday' }));
  const [question] = await house.messages();
  const { conversationId } = question!;
  await house.owner.desk.answer({ conversationId, text: 'Yes, at eight.' });
  await leave();
  const letter = { ...taken[0]!, text: unfolded(taken[0]!.text) };
  assert.deepEqual([letter.from, letter.to], [house.address, ['grace@mbeki.test']]);
  assert.match(letter.text, /^From: Halcyon <hello@halcyon\.test>\r$/m);
  assert.match(letter.text, /^Subject: Re: Saturday\r$/m);
  assert.ok(letter.text.includes(`In-Reply-To: ${question!.key}\r\n`));
  assert.match(letter.text, /^Message-ID: <[\da-f-]{36}@halcyon\.test>\r$/m);
  assert.doesNotMatch(letter.text, /Auto-Submitted|List-Unsubscribe/);
  const replyTo = /^Reply-To: (\S+)\r$/m.exec(letter.text)![1]!;
  await house.deliver(mail({ From: 'assistant@mbeki.test', To: replyTo, Subject: 'Thank you' }));
  const last = (await house.messages()).at(-1)!;
  assert.deepEqual([last.from, last.conversationId], ['assistant@mbeki.test', conversationId]);
});

test('what somebody writes as themselves is from them by name, at the address of the house', async () => {
  const leavesAt = new Date(house.clock.now().getTime() + 600_000);
  await house.act((act) =>
    begin(act, {
      ...{ channel: 'email', lineId: house.lineId, venueId: house.venueId, guestId: null, contactName: '' },
      ...{ contact: 'grace@mbeki.test', subject: 'From Lucía', kind: 'inquiry', topic: null },
      ...{ text: 'Your song was on again.', direction: 'out' },
      personally: { signedBy: 'Lucía "Lu" Ferrer', leavesAt, cleared: true },
    }),
  );
  await leave();
  const letter = taken[0]!;
  assert.equal(letter.from, house.address);
  const [, from] = /^From: (.+)\r$/m.exec(unfolded(letter.text))!;
  const { name, address } = (await PostalMime.parse(`From: ${from}\r\n\r\n`)).from as {
    name: string;
    address: string;
  };
  assert.deepEqual([name, address], ['Lucía "Lu" Ferrer, Halcyon', 'hello@halcyon.test']);
});

test('what we begin carries a wish to hear no more, which a tap fulfils and a look does not', async () => {
  const { guestId } = await house.owner.guests.meet({
    name: 'Grace Mbeki',
    given: null,
    family: null,
    pronunciation: null,
    emails: ['grace@mbeki.test'],
  });
  await house.owner.desk.begin({
    ...{ channel: 'email', venueId: house.venueId, guestId, contact: 'grace@mbeki.test' },
    ...{ subject: 'Your scarf', text: 'You left it here.', direction: 'out' },
  });
  await leave();
  const letter = unfolded(taken[0]!.text);
  assert.match(letter, /^Subject: Your scarf\r$/m);
  assert.match(letter, /^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
  const address = new URL(/^List-Unsubscribe: <(\S+)>\r$/m.exec(letter)![1]!).pathname;

  const page = await house.request(address);
  assert.match(await page.text(), /<form method="post">/);
  assert.equal((await house.owner.guests.guest({ guestId })).stopped, false);
  const oneClick = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) };
  assert.equal((await house.request(address, oneClick)).status, 200);
  assert.equal((await house.owner.guests.guest({ guestId })).stopped, true);
  for (const wrong of [address.slice(0, -1), `${address}a`, address.replace(/\d-/, '9-'), '/unsubscribe/x'])
    assert.equal((await house.request(wrong, oneClick)).status, 404, wrong);
});

test('a letter whose connection broke after it was handed over stands as perhaps sent, and a person decides', async () => {
  const { conversationId, letterId } = await begun();
  await using broken = await swallowing('after the last dot');
  await carryOne(letterId, at(broken.port));
  assert.equal(await stateOf(letterId), 'perhaps_sent');
  const open = await perhaps(letterId);
  assert.deepEqual(
    [open?.conversationId, open?.why],
    [conversationId, 'The connection broke after the letter was handed over.'],
  );
  await quiet.owner.desk.sendAgain({ messageId: open!.messageId });
  await carryOne(letterId, at(port));
  assert.equal(await stateOf(letterId), 'sent');
  assert.equal(taken.length, 1);
});

test('a letter whose connection broke before it was handed over waits and is sent once', async () => {
  const { letterId } = await begun();
  await using broken = await swallowing('at the data');
  await assert.rejects(carryOne(letterId, at(broken.port)), (fault) => !(fault instanceof Uncertain));
  assert.equal(await stateOf(letterId), 'waiting');
  await carryOne(letterId, at(port));
  assert.equal(await stateOf(letterId), 'sent');
  assert.equal(taken.length, 1);
});

test('a sending that was killed between taking and recording is perhaps sent, and never sent again by itself', async () => {
  const { letterId } = await begun();
  await quiet.database.owner.query(`update kit.letter set state = 'sending' where id = $1`, [letterId]);
  for (let tries = 0; tries < 2; tries += 1)
    await carryOne(letterId, { carry: async () => assert.fail('it was sent again'), close: () => {} });
  assert.equal(await stateOf(letterId), 'perhaps_sent');
  await quiet.owner.desk.wentOut({ messageId: (await perhaps(letterId))!.messageId });
  assert.equal(await stateOf(letterId), 'sent');
});

/** A conversation of ours with a letter that nobody carries yet. */
async function begun(): Promise<{ conversationId: string; letterId: string }> {
  const { conversationId } = await quiet.owner.desk.begin({
    ...{ channel: 'email', venueId: quiet.venueId, contact: 'grace@mbeki.test' },
    ...{ subject: 'Your scarf', text: 'You left it here.', direction: 'out' },
  });
  const { rows } = await quiet.database.owner.query<{ id: string }>(
    'select letter_id as id from desk.message where conversation_id = $1',
    [conversationId],
  );
  return { conversationId, letterId: rows[0]!.id };
}

async function perhaps(letterId: string) {
  const { rows } = await quiet.database.owner.query<{ id: string }>(
    'select id from desk.message where letter_id = $1',
    [letterId],
  );
  return (await quiet.owner.desk.perhapsSent({})).find(({ messageId }) => messageId === rows[0]!.id);
}

function at(port: number): Carrier {
  return smtpCarrier({ host: '127.0.0.1', port, ignoreTLS: true }, house.address);
}

function unfolded(letter: string): string {
  return letter.replaceAll(/\r\n[ \t]/g, ' ');
}

/** Ten seconds are over: what can be taken back no more goes. */
async function leave(): Promise<void> {
  house.clock.pass(1);
  await house.database.owner.query('update kit.letter set not_before = null');
  await house.database.owner.query(
    `update pgboss.job set start_after = now() where name = 'post' and state = 'created'`,
  );
  await house.allRead();
}

async function carryOne(letterId: string, carrier: Carrier): Promise<void> {
  await carry(
    quiet.regulars.ground,
    async () => carrier,
    { houseId: quiet.houseId, letterId },
    quiet.clock.now,
  );
}

async function stateOf(letterId: string): Promise<string> {
  const { rows } = await quiet.database.owner.query<{ state: string }>(
    'select state from kit.letter where id = $1',
    [letterId],
  );
  return rows[0]!.state;
}

/** A mail server that hangs up at one point of the talk. */
async function swallowing(
  when: 'at the data' | 'after the last dot',
): Promise<{ port: number } & AsyncDisposable> {
  const server: Server = createServer((socket) => {
    socket.on('error', () => {});
    socket.write('220 swallowing\r\n');
    let inData = false;
    let heard = '';
    socket.on('data', (said: Buffer) => {
      heard += said.toString();
      if (inData && heard.endsWith('\r\n.\r\n')) return socket.destroy();
      if (inData || !heard.endsWith('\r\n')) return;
      for (const line of heard.split('\r\n').slice(0, -1)) {
        if (line === 'DATA' && when === 'at the data') return socket.destroy();
        if (line === 'DATA') inData = true;
        socket.write(
          line.startsWith('EHLO') ? '250 hello\r\n' : line === 'DATA' ? '354 go on\r\n' : '250 ok\r\n',
        );
      }
      heard = '';
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    [Symbol.asyncDispose]: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}
