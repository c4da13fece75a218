import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayBeSame } from './names.ts';
import type { Named } from './names.ts';

const named = (name: string): Named => {
  const [given = null, family = null] = name.includes('|') ? name.split('|') : [null, null];
  return { name: name.replace('|', ' '), given, family };
};

test('with one phone between them these may be one person', () => {
  const pairs = [
    ['Zoë|Lindqvist', 'Zoe|Lindqvist'],
    ['Christopher|Null', 'Chris|Null'],
    ['J.|Weiß', 'Jürgen|Weiß'],
    ['Hana Sato', 'Sato Hana'],
    ['Amara|Okafor', 'Amara'],
    ['Amara|Okafor', 'amara.okafor@example.com'],
    ['Guest 00017', 'Amara|Okafor'],
    ['Anna|Berg-Lund', 'Anna|Lund'],
  ];
  for (const [one, other] of pairs) assert.ok(mayBeSame(named(one!), named(other!)), `${one} and ${other}`);
});

test('a family that shares a phone is several people', () => {
  const pairs = [
    ['Dorothea|Lindqvist', 'Ingrid|Lindqvist'],
    ['Amara|Okafor', 'Adaeze|Okafor'],
    ['Anna|Berg', 'Anna|Okafor'],
    ['Jo|Lee', 'Joanna|Lee'],
    ['Amara', 'Grace'],
  ];
  for (const [one, other] of pairs) assert.ok(!mayBeSame(named(one!), named(other!)), `${one} and ${other}`);
});
