import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fingerprint } from './columns.ts';
import { writeMended } from './mended.ts';
import { readSheet } from './read.ts';

async function reread(text: string) {
  const sheet = await readSheet(Buffer.from(text), 'mended.csv');
  return { headers: sheet.headers, rows: (await Array.fromAsync(sheet.rows)).map(({ cells }) => cells) };
}

const headers = ['First Name', 'Last Name', 'Email'];

test('refused rows come back as they were, whatever stood in them', async () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', "'", '=', '+', '-', '@', '"', ',', ' ', '\n', 'ö', '\t'),
    maxLength: 5,
  });
  const row = fc
    .array(cell, { minLength: 3, maxLength: 5 })
    .filter((cells) => cells.some((cell) => cell.trim() !== ''));
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), async (rows) => {
      const text = [
        ...writeMended(
          headers,
          rows.map((cells) => ({ cells, why: 'No e-mail, "really".' })),
        ),
      ].join('');
      assert.deepEqual(await reread(text), { headers, rows });
    }),
    { numRuns: 300 },
  );
});

test('a cell that a spreadsheet would run is guarded', () => {
  const rows = [{ cells: ['=HYPERLINK("http://x")', '+44', '-1'], why: '@' }];
  const [heading, written] = [...writeMended(headers, rows)];
  assert.equal(heading, '\uFEFFFirst Name,Last Name,Email,why\r\n');
  assert.equal(written, `"'=HYPERLINK(""http://x"")",'+44,'-1,'@\r\n`);
});

test('a file to mend has the fingerprint of the file it came from', async () => {
  const text = [...writeMended(headers, [{ cells: ['Ann'], why: 'short' }])].join('');
  const { headers: again, rows } = await reread(text);
  assert.equal(fingerprint(again), fingerprint(headers));
  assert.deepEqual(rows, [['Ann', '', '']]);
});

test('characters that cannot be kept stay visible as damage', async () => {
  const text = [...writeMended(headers, [{ cells: ['A\0nn', 'L\ud800', 'x'], why: 'NUL' }])].join('');
  assert.deepEqual((await reread(text)).rows, [['A\uFFFDnn', 'L\uFFFD', 'x']]);
});
