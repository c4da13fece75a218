import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openMailReader, largestMail, Unreadable } from './reader.ts';

const reader = openMailReader({ threads: 1 });
after(() => reader.close());

const head = (to: string) => `From: ann@guests.test\nTo: ${to}\nSubject: Table\n\nHello`;
const html = (body: string) => `From: ann@guests.test\nContent-Type: text/html; charset=utf-8\n\n${body}`;
const many = (count: number, one: (at: number) => string, between = '') =>
  Array.from({ length: count }, (_, at) => one(at)).join(between);

/** Each has stopped a mail program, or the machine it ran on. */
const hostile: Record<string, string> = {
  'groups in groups': head('g:'.repeat(67_500)),
  'groups with names': head(`${many(9_000, (at) => `group${at}: `)}ann@guests.test${';'.repeat(9_000)}`),
  'a hundred thousand addresses': head(many(100_000, (at) => `u${at}@guests.test`, ',\r\n ')),
  'brackets that never close': head('('.repeat(135_000)),
  'quotes that never close': head(`"${'\\'.repeat(135_000)}`),
  'twenty thousand links': html(many(20_000, (at) => `<a href="https://shop.test/${at}">link ${at}</a> `)),
  'megabytes of spaces': `${head('a@b.test')}${' '.repeat(5_000_000)}x`,
  'megabytes of spaces in HTML': html(`${' '.repeat(5_000_000)}x`),
  'megabytes of empty lines': `${head('a@b.test')}${'\n'.repeat(3_000_000)}x`,
  'elements in elements': html(`${'<div>'.repeat(200_000)}x`),
  'quotes in quotes': html(`${'<blockquote>'.repeat(50_000)}x`),
  'elements closed across': html(`${'<b><i>'.repeat(50_000)}x${'</b></i>'.repeat(50_000)}`),
  'nothing but angle brackets': html('<'.repeat(1_000_000)),
  'nothing but entities': html('&amp'.repeat(500_000)),
  'introductions without end': `${head('a@b.test')}\n${'On 2026-06-02 10:12 a@b.test wrote:\n'.repeat(30_000)}`,
  'headers copied without end': `${head('a@b.test')}\n${'From: a\nDate: 1\nTo: x\nSubject: y\n'.repeat(20_000)}`,
  'signatures without end': `${head('a@b.test')}\n${'hello\n--\n'.repeat(50_000)}`,
  'parts without end': `Content-Type: multipart/mixed; boundary=b\n\n${'--b\nContent-Type: text/plain\n\nx\n'.repeat(50_000)}`,
  'parts in parts': many(3_000, (at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`),
  'mails in mails': `${'Content-Type: message/rfc822\n\n'.repeat(3_000)}x`,
  'headers without end': many(100_000, (at) => `X-${at}: y\n`),
  'words cut short in a subject': `Subject: ${'=?a?q? '.repeat(100_000)}\n\nx`,
  'references without end': `References: ${'<'.repeat(900_000)}\n\nx`,
};

for (const [name, mail] of Object.entries(hostile)) {
  test(`a mail of ${name} is read and shown`, async () => {
    const { to, text, size } = await reader.read(Buffer.from(mail));
    assert.ok(to.length <= 500);
    assert.ok(text.length <= 1_000_000);
    assert.equal(size, Buffer.byteLength(mail));
    const { html } = await reader.show(Buffer.from(mail), { images: false });
    assert.match(html, /^<!doctype html>/);
  });
}

test('what stands behind megabytes of spaces is read', async () => {
  const { text } = await reader.read(Buffer.from(hostile['megabytes of spaces in HTML']!));
  assert.equal(text, 'x');
});

test('a mail that is too large is not begun', async () => {
  await assert.rejects(reader.read(Buffer.alloc(largestMail + 1)), (fault: Error) => {
    assert.ok(fault instanceof Unreadable);
    assert.equal(fault.message, 'It is larger than 60 MB.');
    return true;
  });
});

test('a mail that takes all memory, or all time, fails by itself and in a sentence', async () => {
  const small = openMailReader({ threads: 1, limits: { ms: 10_000, memoryMb: 24 } });
  const heavy = Buffer.from(many(280_000, (at) => `X${at % 10}: y\n`));
  const [one, other] = await Promise.allSettled([
    small.read(heavy),
    small.read(Buffer.from(head('a@b.test'))),
  ]);
  assert.match(sentence(one), /^Reading it took more memory than a mail may\.$/);
  assert.equal(other.status, 'fulfilled');
  await small.close();

  const quick = openMailReader({ threads: 1, limits: { ms: 1, memoryMb: 256 } });
  assert.match(
    sentence((await Promise.allSettled([quick.read(heavy)]))[0]),
    /^Reading it took longer than 0.001 seconds\.$/,
  );
  await quick.close();
});

function sentence(outcome: PromiseSettledResult<unknown>): string {
  return outcome.status === 'rejected' ? (outcome.reason as Error).message : 'it was read';
}
