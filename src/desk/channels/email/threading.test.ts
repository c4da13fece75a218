import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { mail, openMailHouse } from '../../../../test/mailbox.ts';
import type { MailHouse, Said } from '../../../../test/mailbox.ts';
import { conversationIn, replyAddress } from './reply-address.ts';
import { bareSubject } from './threading.ts';

let house: MailHouse;
before(async () => {
  house = await openMailHouse();
});
after(() => house.close());
beforeEach(async () => {
  await house.empty();
  house.caught.length = 0;
});

test('case 14: the 500th answer of a thread stands in it like the first', async () => {
  const first = await asked();
  for (let nth = 0; nth < 20; nth += 1)
    await house.deliver(
      mail({ Subject: 'Re: A question', References: first.key, 'In-Reply-To': first.key }, `Answer ${nth}`),
    );
  await house.database.owner.query(
    `insert into desk.message (house_id, id, conversation_id, born_in, channel, direction, at, text, message_key)
     select $1, gen_random_uuid(), $2, $2, 'email', 'in', now(), 'again', '<' || n || '@thread.test>' from generate_series(1, 480) n`,
    [house.houseId, first.conversationId],
  );
  await house.deliver(mail({ From: 'somebody@else.test', 'In-Reply-To': '<77@thread.test>' }, 'Not mine'));
  await house.deliver(mail({ 'In-Reply-To': '<480@thread.test>' }, 'Mine'));
  assert.equal((await said('Mine')).conversationId, first.conversationId);
  assert.notEqual((await said('Not mine')).conversationId, first.conversationId);
});

test('case 17: only an address that we signed leads a stranger into a conversation', async () => {
  const first = await asked();
  const right = signed(first.conversationId);
  const guessed = right.replace(/-[a-z2-7]{20}@/, `-${'a'.repeat(20)}@`);
  const other = signed(crypto.randomUUID());
  await house.deliver(
    mail({ From: 'natalie@halcyon.test', To: guessed }, 'Guessed'),
    mail({ From: 'natalie@halcyon.test', To: other }, 'Of a conversation that is none'),
    mail({ From: 'assistant@mbeki.test', To: right.toUpperCase() }, 'Signed, and shouted'),
    mail({ From: 'assistant@mbeki.test', To: 'x@y.test', 'Delivered-To': right }, 'Signed, in copy'),
  );
  assert.notEqual((await said('Guessed')).conversationId, first.conversationId);
  assert.notEqual((await said('Of a conversation that is none')).conversationId, first.conversationId);
  assert.equal((await said('Signed, and shouted')).conversationId, first.conversationId);
  assert.equal((await said('Signed, in copy')).conversationId, first.conversationId);
});

test('a reply address is read again, is one for each conversation, and never longer than an address may be', () => {
  const { installation } = house.regulars.ground;
  const [one, other] = [crypto.randomUUID(), crypto.randomUUID()];
  const address = replyAddress(installation, house.address, one, { plus: true });
  assert.match(address, /^hello\+r-[\da-z]+-[a-z2-7]{20}@halcyon\.test$/);
  assert.equal(conversationIn(installation, address), one);
  assert.equal(conversationIn(installation, address.replace('+r-', '+r-0')), null);
  assert.notEqual(replyAddress(installation, house.address, other, { plus: true }), address);
  const long = 'reservations-and-questions@halcyon.test';
  assert.equal(replyAddress(installation, long, one, { plus: true }), long);
  assert.equal(replyAddress(installation, house.address, one), house.address);
  for (const nonsense of ['', '+r--@', `x+r-${'z'.repeat(25)}-${'a'.repeat(20)}@y`, 'hello@halcyon.test'])
    assert.equal(conversationIn(installation, nonsense), null);
});

test('case 18: a stranger who quotes a known Message-ID begins a conversation', async () => {
  const first = await asked();
  await house.deliver(
    mail({ From: 'eve@elsewhere.test', 'In-Reply-To': first.key, References: first.key }, 'Let me in'),
  );
  assert.notEqual((await said('Let me in')).conversationId, first.conversationId);
});

