import assert from 'node:assert/strict';
import { test } from 'node:test';
import { channels } from '../channels.ts';
import { lineForms } from './line-forms.ts';

test('each kind of line asks for what its channel names, and for no secret in the open', async () => {
  const forms = await lineForms();
  assert.deepEqual(
    forms.map(({ channel }) => channel),
    ['email', 'chat', 'phone', 'text', 'whatsapp'],
  );
  for (const { channel, fields, tries } of forms) {
    assert.deepEqual(fields, channels[channel].fields);
    assert.equal(tries, channels[channel].tryOut !== null);
  }
  const email = forms.find(({ channel }) => channel === 'email');
  assert.ok(email?.fields.find(({ name }) => name === 'password')?.secret);
});
