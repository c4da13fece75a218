import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { cellOf, rowReader } from './rows.ts';

function rows(text: string, size = 7): { cells: string[]; line: number; torn: boolean; raw: string }[] {
  const found: { cells: string[]; line: number; torn: boolean; raw: string }[] = [];
  const reader = rowReader(',', (row) => {
    const cells = Array.from({ length: row.cells }, (_, cell) => cellOf(row, cell));
    found.push({ cells, line: row.line, torn: row.torn, raw: Buffer.from(row.raw).toString() });
  });
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) reader.feed(Uint8Array.from(bytes.subarray(at, at + size)));
  reader.end();
  return found;
}

const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;
const cell = fc.string({
  unit: fc.constantFrom('a', 'é', '"', ',', '\n', '\r\n', ' ', '😀', ''),
  maxLength: 8,
});

test('what is written as RFC 4180 has it is read as csv-parse reads it, cut into pieces anywhere', () => {
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(table, fc.integer({ min: 1, max: 40 }), fc.constantFrom('\n', '\r\n'), (cells, size, end) => {
      const text = cells
        .map((row) => row.map((value) => (/["\n\r,]/.test(value) ? quoted(value) : value)).join(','))
        .join(end);
      assert.deepEqual(
        rows(text, size).map((row) => row.cells),
        parse(text, { relax_column_count: true, record_delimiter: end }),
      );
    }),
    { numRuns: 500 },
  );
});

test('a row knows its line and how it was written', () => {
  const found = rows('a,b\r\n\r\n"one\r\ntwo",2\n\n3,"4 ""x"""\n');
  assert.deepEqual(
    found.map(({ line, raw }) => [line, raw]),
    [
      [1, 'a,b'],
      [3, '"one\r\ntwo",2'],
      [6, '3,"4 ""x"""'],
    ],
  );
});

test('a quote that is never closed takes its own line and no other', () => {
  const found = rows('name,mail\n"Ann,a@x.org\nBob,b@x.org\n');
  assert.deepEqual(
    found.map(({ torn, cells }) => [torn, cells.length]),
    [
      [false, 2],
      [true, 2],
      [false, 2],
    ],
  );
});
