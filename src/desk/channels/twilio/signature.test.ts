import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSigned, signatureOf } from './signature.ts';

const url = 'https://mycompany.com/myapp.php?foo=1&bar=2';
const call = (number: string) => ({
  Digits: '1234',
  To: '+18005551212',
  From: number,
  Caller: number,
  CallSid: 'CA1234567890ABCDE',
});

test('the examples of Twilio’s documentation are signed as it says', () => {
  assert.equal(signatureOf('12345', url, call('+12349013030')), '0/KCTR6DLpKmkAf8muzZqo1nDgQ=');
  assert.equal(signatureOf('12345', url, call('+14158675309')), 'RSOYDt4T1cUTdK1PDd93/VVr8B8=');
});

const params = call('+12349013030');
const signature = '0/KCTR6DLpKmkAf8muzZqo1nDgQ=';
const forged: [what: string, token: string, call: Parameters<typeof isSigned>[1]][] = [
  ['another token', '12346', { url, params, signature }],
  ['no token', '', { url, params, signature: signatureOf('', url, params) }],
  ['another address', '12345', { url: url.replace('bar=2', 'bar=3'), params, signature }],
  ['http for https', '12345', { url: url.replace('https', 'http'), params, signature }],
  ['another field', '12345', { url, params: { ...params, Digits: '1235' }, signature }],
  ['one field more', '12345', { url, params: { ...params, Extra: '' }, signature }],
  ['no signature', '12345', { url, params, signature: '' }],
  ['half a signature', '12345', { url, params, signature: signature.slice(0, 14) }],
];

test('what was signed is taken, in whatever order its fields come', () => {
  const turned = Object.fromEntries(Object.entries(params).toReversed());
  assert.ok(isSigned('12345', { url, params, signature }));
  assert.ok(isSigned('12345', { url, params: turned, signature }));
});

for (const [what, token, call] of forged)
  test(`${what} is not taken`, () => assert.ok(!isSigned(token, call)));

test('names are ordered as bytes, capitals first, and words beyond ASCII are UTF-8', () => {
  const said = { b: '1', B: '2', a: '3', Body: 'Grüße 👋 <&>' };
  const other = { Body: 'Grüße 👋 <&>', a: '3', B: '2', b: '1' };
  assert.equal(signatureOf('t', 'https://house.test/', said), signatureOf('t', 'https://house.test/', other));
  assert.notEqual(
    signatureOf('t', 'https://house.test/', said),
    signatureOf('t', 'https://house.test/', { ...said, Body: 'Grusse' }),
  );
});
