import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digamma, lnGamma, lnRising, trigamma } from './gamma.ts';

test('the logarithm of the gamma function is right to its last digits from tiny to huge', () => {
  // Values of mpmath at 60 digits.
  const values: [number, number][] = [
    [1e-8, 18.420680738180209],
    [0.001, 6.907178885383854],
    [0.5, 0.5723649429247001],
    [1, 0],
    [2, 0],
    [10.5, 13.940625219403763],
    [1e8, 1742068066.103835],
  ];
  for (const [z, value] of values)
    assert.ok(Math.abs(lnGamma(z) - value) < 4e-15 * Math.max(1, Math.abs(value)), `${z}: ${lnGamma(z)}`);
});

test('a rising factorial of a huge number keeps the digits that a difference would lose', () => {
  assert.ok(Math.abs(lnRising(1e9, 3) - Math.log(1e9 * (1e9 + 1) * (1e9 + 2))) < 1e-12);
  assert.ok(Math.abs(lnRising(0.25, 4) - Math.log(0.25 * 1.25 * 2.25 * 3.25)) < 1e-14);
  assert.equal(lnRising(7.5, 0), 0);
});

test('digamma and trigamma are the slopes of what stands before them', () => {
  for (const z of [0.01, 0.3, 1, 4.7, 30, 1e4]) {
    const h = 1e-5 * z;
    const slope = lnRising(z - h, 2 * h) / (2 * h);
    assert.ok(Math.abs(digamma(z) - slope) < 1e-7 * Math.max(1, Math.abs(slope)), `digamma ${z}`);
    const bend = (digamma(z + h) - digamma(z - h)) / (2 * h);
    assert.ok(Math.abs(trigamma(z) - bend) < 1e-6 * Math.abs(bend), `trigamma ${z}`);
  }
});
