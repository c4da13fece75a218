import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mailboxFields } from '../../channels/email/mailbox.ts';
import { fieldsFor, isUsual, providerHint, providerOf } from './line-fields.ts';

const asked = (settings: Record<string, unknown>) =>
  fieldsFor('email', mailboxFields, settings)
    .map(({ name }) => name)
    .filter((name) => isUsual('email', name, settings));

test('an address that says whose it is needs a password and nothing more', () => {
  assert.equal(providerOf('halcyon@gmail.com'), 'gmail');
  assert.equal(providerOf('hello@halcyon.example'), undefined);
  assert.deepEqual(asked({ provider: 'gmail' }), ['provider', 'password']);
});

test('a provider that takes no passwords is asked for a token, and a mailbox of its own for its servers', () => {
  assert.deepEqual(asked({ provider: 'microsoft' }), ['provider', 'token']);
  assert.deepEqual(asked({ provider: 'own' }), [
    ...[
      'provider',
      'password',
      'imapHost',
      'imapPort',
      'imapSecurity',
      'smtpHost',
      'smtpPort',
      'smtpSecurity',
    ],
  ]);
});

test('whoever signs in with an app password is told how to get one', () => {
  assert.match(providerHint('gmail')!.title, /app password/);
  assert.equal(providerHint('ionos'), undefined);
  assert.equal(providerHint('own'), undefined);
});