test('whoever stood in a mail of the conversation, or is the same guest, has part in it', async () => {
  await house.owner.guests.meet({
    name: 'Grace Mbeki',
    given: null,
    family: null,
    pronunciation: null,
    emails: ['grace@mbeki.test', 'grace@work.test'],
  });
  await house.deliver(mail({ Cc: 'sister@mbeki.test' }, 'For two'));
  const first = await said('For two');
  await house.deliver(
    mail({ From: 'sister@mbeki.test', 'In-Reply-To': first.key }, 'And a cake'),
    mail({ From: 'grace@work.test', 'In-Reply-To': first.key }, 'From the office'),
  );
  for (const text of ['And a cake', 'From the office'])
    assert.equal((await said(text)).conversationId, first.conversationId, text);
});

test('case 19: every In-Reply-To is tried, then the references from the newest, then subject and address', async () => {
  const [first, second] = [await asked('First'), await asked('Second')];
  await house.deliver(
    mail({ 'In-Reply-To': `<unknown@x.test> ${first.key}`, References: second.key }, 'By In-Reply-To'),
    mail({ References: `${first.key} ${second.key} <unknown@x.test>` }, 'By the newest reference'),
    mail({ Subject: 'AW: Re: First' }, 'By its subject'),
    mail({ Subject: 'First' }, 'Another matter of the same name'),
    mail({ From: 'ann@elsewhere.test', Subject: 'Re: First' }, 'Of somebody else'),
  );
  const where = async (text: string) => (await said(text)).conversationId;
  assert.equal(await where('By In-Reply-To'), first.conversationId);
  assert.equal(await where('By the newest reference'), second.conversationId);
  assert.equal(await where('By its subject'), first.conversationId);
  assert.notEqual(await where('Another matter of the same name'), first.conversationId);
  assert.notEqual(await where('Of somebody else'), first.conversationId);

  house.clock.pass(15 * 24 * 60);
  await house.deliver(mail({ Subject: 'Re: Second' }, 'Weeks later'));
  assert.notEqual(await where('Weeks later'), second.conversationId);
});

test('a subject is the same in whatever language it is answered', () => {
  for (const subject of [
    'A question',
    'Re: A question',
    'RE: re:  A  question',
    'Aw: Sv: a question',
    'Re[2]: A question',
    '回复：A question',
  ])
    assert.equal(bareSubject(subject), 'a question', subject);
  assert.equal(bareSubject('Reservation: two'), 'reservation: two');
});

test('case 20: of references with commas, blanks and nonsense the valid ones count', async () => {
  const first = await asked();
  await house.deliver(
    mail({ References: `<>, <no at>, nonsense,${first.key} , <a b@c>` }, 'By what is valid'),
  );
  assert.equal((await said('By what is valid')).conversationId, first.conversationId);
});

test('case 21: an answer to a solved conversation opens it again, and one to a joined conversation goes where that went', async () => {
  const [first, second] = [await asked('First'), await asked('Second')];
  await house.owner.desk.solve({ conversationId: first.conversationId });
  await house.owner.desk.join({ conversationId: first.conversationId, intoId: second.conversationId });
  await house.owner.desk.solve({ conversationId: second.conversationId });
  await house.deliver(mail({ 'In-Reply-To': first.key }, 'Once more'));
  const back = await said('Once more');
  assert.deepEqual([back.conversationId, back.state], [second.conversationId, 'reopened']);
  await house.deliver(
    mail({ From: 'assistant@mbeki.test', To: signed(first.conversationId) }, 'To the old address'),
  );
  assert.equal((await said('To the old address')).conversationId, second.conversationId);
});

test('case 22: a forward is no answer to what it passes on', async () => {
  const first = await asked();
  await house.deliver(
    mail(
      { Subject: 'Fwd: A question', References: first.key, 'In-Reply-To': first.key },
      'See below.\r\n\r\n---------- Forwarded message ---------\r\nFrom: hello@halcyon.test\r\nSubject: A question\r\n\r\nHello',
    ),
  );
  const all = await house.messages();
  assert.equal(all.length, 2);
  assert.notEqual(all[1]!.conversationId, first.conversationId);
});

async function asked(subject = 'A question'): Promise<Said> {
  await house.deliver(mail({ Subject: subject }, `About ${subject}`));
  return said(`About ${subject}`);
}

async function said(text: string): Promise<Said> {
  const found = (await house.messages()).findLast((message) => message.text.includes(text));
  assert.ok(found, `nobody said “${text}”`);
  return found;
}

function signed(conversationId: string): string {
  return replyAddress(house.regulars.ground.installation, house.address, conversationId, { plus: true });
}
