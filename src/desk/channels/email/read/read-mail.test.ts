import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { mayBeAnsweredAutomatically } from './mail.ts';
import type { ReadMail } from './mail.ts';
import { readMail } from './read-mail.ts';

const data = join(
  process.env['REGULARS_DATA'] ?? join(import.meta.dirname, '../../../../../../shared/data'),
  'mail',
);

test('real bounces, complaints and vacation notes are nobody’s words, and none is answered by a machine', (t) => {
  const mails = mailsIn(t, 'bounces');
  const persons = mails.filter(({ mail }) => mail.automatic === null).map(({ name }) => name);
  const answered = mails.filter(({ mail }) => mayBeAnsweredAutomatically(mail, everybody(mail)));
  const tied = mails.filter(({ mail }) => mail.bounceOf?.messageId).length;
  const bounces = mails.filter(({ mail }) => mail.automatic === 'bounce').length;
  t.diagnostic(`${bounces} bounces of ${mails.length}, ${tied} name the mail that bounced`);
  assert.deepEqual(persons, []);
  assert.deepEqual(answered, []);
  assert.ok(mails.length === 0 || tied * 10 > bounces * 7);
});

test('who wrote, when, on what and what, is as a careful parser reads it', (t) => {
  const mails = ['oracle', 'oracle/rfc', 'oracle/thirdparty'].flatMap((folder) => mailsIn(t, folder));
  const wrong = {
    sender: [] as string[],
    subject: [] as string[],
    date: [] as string[],
    body: [] as string[],
  };
  for (const { name, mail } of mails) {
    const facts = factsOf(
      JSON.parse(readFileSync(join(data, name.replace(/eml$/, 'json')), 'utf8')) as Oracle,
    );
    if (facts.sender !== undefined && facts.sender !== (mail.from?.address ?? '')) wrong.sender.push(name);
    if (facts.subject !== undefined && !alike(facts.subject, mail.subject)) wrong.subject.push(name);
    if (facts.date !== undefined && facts.date !== mail.date?.getTime()) wrong.date.push(name);
    if (facts.body !== undefined && !sameLetters(facts.body, `${mail.text}${mail.folded}`))
      wrong.body.push(name);
  }
  t.diagnostic(`of ${mails.length}: ${JSON.stringify(wrong)}`);
  // Garbage called base64, and a boundary that closes twice.
  assert.deepEqual(wrong, {
    sender: [],
    subject: [],
    date: [],
    body: mails.length > 0 ? ['oracle/thirdparty/002.eml', 'oracle/thirdparty/005.eml'] : [],
  });
});

test('ordinary mails are read, and those of persons are persons’', (t) => {
  const machines = mailsIn(t, 'ordinary').flatMap(({ name, mail }) =>
    mail.automatic === null ? [] : [`${mail.automatic} ${name.replace(/^.*emails-/, '')}`],
  );
  t.diagnostic(machines.join(', '));
  for (const said of machines) assert.match(said, /bounce|report|trailing_dot|mimepart_without/);
});

test('malformed mails are read as far as they go', (t) => {
  const mails = mailsIn(t, 'malformed');
  const empty = mails.filter(({ mail }) => mail.text === '' && mail.attachments.length === 0);
  t.diagnostic(`${empty.length} of ${mails.length} say nothing at all`);
  assert.ok(empty.length <= 6, empty.map(({ name }) => name).join());
});

test('a sender is found in whatever form they stand, and where there is none they are unknown', () => {
  const from = (said: string) => read({ from: said }).from;
  assert.deepEqual(from('Ann <ann@guests.test>'), { name: 'Ann', address: 'ann@guests.test' });
  assert.deepEqual(
    from('=?utf-8?Q?Doroth=C3=A9a=2C_Lindqvist?= <d@guests.test>')?.name,
    'Dorothéa, Lindqvist',
  );
  assert.deepEqual(from('jürgen@müller.example'), { name: '', address: 'jürgen@müller.example' });
  assert.deepEqual(from('foo <foo@bar.test>, second@bar.test')?.address, 'foo@bar.test');
  assert.deepEqual(from('Friends: ann@guests.test, b@guests.test;')?.address, 'ann@guests.test');
  assert.deepEqual(from('"a@b.test" <c@d.test>')?.address, 'c@d.test');
  assert.deepEqual(from('The website'), { name: 'The website', address: '' });
  assert.equal(from('undisclosed-recipients:;')?.address ?? '', '');
  assert.equal(from('<>'), null);
  assert.equal(readMail(Buffer.from('Subject: x\n\nHello')).from, null);
});

