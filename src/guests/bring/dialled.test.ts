import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { toE164 } from '../phone.ts';
import { dialled } from './dialled.ts';

const country = fc.constantFrom('GB', 'FR', 'DE', 'NL', 'SE', 'ES', 'IT', 'US', 'CA', 'IE');
const start = fc.constantFrom(
  '',
  '0',
  '+44',
  '+44 0',
  '+33',
  '+49',
  '+31',
  '+46',
  '+34',
  '+39',
  '+1',
  '+1 1',
  '0044',
  '(0',
  '1',
);
const mark = fc.constantFrom('', '', ' ', '-', '.', ')');
const digits = fc
  .array(fc.tuple(fc.nat(9), mark), { minLength: 6, maxLength: 12 })
  .map((all) => all.flat().join(''));

test('the short way reads every number as the library does', () => {
  fc.assert(
    fc.property(country, start, digits, (home, begins, rest) => {
      assert.equal(dialled(begins + rest, home), toE164(begins + rest, home));
    }),
    { numRuns: 20_000 },
  );
});
