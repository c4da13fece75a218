import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { openSource } from './source.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regulars-read-'));
});
after(() => rm(folder, { recursive: true }));

async function reviewsIn(name: string, content: string | Buffer, named = {}) {
  const path = join(folder, name);
  await writeFile(path, content);
  const source = await openSource(path, named);
  const rows = [];
  for await (const row of source.rows) rows.push(row);
  return { says: source.says, rows };
}

test('a table is read whatever its marks, its date order and its packing', async () => {
  const table =
    'Restaurant;Date;Stars;Review\nCasa;23/01/2026;4;"Good; and warm"\nCasa;02/02/2026;5;Again!\n';
  for (const [name, content] of [
    ['a.csv', table],
    ['b.csv.gz', gzipSync(table)],
  ] as const) {
    const { rows, says } = await reviewsIn(name, content);
    assert.match(says, /day first/);
    assert.deepEqual(
      rows.map(({ review }) => review),
      [
        { text: 'Good; and warm', house: 'Casa', on: '2026-01-23', rating: 0.8 },
        { text: 'Again!', house: 'Casa', on: '2026-02-02', rating: 1 },
      ],
    );
  }
});

test('what Google Business Profile gives is read, and of a translation the English', async () => {
  const { rows } = await reviewsIn(
    'reviews.json',
    JSON.stringify({
      reviews: [
        {
          name: 'accounts/1/locations/77/reviews/9',
          starRating: 'FIVE',
          createTime: '2026-03-04T10:00:00Z',
          comment: '(Translated by Google) Lovely people\n\n(Original)\nMensen om van te houden',
        },
        { name: 'accounts/1/locations/77/reviews/10', starRating: 'TWO', createTime: '2026-03-05T10:00:00Z' },
      ],
    }),
  );
  assert.deepEqual(rows[0]!.review, { text: 'Lovely people', house: '77', on: '2026-03-04', rating: 1 });
  assert.deepEqual([rows[1]!.review, rows[1]!.why], [null, 'Nothing is written in it.']);
});

test('what Takeout gives of one’s own reviews is read', async () => {
  const { rows } = await reviewsIn(
    'Reviews.json',
    JSON.stringify({
      type: 'FeatureCollection',
      features: [
        {
          properties: {
            date: '2025-11-02T09:00:00Z',
            five_star_rating_published: 4,
            location: { name: 'Casa Lucía' },
            review_text_published: 'Tapas as at home.',
          },
        },
      ],
    }),
  );
  assert.deepEqual(rows[0]!.review, {
    text: 'Tapas as at home.',
    house: 'Casa Lucía',
    on: '2025-11-02',
    rating: 0.8,
  });
});

test('one object a line is read, and a torn line stops no other', async () => {
  const { rows } = await reviewsIn(
    'a.jsonl',
    '{"text":"Warm welcome","stars":5}\n{torn\n\n{"text":"Cold soup"}',
  );
  assert.deepEqual(
    rows.map(({ line, review, why }) => [line, review?.text ?? null, why]),
    [
      [1, 'Warm welcome', null],
      [2, null, 'This line is no JSON.'],
      [4, 'Cold soup', null],
    ],
  );
});

test('a column that is not there, a file that is not there and a file without sentences are said', async () => {
  await assert.rejects(
    reviewsIn('a.csv', 'id,text\n1,Fine\n', { text: 'words' }),
    /There is no column “words”/,
  );
  await assert.rejects(openSource(join(folder, 'nowhere.csv'), {}), /There is no file/);
  await assert.rejects(reviewsIn('b.csv', 'id,total\n1,2\n'), /No column of this file holds sentences/);
});
