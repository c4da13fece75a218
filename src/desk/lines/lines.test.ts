import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '#kit/id.ts';
import { openTestHouse } from '../../../test/house.ts';
import type { TestHouse } from '../../../test/house.ts';

let house: TestHouse;
before(async () => {
  // Nobody listens to these mailboxes: they are other people's.
  house = await openTestHouse({ working: false });
});
after(() => house.close());

const mailbox = {
  channel: 'email',
  name: 'Halcyon',
  address: 'Hello@Halcyon.test',
  venueId: null,
  settings: { provider: 'gmail', folders: ['INBOX', 'Bookings'] },
  secrets: { password: 'snorkelwort' },
} as const;

const open = (over: Partial<Parameters<TestHouse['owner']['desk']['openLine']>[0]> = {}) =>
  house.owner.desk.openLine({ ...mailbox, settings: { ...mailbox.settings, folders: ['INBOX'] }, ...over });

test('a mailbox is connected, told of without its secrets, changed and disconnected', async () => {
  const { desk } = house.owner;
  const { lineId } = await open();
  const [line] = await desk.lines({});
  assert.deepEqual(
    [line!.address, line!.has, line!.settings, line!.trouble],
    ['hello@halcyon.test', ['password'], { provider: 'gmail', folders: ['INBOX'] }, null],
  );
  assert.match(line!.addresses[0]!.url, /^http:\/\/house\.test\/hooks\/email\?key=[a-z2-7]{20}$/);
  assert.doesNotMatch(JSON.stringify(line), /snorkelwort/);
  const { rows } = await house.database.owner.query<{ sealed: Buffer }>('select sealed from desk.line');
  assert.doesNotMatch(rows[0]!.sealed.toString('latin1'), /snorkelwort/);

  const { name, address } = line!;
  await desk.changeLine({ lineId, name, address, settings: {}, secrets: { smtpPassword: 'other' } });
  assert.deepEqual((await desk.lines({}))[0]!.has, ['password', 'smtpPassword']);
  await desk.changeLine({ lineId, name, address, settings: {}, secrets: { smtpPassword: '' } });
  assert.deepEqual((await desk.lines({}))[0]!.has, ['password']);

  await desk.closeLine({ lineId });
  assert.deepEqual(await desk.lines({}), []);
  await assert.rejects(desk.closeLine({ lineId }), { code: 'desk.unknown_line' });
});

test('what does not fit a line is refused in a sentence that names it', async () => {
  const wrong = [
    [{ address: 'hello' }, 'A mailbox has an e-mail address, as in hello@halcyon.example.'],
    [{ settings: { colour: 'red' } }, 'There is no setting called “colour” here.'],
    [{ settings: { imapPort: 'many' } }, '“Its port” takes a whole number.'],
    [{ settings: { markSeen: 'yes' } }, '“Mark mail as seen once it is here” takes yes or no.'],
    [{ settings: { password: 'open' } }, 'There is no setting called “password” here.'],
    [{ secrets: { user: 'x' } }, 'There is no secret called “user” here.'],
  ] as const;
  for (const [over, message] of wrong)
    await assert.rejects(open(over), { code: 'desk.line_settings', message });
  await assert.rejects(open({ venueId: newId() }), { code: 'houses.unknown_venue' });
  const { lineId } = await open();
  await assert.rejects(open(), { code: 'desk.line_taken' });
  await house.owner.desk.closeLine({ lineId });
});

test('a mail is handed in with the key of its line, in three ways, and with no other', async () => {
  const { lineId } = await open();
  const [line] = await house.owner.desk.lines({});
  const key = new URL(line!.addresses[0]!.url).searchParams.get('key')!;
  const hand = async (
    query: string,
    authorization: string | null,
    body: Buffer | string = 'From: a@b.test\n\nHello',
  ) => {
    const headers = { 'content-type': 'message/rfc822', ...(authorization ? { authorization } : {}) };
    return house.request(`/hooks/email${query}`, { method: 'POST', body: Buffer.from(body), headers });
  };
  const basic = `Basic ${Buffer.from(`x:${key}`).toString('base64')}`;
  assert.deepEqual(
    await Promise.all(
      [hand(`?key=${key}`, null), hand('', `Bearer ${key}`), hand('', basic)].map(
        async (one) => (await one).status,
      ),
    ),
    [200, 200, 200],
  );
  for (const [query, authorization] of [
    ['', null],
    ['?key=aaaaaaaaaaaaaaaaaaaa', null],
    ['', 'Bearer nonsense'],
  ] as const)
    assert.equal((await hand(query, authorization)).status, 401);

  const empty = await hand(`?key=${key}`, null, '\n');
  assert.equal(empty.status, 422);
  assert.match(await sentenceOf(empty), /^There is no mail in this\..*\.$/);
  const large = await hand(`?key=${key}`, null, Buffer.alloc(60_000_001, 'x'));
  assert.equal(large.status, 413);
  assert.match(await sentenceOf(large), /^This is more than can be taken in at once\.$/);

  await house.owner.desk.closeLine({ lineId });
  assert.equal((await hand(`?key=${key}`, null)).status, 401);
  const { rows } = await house.database.owner.query<{ mails: number }>(
    'select count(*)::int as mails from desk.mail',
  );
  assert.equal(rows[0]!.mails, 1);
});

test('a mailbox of which nothing is known yet is tried out in a sentence', async () => {
  const { wrong } = await house.owner.desk.tryLine({ ...mailbox, settings: {}, secrets: {} });
  assert.match(wrong!, /^Name the provider, or the incoming and the outgoing server\./);
});

async function sentenceOf(response: Response): Promise<string> {
  return ((await response.json()) as { data: { sentence: string } }).data.sentence;
}
