import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { mail, openMailHouse } from '../../../../test/mailbox.ts';
import type { MailHouse, Said } from '../../../../test/mailbox.ts';

let house: MailHouse;
before(async () => {
  house = await openMailHouse({ firstAnswer: true, firstAnswerText: 'It has arrived.' });
});
after(() => house.close());
beforeEach(async () => {
  await house.empty();
  house.caught.length = 0;
});

test('case 23: two machines that answer each other fall silent: one answer a thread, three a day an address', async () => {
  const first = mail({});
  await house.deliver(first);
  const [answer] = house.caught;
  await house.deliver(mail({ 'In-Reply-To': answer!.messageId, Subject: 'Re: A question' }));
  assert.equal(house.caught.length, 1);
  for (let nth = 0; nth < 9; nth += 1) await house.deliver(mail({ Subject: `Ticket ${nth}` }));
  assert.equal(house.caught.length, 3);
  house.clock.pass(25 * 60);
  await house.deliver(mail({ Subject: 'The day after' }));
  assert.equal(house.caught.length, 4);
});

test('case 24: a bounce is seen with what bounced, and tells nobody anything', async () => {
  await house.deliver(mail({}));
  const [question] = await house.messages();
  await house.owner.desk.answer({ conversationId: question!.conversationId, text: 'Yes.' });
  await house.owner.desk.solve({ conversationId: question!.conversationId });
  house.caught.length = 0;
  const { key } = (await house.messages()).at(-1)!;
  for (let nth = 0; nth < 4; nth += 1) await house.deliver(bounceOf(key!, nth));
  const bounces = (await house.messages()).filter(({ automatic }) => automatic === 'bounce');
  assert.equal(bounces.length, 4);
  for (const bounce of bounces) {
    assert.deepEqual([bounce.conversationId, bounce.state], [question!.conversationId, 'solved']);
  }
  assert.deepEqual(house.caught, []);
});

test('an answer that came back says so where it was written, and one that is only late does not', async () => {
  await house.deliver(mail({}));
  const [question] = await house.messages();
  const { conversationId } = question!;
  await house.owner.desk.answer({ conversationId, text: 'Yes.' });
  const { key } = (await house.messages()).at(-1)!;
  await house.database.owner.query(`update kit.letter set state = 'sent' where message_id = $1`, [key]);
  const state = async () =>
    (await house.owner.desk.messages({ conversationId })).rows.find(({ text }) => text === 'Yes.')!.sent!
      .state;
  await house.deliver(
    mail(
      { From: 'MAILER-DAEMON@mbeki.test', Subject: 'Delayed mail' },
      `Your message has not yet been delivered; you do not need to resend it.\r\n\r\nMessage-ID: ${key}`,
    ),
  );
  assert.equal(await state(), 'sent');
  await house.deliver(bounceOf(key!, 0));
  assert.equal(await state(), 'failed');
});

test('case 25: a bounce that says by nothing but its sender and our Message-ID inside that it is one, is one', async () => {
  await house.deliver(mail({}));
  const [question] = await house.messages();
  await house.owner.desk.answer({ conversationId: question!.conversationId, text: 'Yes.' });
  house.caught.length = 0;
  const { key } = (await house.messages()).at(-1)!;
  await house.deliver(
    mail(
      { From: 'MAILER-DAEMON@mbeki.test', Subject: 'Undelivered', To: 'hello@halcyon.test' },
      `This is the mail system. I could not deliver your mail to grace@mbeki.test: no such user.\r\n\r\nMessage-ID: ${key}\r\nSubject: Re: A question`,
    ),
    mail({ From: 'postmaster@nowhere.test', Subject: 'Undeliverable: your mail' }, 'It did not arrive.'),
  );
  const [tied, loose] = (await house.messages()).slice(-2);
  assert.equal(tied!.conversationId, question!.conversationId);
  assert.notEqual(tied!.automatic, null);
  assert.deepEqual([loose!.aside, loose!.conversationId === question!.conversationId], [true, false]);
  assert.deepEqual(house.caught, []);
});

