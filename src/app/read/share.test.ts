import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addReview, addShare, noShare, told } from './share.ts';

test('a share has no percentage under thirty sentences, and its interval narrows with more', () => {
  const few = noShare();
  for (let n = 0; n < 29; n += 1) addReview(few, n % 2, 1);
  assert.equal(told(few), null);
  addReview(few, 1, 1);
  const many = noShare();
  for (let n = 0; n < 3000; n += 1) addReview(many, n % 2, 1);
  const [narrow, wide] = [told(many)!, told(few)!];
  assert.ok(narrow.high - narrow.low < (wide.high - wide.low) / 5);
  assert.ok(narrow.low < 0.5 && narrow.high > 0.5);
});

test('where each sentence stands in a review of its own, the interval is that of Wilson', () => {
  const share = noShare();
  for (let n = 0; n < 100; n += 1) addReview(share, n < 10 ? 1 : 0, 1);
  const { low, high } = told(share)!;
  // Wilson (1927) for 10 of 100: 0.0552 to 0.1744.
  assert.ok(Math.abs(low - 0.0552) < 0.001 && Math.abs(high - 0.1744) < 0.001, `${low} ${high}`);
});

test('sentences that lean together count for less than as many that stand alone', () => {
  const [alone, together] = [noShare(), noShare()];
  for (let n = 0; n < 400; n += 1) addReview(alone, n % 4 === 0 ? 1 : 0, 1);
  for (let n = 0; n < 40; n += 1) addReview(together, n % 4 === 0 ? 10 : 0, 10);
  const width = (share: typeof alone) => told(share)!.high - told(share)!.low;
  assert.equal(alone.yes, together.yes);
  assert.ok(width(together) > 2.5 * width(alone));
});

test('two halves added are the whole, in either order', () => {
  const [whole, one, other] = [noShare(), noShare(), noShare()];
  for (let n = 0; n < 500; n += 1) {
    const [yes, of] = [(n * 7) % 3, 1 + (n % 5)];
    addReview(whole, Math.min(yes, of), of);
    addReview(n % 3 ? one : other, Math.min(yes, of), of);
  }
  addShare(other, one);
  assert.deepEqual(other, whole);
});