test('of references, what is no id is left out and the others count', () => {
  const mail = read({
    references: '<a@x.test>,<b@x.test> not-an-id <c d@x.test>\n <e@x.test>',
    'in-reply-to': 'bare@x.test',
  });
  assert.deepEqual(mail.references, ['<a@x.test>', '<b@x.test>', '<e@x.test>']);
  assert.deepEqual(mail.inReplyTo, ['<bare@x.test>']);
  assert.equal(read({ 'message-id': '' }).messageId, null);
  assert.equal(read({ 'message-id': 'odd one' }).messageId, '<oddone>');
});

const dates: [said: string, at: string | null][] = [
  ['Tue, 2 Jun 2026 10:12:13 +0200', '2026-06-02T08:12:13.000Z'],
  ['2 Jun 26 10:12 EDT', '2026-06-02T14:12:00.000Z'],
  ['Tue, 02-Jun-2026 10:12:13 GMT (some zone)', '2026-06-02T10:12:13.000Z'],
  ['Tue Jun 2 10:12:13 2026', '2026-06-02T10:12:13.000Z'],
  ['2026-06-02T10:12:13Z', '2026-06-02T10:12:13.000Z'],
  ['Sat, 1 Jan 2050 00:00:00 -0000', '2050-01-01T00:00:00.000Z'],
  ['Thu, 13 Feb 1969 23:32:00 -0330', '1969-02-14T03:02:00.000Z'],
  ['yesterday', null],
  ['Tue, 2 Foo 2026 99:99', null],
];
for (const [said, at] of dates)
  test(`the clock of a sender says “${said}”`, () =>
    assert.equal(read({ date: said }).date?.toISOString() ?? null, at));

test('what lies in a mail is attached or shown, and never gone', () => {
  const dot = 'iVBORw0KGgo=';
  const mail = readMail(
    Buffer.from(
      [
        ...[
          'From: a@b.test',
          'Content-Type: multipart/related; boundary=b',
          '',
          '--b',
          'Content-Type: text/html',
          '',
        ],
        ...['<p>Look <img src="cid:one"></p>', '--b', 'Content-Type: image/png', 'Content-ID: <one>'],
        ...['Content-Transfer-Encoding: base64', '', dot, '--b', 'Content-Type: image/png; name="two.png"'],
        ...[
          'Content-ID: <two>',
          'Content-Transfer-Encoding: base64',
          '',
          dot,
          '--b',
          'Content-Type: image/gif',
        ],
        ...[
          'Content-ID: <one>',
          '',
          'x',
          '--b',
          'Content-Type: application/pdf',
          'Content-Disposition: inline',
          '',
          'x',
        ],
        ...[
          '--b',
          'Content-Type: application/ms-tnef',
          '',
          'x',
          '--b',
          "Content-Type: text/plain; name*=utf-8''M%C3%BC.txt",
        ],
        ...[
          '',
          'x',
          '--b',
          'Content-Type: message/rfc822',
          '',
          'Subject: =?utf-8?Q?F=C3=BCr_dich?=',
          '',
          'Hi',
          '--b--',
        ],
      ].join('\r\n'),
    ),
  );
  assert.deepEqual(
    mail.attachments.map(({ name, inline }) => [name, inline]),
    [
      ['attachment-1.png', true],
      ['two.png', false],
      ['attachment-3.gif', true],
      ['attachment-4.pdf', false],
      ['winmail.dat', false],
      ['Mü.txt', false],
      ['Für dich.eml', false],
    ],
  );
  assert.equal(mail.text, 'Look');
});

test('a name of a file is no path', () => {
  const name = (said: string) =>
    readMail(Buffer.from(`Content-Type: application/pdf; name="${said}"\n\nx`)).attachments[0]!.name;
  assert.equal(name('../../etc/passwd'), 'passwd');
  assert.equal(name('C:\\\\Users\\\\ann\\\\menu.pdf'), 'menu.pdf');
  assert.equal(name('menu\u202efdp.exe'), 'menu_fdp.exe');
  assert.equal(name('..'), 'attachment');
});

test('a file written into the text is taken out of it', () => {
  const mail = read({}, 'Attached.\n\nbegin 644 menu.txt\n%2&5L;&\\\n`\nend\n');
  assert.equal(mail.text, 'Attached.');
  assert.deepEqual(
    mail.attachments.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]),
    [['menu.txt', 'Hello']],
  );
});

test('paragraphs wrapped for their way are whole again', () => {
  const mail = read(
    { 'content-type': 'text/plain; format=flowed' },
    'A table for \nfour, please.\n\n> How \n> many?\n> \n-- \nAnn',
  );
  assert.equal(mail.text, 'A table for four, please.');
  assert.match(mail.folded, /^> How many\?/);
});

