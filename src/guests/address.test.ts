import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressLines, isWhole } from './address.ts';

test('an envelope is written as in the country it goes to, which stands on it where it leaves its own', () => {
  const london = { street: '14 Elm Row, Flat 2', city: 'London', postcode: 'W1U 4QX' };
  assert.deepEqual(addressLines(london, 'GB'), ['14 Elm Row, Flat 2', 'London W1U 4QX']);
  assert.deepEqual(addressLines({ ...london, country: 'United Kingdom' }, 'GB'), addressLines(london, 'GB'));
  const berlin = { street: 'Torstr. 8', city: 'Berlin', postcode: '10119', country: 'DE' };
  assert.deepEqual(addressLines(berlin, 'DE'), ['Torstr. 8', '10119 Berlin']);
  assert.deepEqual(addressLines(berlin, 'GB'), ['Torstr. 8', '10119 Berlin', 'Germany']);
  const boston = { street: '1 Main St', city: 'Boston', region: 'MA', postcode: '02108' };
  assert.deepEqual(addressLines(boston, 'US'), ['1 Main St', 'Boston, MA 02108']);
});

test('a letter finds nobody without a street, or without a town', () => {
  assert.ok(isWhole({ street: '1 Main St', postcode: '02108' }));
  assert.ok(!isWhole({ city: 'Boston' }));
  assert.ok(!isWhole({ street: '1 Main St', country: 'US' }));
});
