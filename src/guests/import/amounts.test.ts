import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Decimal, inferDecimal, readAmount } from './amounts.ts';

const written: [string, Decimal, number, number | null][] = [
  ['11.77', 'point', 2, 1177],
  ['0.00', 'point', 2, 0],
  ['-0.00', 'point', 2, 0],
  ['12', 'point', 2, 1200],
  ['$1,234.56', 'point', 2, 123456],
  ['$1,234.56', 'comma', 2, 123456],
  ['1.234,56 €', 'comma', 2, 123456],
  ['EUR 1.234,56', 'point', 2, 123456],
  ["CHF 1'234.50", 'point', 2, 123450],
  ['1 234,50 kr', 'comma', 2, 123450],
  ['(20.00)', 'point', 2, -2000],
  ['($1,234.56)', 'point', 2, -123456],
  ['-$5.00', 'point', 2, -500],
  ['5,00-', 'comma', 2, -500],
  ['1,234', 'point', 2, 123400],
  ['1.234', 'comma', 2, 123400],
  ['1.234', 'point', 3, 1234],
  ['1.234.567', 'point', 2, 123456700],
  ['0.285', 'point', 2, 29],
  ['.5', 'point', 2, 50],
  ['1500', 'point', 0, 1500],
  ['free', 'point', 2, null],
  ['12.5.2024', 'comma', 2, 1252024_00],
  ['', 'point', 2, null],
  ['1e9', 'point', 2, null],
];

test('a sum is read exactly, whatever marks it wears', () => {
  for (const [value, decimal, digits, expected] of written)
    assert.equal(readAmount(value, decimal, digits), expected, value);
});

test('the decimal mark of a column is the one with other than three digits behind it', () => {
  assert.equal(inferDecimal(['1.234', '7,50', '2.000']), 'comma');
  assert.equal(inferDecimal(['1,234', '7.50']), 'point');
  assert.equal(inferDecimal(['1.234', '2.000']), 'comma');
  assert.equal(inferDecimal(['12', '13']), 'point');
});
