import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { mail, openMailHouse } from '../../../../test/mailbox.ts';
import type { MailHouse } from '../../../../test/mailbox.ts';
import { storeMails } from './store.ts';

let house: MailHouse;
before(async () => {
  house = await openMailHouse();
});
after(() => house.close());
beforeEach(() => house.empty());

test('case 1: a mail without a Message-ID is stored like any other, and known by its bytes', async () => {
  const nameless = mail({ 'Message-ID': null });
  await house.deliver(nameless, nameless);
  const [message, another] = await house.messages();
  assert.equal(message?.key, null);
  assert.match(message.text, /table by the window/);
  assert.equal(another, undefined);
});

test('case 2: two mails with one Message-ID are two messages', async () => {
  await house.deliver(
    mail({ 'Message-ID': '<same@mbeki.test>' }, 'First'),
    mail({ 'Message-ID': '<same@mbeki.test>' }, 'Second'),
  );
  assert.deepEqual(texts(await house.messages()), ['First', 'Second']);
});

test('case 3: the same bytes by ten hands at once are one message', async () => {
  const { post, lineId } = await house.connect('ten@halcyon.test');
  const bytes = Buffer.from(mail({ To: 'ten@halcyon.test' }));
  const answers = await Promise.all(Array.from({ length: 10 }, () => post(bytes)));
  assert.deepEqual(
    answers.map(({ status }) => status),
    Array.from({ length: 10 }, () => 200),
  );
  const lf = Buffer.from(bytes.toString().replaceAll('\r\n', '\n'));
  assert.deepEqual(await (await post(lf)).json(), { stored: true, known: true });
  await house.allRead();
  assert.equal((await house.messages()).length, 1);
  await house.owner.desk.closeLine({ lineId });
});

test('case 4: a mail to two mailboxes is one message in each', async () => {
  const { post, lineId } = await house.connect('events@halcyon.test');
  const both = mail({ To: 'hello@halcyon.test', Cc: 'events@halcyon.test' });
  await house.deliver(both);
  await post(both);
  await house.allRead();
  const [one, other] = await house.messages();
  assert.deepEqual([one?.lineId, other?.lineId], [house.lineId, lineId]);
  assert.notEqual(one!.conversationId, other!.conversationId);

  const answer = mail({ To: 'events@halcyon.test', 'In-Reply-To': one!.key, Subject: 'Re: A question' });
  await post(answer);
  await house.allRead();
  assert.equal((await house.messages()).at(-1)!.conversationId, other!.conversationId);
  await house.owner.desk.closeLine({ lineId });
});

test('case 5: a mail from oneself to oneself is one message, and an answer of ours that comes back is none', async () => {
  await house.deliver(mail({ From: house.address, Subject: 'Remember the flowers' }));
  await house.deliver(mail({}));
  const [note, question] = await house.messages();
  await house.owner.desk.answer({ conversationId: question!.conversationId, text: 'Yes, at eight.' });
  const { key } = (await house.messages()).at(-1)!;
  await house.deliver(mail({ From: house.address, To: 'grace@mbeki.test', 'Message-ID': key }));
  assert.deepEqual(texts(await house.messages()), [note!.text, question!.text, 'Yes, at eight.']);
});

test('case 6: what was let go of here stays gone when the server still has it', async () => {
  const gone = mail({}, 'To be forgotten');
  await house.deliver(gone);
  await house.database.owner.query(`update desk.mail set state = 'erased', message_id = null`);
  await house.database.owner.query('delete from desk.message');
  await house.deliver(gone);
  assert.deepEqual(await house.messages(), []);
});

