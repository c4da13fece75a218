import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ago } from './ago.ts';
import { provenance } from './provenance.ts';

const today = '2026-11-21';

test('how long ago is said as one says it', () => {
  const said: [string, string][] = [
    ['2026-11-21', 'today'],
    ['2026-11-22', 'today'],
    ['2026-11-20', 'yesterday'],
    ['2026-11-15', 'six days ago'],
    ['2026-11-14', 'a week ago'],
    ['2026-11-07', 'two weeks ago'],
    ['2026-10-18', 'four weeks ago'],
    ['2026-10-01', 'in October'],
    ['2026-03-02', 'in March'],
    ['2025-11-21', 'in November 2025'],
  ];
  for (const [day, words] of said) assert.equal(ago(day, today), words, day);
});

test('a line says who noticed it, from what, and when it last served', () => {
  const from = (given: Partial<Parameters<typeof provenance>[0]>) =>
    provenance(
      { by: null, from: 'said', on: '2026-03-02', lastUsedOn: null, lastConfirmedOn: null, ...given },
      today,
    );
  assert.equal(
    from({ by: 'Mei', from: 'seen', lastUsedOn: '2026-11-07' }),
    'Mei noticed, in March · used two weeks ago',
  );
  assert.equal(from({ by: 'Mei' }), 'they told Mei, in March');
  assert.equal(from({ from: 'import' }), 'from an import, in March');
  assert.equal(
    from({ from: 'booking note', lastConfirmedOn: '2026-11-20' }),
    'from a booking note, in March · confirmed yesterday',
  );
  assert.equal(from({ by: 'Lucía', from: 'her card' }), 'Lucía noted from her card, in March');
  assert.equal(from({ by: 'Tom', from: 'e-mail' }), 'Tom noted from an e-mail, in March');
});
