import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mailIn } from './handed-on.ts';

/** With a letter of Latin-1, which is no UTF-8. */
const raw = Buffer.from(
  'From: grace@mbeki.test\r\nSubject: caf\xe9\r\n\r\nA table & a cake, 100%+\r\n',
  'latin1',
);

const encoded = [...raw].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

test('a mail is found in whatever way a provider hands it on, byte for byte', () => {
  const ways: [string, string, Buffer][] = [
    ['as it is', 'message/rfc822', raw],
    ['with no word of what it is', '', raw],
    ['as a field of a form with files', 'multipart/form-data; boundary=xyz', form('email')],
    ['as the field of another provider', 'multipart/form-data; boundary="xyz"', form('body-mime')],
    [
      'as a field of a plain form',
      'application/x-www-form-urlencoded',
      Buffer.from(`a=b&message=${encoded}`),
    ],
    ['in JSON as base64', 'application/json', json({ raw: raw.toString('base64') })],
    [
      'in JSON as base64 in lines',
      'application/json; charset=utf-8',
      json({ email: raw.toString('base64').replace(/.{20}/g, '$&\n') }),
    ],
  ];
  for (const [way, type, body] of ways) assert.deepEqual(mailIn(body, type), raw, way);
  assert.equal(
    mailIn(json({ RawEmail: 'From: ö\n\nHello' }), 'application/json')?.toString(),
    'From: ö\n\nHello',
  );
});

test('what holds no mail is none', () => {
  const nothing: [string, string][] = [
    ['', 'message/rfc822'],
    ['  \r\n', 'text/plain'],
    ['{', 'application/json'],
    ['null', 'application/json'],
    ['{"email": 5}', 'application/json'],
    ['a=b', 'application/x-www-form-urlencoded'],
    ['--xyz', 'multipart/form-data; boundary=xyz'],
    ['--xyz\r\n\r\n--xyz--', 'multipart/form-data'],
  ];
  for (const [body, type] of nothing) assert.equal(mailIn(Buffer.from(body), type), null, `${type} ${body}`);
});

function form(field: string): Buffer {
  return Buffer.concat([
    Buffer.from('--xyz\r\nContent-Disposition: form-data; name="subject"\r\n\r\ncaf\r\n'),
    Buffer.from(`--xyz\r\nContent-Disposition: form-data; name="${field}"; filename="mail"\r\n\r\n`),
    raw,
    Buffer.from('\r\n--xyz--\r\n'),
  ]);
}

function json(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value));
}