test('a machine answers a person who wrote to us by name, and nobody else', () => {
  const ours = ['Hello@Halcyon.test'];
  const may = (headers: Record<string, string>) =>
    mayBeAnsweredAutomatically(
      read({ from: 'Ann <ann@guests.test>', to: 'hello@halcyon.test', ...headers }),
      ours,
    );
  assert.equal(may({}), true);
  assert.equal(may({ cc: 'hello@halcyon.test', to: 'somebody@else.test' }), true);
  const silent: Record<string, string>[] = [
    { to: 'all@halcyon.test' },
    { from: 'hello@halcyon.test' },
    { 'reply-to': 'hello@halcyon.test' },
    { from: 'noreply@shop.test' },
    { from: 'MAILER-DAEMON@shop.test' },
    { from: 'news-bounces@shop.test' },
    { from: 'Ann' },
    { 'return-path': '<>' },
    { 'auto-submitted': 'auto-replied' },
    { 'auto-submitted': 'auto-generated; owner-email="x"' },
    { precedence: 'bulk' },
    { 'list-id': '<news.shop.test>' },
    { 'list-unsubscribe': '<mailto:out@shop.test>' },
    { 'x-auto-response-suppress': 'All' },
    { 'x-spam-flag': 'YES' },
    { subject: 'Automatic reply: Table for four' },
    { subject: 'Abwesenheitsnotiz: Tisch' },
  ];
  for (const headers of silent) assert.equal(may(headers), false, JSON.stringify(headers));
  assert.equal(may({ 'auto-submitted': 'no' }), true);
});

test('a form on the house’s site is a person’s, whatever address it is sent from', () => {
  assert.equal(read({ from: 'noreply@halcyon.test', 'reply-to': 'ann@guests.test' }).automatic, null);
  assert.equal(read({ from: 'noreply@shop.test' }).automatic, 'machine');
});

test('a person who writes about a mail that came back is a person', () => {
  const mail = read(
    { from: 'ann@guests.test', subject: 'Undeliverable?' },
    'I got “550 user unknown”. Is this you?',
  );
  assert.equal(mail.automatic, null);
});

function read(headers: Record<string, string>, body = 'Hello'): ReadMail {
  const head = Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
  return readMail(Buffer.from(`${head}\n${body}`));
}

function mailsIn(t: TestContext, folder: string): { name: string; mail: ReadMail }[] {
  const path = join(data, folder);
  if (!existsSync(path)) {
    t.diagnostic(`${path} is not there: set REGULARS_DATA to read real mails`);
    return [];
  }
  const names = readdirSync(path).filter((name) => name.endsWith('.eml'));
  return names.map((name) => ({ name: `${folder}/${name}`, mail: readMail(readFileSync(join(path, name))) }));
}

function everybody({ to, cc, deliveredTo }: ReadMail): string[] {
  return [...[...to, ...cc].map(({ address }) => address), ...deliveredTo];
}

type OracleAddress = { address: string | null };
type OracleDate = Record<
  'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'tz_hour' | 'tz_minute',
  number
> & {
  tz_before_gmt: boolean;
};
type Oracle = {
  text_body: number[];
  parts: {
    headers: {
      name: unknown;
      value: {
        Text?: string;
        DateTime?: OracleDate;
        Address?: { List?: OracleAddress[]; Group?: { addresses: OracleAddress[] }[] };
      };
    }[];
    body: { Text?: string; Html?: string };
  }[];
};

/** What another parser says of a mail; of what it could not read itself, nothing. */
function factsOf({ parts, text_body }: Oracle) {
  const value = (name: string) => parts[0]!.headers.find((header) => header.name === name)?.value;
  const from = value('from')?.Address;
  const body = text_body.map((at) => parts[at]!.body);
  const date = value('date')?.DateTime;
  const subject = value('subject')?.Text;
  return {
    sender: from && ((from.List?.[0] ?? from.Group?.[0]?.addresses[0])?.address ?? ''),
    subject: subject?.includes('\ufffd') ? undefined : subject,
    date: date && timeOf(date),
    body: body.some(({ Html, Text }) => Html !== undefined || /\ufffd\S/.test(Text ?? ''))
      ? undefined
      : body.map(({ Text }) => Text ?? '').join('\n'),
  };
}

function timeOf(date: OracleDate): number {
  const away = (date.tz_before_gmt ? -1 : 1) * (date.tz_hour * 60 + date.tz_minute);
  return Date.UTC(date.year, date.month - 1, date.day, date.hour, date.minute - away, date.second);
}

function alike(one: string, other: string): boolean {
  return one.replace(/\s+/g, ' ').trim() === other.replace(/\s+/g, ' ').trim();
}

/** What is folded may have stood before what is not. */
function sameLetters(one: string, other: string): boolean {
  const letters = (text: string) =>
    Array.from(text.replace(/[\s\p{Cc}]/gu, ''))
      .toSorted()
      .join('');
  return letters(one) === letters(other);
}
