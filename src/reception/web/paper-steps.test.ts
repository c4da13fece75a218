import assert from 'node:assert/strict';
import { test } from 'node:test';
import { touchpointsOf } from '#journey/blueprint/book.ts';
import { onPaper, stepsFor } from './paper-steps.ts';

const salon = onPaper(touchpointsOf('salon') as unknown as Parameters<typeof onPaper>[0]);

test('the sheet of a shift has what is kept on the day, and neither what came before nor what comes after', () => {
  const keys = salon.map(({ key }) => key);
  for (const key of ['chair_prepared', 'greeted', 'basin', 'taken_leave']) assert.ok(keys.includes(key), key);
  for (const key of ['booked', 'day_before', 'thought_of', 'found']) assert.ok(!keys.includes(key), key);
  assert.ok(salon.every(({ texts }) => texts.length > 0));
});

test('what is for some visits only stands beside those alone', () => {
  const has = (what: string | null, key: string) => stepsFor({ what }, salon).some((one) => one.key === key);
  assert.ok(has('Bridal morning, side by side', 'bridal'));
  assert.ok(!has('Signature blowout', 'bridal'));
  assert.ok(!has(null, 'bridal'));
  assert.ok(has(null, 'greeted'));
});
