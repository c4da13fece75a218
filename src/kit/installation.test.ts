import assert from 'node:assert/strict';
import { test } from 'node:test';
import { installationOf } from './installation.ts';

const ours = installationOf('https://house.test/', 'one secret of at least 32 letters');

test('what was sealed is read again here and nowhere else', () => {
  const sealed = ours.seal('hunter2');
  assert.equal(ours.unseal(sealed), 'hunter2');
  assert.ok(!sealed.toString('latin1').includes('hunter2'));
  assert.notDeepEqual(ours.seal('hunter2'), sealed);
  assert.equal(
    installationOf('https://house.test', 'another secret of that length ...').unseal(sealed),
    null,
  );
  sealed[20]! ^= 1;
  assert.equal(ours.unseal(sealed), null);
  assert.equal(ours.unseal(new Uint8Array(3)), null);
});

test('a signature is twenty letters and digits, of one purpose and one text', () => {
  const signed = ours.sign('reply', 'words');
  assert.match(signed, /^[a-z2-7]{20}$/);
  assert.equal(ours.sign('reply', 'words'), signed);
  assert.notEqual(ours.sign('other', 'words'), signed);
  assert.notEqual(ours.sign('reply', 'word s'), signed);
});