test('case 10: a mail that cannot be filed is put aside as it came, the rest flows, and it can be read again', async () => {
  const poison = mail({}, 'Poison');
  await house.database.owner.query(
    `alter table desk.message add constraint no_poison check (text not like 'Poison%')`,
  );
  await house.act((act) =>
    storeMails(
      act,
      house.lineId,
      [mail({}, 'Before'), poison, mail({}, 'After')].map((text) => ({
        bytes: Buffer.from(text),
        source: 'imap',
        arrivedAt: null,
      })),
    ),
  );
  await house.allRead();
  assert.deepEqual(texts(await house.messages()), ['Before', 'After']);
  const [aside] = await house.owner.desk.quarantine({});
  assert.match(aside!.why, /^[A-Z].*no_poison.*\.$/);
  const { rows } = await house.database.owner.query<{ bytes: Buffer }>(
    `select f.bytes from desk.mail m join kit.file f using (sha256) where m.id = $1`,
    [aside!.id],
  );
  assert.equal(rows[0]!.bytes.toString(), poison);

  await house.database.owner.query('alter table desk.message drop constraint no_poison');
  await house.owner.desk.readAgain({ mailId: aside!.id });
  await house.allRead();
  assert.deepEqual(texts(await house.messages()).toSorted(), ['After', 'Before', 'Poison']);
  await assert.rejects(house.owner.desk.readAgain({ mailId: aside!.id }), { code: 'desk.mail_read' });
  assert.deepEqual(await house.owner.desk.quarantine({}), []);
});

test('case 15: a mail without a sender is kept under an unknown one', async () => {
  await house.deliver(mail({ From: null }, 'No name'), mail({ From: 'undisclosed:;' }, 'Empty group'));
  const said = await house.messages();
  assert.deepEqual(
    said.map(({ text, from }) => [text, from]),
    [
      ['No name', ''],
      ['Empty group', ''],
    ],
  );
  assert.notEqual(said[0]!.conversationId, said[1]!.conversationId);
});

test('case 16: where Reply-To differs both are kept, nobody is taken for another, and the answer goes there', async () => {
  const { guestId } = await house.owner.guests.meet({
    name: 'Amara Okafor',
    given: null,
    family: null,
    pronunciation: null,
    emails: ['amara@okafor.test'],
  });
  await house.deliver(mail({ From: 'Form <form@site.test>', 'Reply-To': 'Amara <amara@okafor.test>' }));
  const [message] = await house.messages();
  assert.deepEqual([message!.from, message!.replyTo], ['form@site.test', 'amara@okafor.test']);
  const conversation = await house.owner.desk.conversation({ conversationId: message!.conversationId });
  assert.notEqual(conversation.guest?.id, guestId);
  await house.owner.desk.answer({ conversationId: message!.conversationId, text: 'With pleasure.' });
  const { rows } = await house.database.owner.query<{ recipient: string }>(
    'select recipient from kit.letter order by id desc',
  );
  assert.equal(rows[0]!.recipient, 'amara@okafor.test');
});

test('case 31: the raw mail is kept as it came, whatever stands in it', async () => {
  const raw = mail(
    { 'Content-Type': 'text/html' },
    '<svg onload="alert(1)"><img src="https://tracker.test/x.gif">',
  );
  await house.deliver(raw);
  const { rows } = await house.database.owner.query<{ bytes: Buffer }>(
    'select f.bytes from desk.mail m join kit.file f using (sha256)',
  );
  assert.equal(rows[0]!.bytes.toString(), raw);
});

test('case 32: whatever the sender’s clock said, mails stand in the order in which they came', async () => {
  await house.deliver(
    mail({ Date: 'Sat, 1 Jan 2050 00:00:00 +0000' }, 'First'),
    mail({ Date: null }, 'Second'),
    mail({ Date: 'Thu, 1 Jan 1970 00:00:00 +0000' }, 'Third'),
    mail({ Date: 'yesterday' }, 'Fourth'),
  );
  assert.deepEqual(texts(await house.messages()), ['First', 'Second', 'Third', 'Fourth']);
});

function texts(messages: readonly { text: string }[]): string[] {
  return messages.map(({ text }) => text);
}