test('case 26: our automatic mail says so, has no envelope sender, and goes to nobody it should not', async () => {
  await house.deliver(mail({}));
  const [answer] = house.caught;
  assert.deepEqual(
    [answer?.to, answer?.subject, answer?.body],
    ['grace@mbeki.test', 'Re: A question', 'It has arrived.'],
  );
  assert.equal(answer!.automatic, true);
  assert.equal(answer!.headers['Auto-Submitted'], 'auto-replied');
  const [question] = await house.messages();
  assert.equal(answer!.headers['In-Reply-To'], question!.key);

  house.caught.length = 0;
  const unwelcome: Record<string, string | null>[] = [
    { 'List-Id': '<talk.lists.test>' },
    { Precedence: 'bulk' },
    { 'Auto-Submitted': 'auto-generated' },
    { 'X-Auto-Response-Suppress': 'All' },
    { 'Return-Path': '<>' },
    { To: 'undisclosed-recipients:;' },
    { To: 'somebody@else.test' },
    { From: 'no-reply@shop.test' },
    { From: null },
    { From: house.address },
  ];
  for (const headers of unwelcome) {
    await house.deliver(mail({ From: `${crypto.randomUUID()}@mbeki.test`, ...headers }));
    assert.deepEqual(house.caught, [], JSON.stringify(headers));
  }
  assert.equal(
    (await house.messages()).filter(({ direction }) => direction === 'in').length,
    unwelcome.length + 1,
  );
});

test('case 27: a vacation note is seen, and neither reopens, nor stops a clock, nor counts as an answer', async () => {
  await house.deliver(mail({}));
  const [question] = await house.messages();
  const { conversationId } = question!;
  await house.owner.desk.answer({ conversationId, text: 'Yes.' });
  await house.owner.desk.solve({ conversationId });
  const { key } = (await house.messages()).at(-1)!;
  const before = await house.owner.desk.conversation({ conversationId });
  await house.deliver(
    mail(
      { 'In-Reply-To': key, 'Auto-Submitted': 'auto-replied', Subject: 'Out of office: Re: A question' },
      'I am away.',
    ),
  );
  const note: Said = (await house.messages()).at(-1)!;
  assert.deepEqual([note.automatic, note.conversationId, note.state], ['vacation', conversationId, 'solved']);
  const after = await house.owner.desk.conversation({ conversationId });
  assert.deepEqual({ ...after, messages: before.messages }, before);
});

test('mail of lists and machines that belongs nowhere is kept aside', async () => {
  await house.deliver(
    mail({ 'List-Id': '<news.shop.test>', 'List-Unsubscribe': '<https://shop.test/u>' }, 'Sale!'),
  );
  const [news] = await house.messages();
  assert.deepEqual([news?.automatic, news?.aside], ['list', true]);
});

/** As Postfix writes it (RFC 3464). */
function bounceOf(messageId: string, nth: number): string {
  const parts = [
    ['text/plain', '<grace@mbeki.test>: user unknown'],
    [
      'message/delivery-status',
      'Reporting-MTA: dns; mx.test\r\n\r\nFinal-Recipient: rfc822; grace@mbeki.test\r\nAction: failed\r\nStatus: 5.1.1',
    ],
    [
      'text/rfc822-headers',
      `Message-ID: ${messageId}\r\nSubject: Re: A question\r\nFrom: hello@halcyon.test\r\nTo: grace@mbeki.test`,
    ],
  ];
  return mail(
    {
      From: 'MAILER-DAEMON@mx.test (Mail Delivery System)',
      Subject: 'Undelivered Mail Returned to Sender',
      'Return-Path': '<>',
      'Auto-Submitted': 'auto-replied',
      'Message-ID': `<bounce-${nth}-${crypto.randomUUID()}@mx.test>`,
      'MIME-Version': '1.0',
      'Content-Type': 'multipart/report; report-type=delivery-status; boundary="b"',
    },
    [...parts.map(([type, body]) => `--b\r\nContent-Type: ${type}\r\n\r\n${body}\r\n`), '--b--'].join('\r\n'),
  );
}
