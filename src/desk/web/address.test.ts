import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deskSearch, filterOf, isNarrowed } from './address.ts';

test('an address says which conversations are shown, and what it does not say is the usual', () => {
  const search = deskSearch({ view: 'mine', words: 'parking', channel: 'email', tag: 'vip' });
  assert.deepEqual(search, { view: 'mine', words: 'parking', channel: 'email', tag: 'vip' });
  assert.deepEqual(filterOf(search), {
    ...{ view: 'mine', words: 'parking', channel: 'email', kind: null, topic: null, tag: 'vip' },
    ...{ guestId: null, ownerId: null, venueId: null },
  });
  assert.equal(filterOf({}).view, 'open');
});

test('what no desk knows is left out of an address, and a number is searched for as it was typed', () => {
  assert.deepEqual(deskSearch({ view: 'nowhere', channel: 7, guest: 'x', words: 4471, tag: '  ' }), {
    words: '4471',
  });
});

test('a view alone narrows nothing', () => {
  assert.equal(isNarrowed({ view: 'solved' }), false);
  assert.equal(isNarrowed({ view: 'solved', words: 'parking' }), true);
});
