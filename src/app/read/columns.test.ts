import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recogniseColumns } from './columns.ts';

/** [the headings of an export, the columns of text, of house, of date, what it is known as] */
const exports: [string[], string[], string | null, string | null, string | null][] = [
  [
    ['Guest name', 'Review date', 'Review title', 'Positive review', 'Negative review', 'Review score'],
    ['Review title', 'Positive review', 'Negative review'],
    null,
    'Review date',
    'Booking.com',
  ],
  [
    ['Rating', 'Title', 'Review Text', 'Date of Visit', 'Property Name'],
    ['Title', 'Review Text'],
    'Property Name',
    'Date of Visit',
    'Tripadvisor',
  ],
  [
    ['review_id', 'user_id', 'business_id', 'stars', 'useful', 'text', 'date'],
    ['text'],
    'business_id',
    'date',
    'Yelp',
  ],
  [['Client', 'Team member', 'Rating', 'Review', 'Date'], ['Review'], null, 'Date', 'Fresha'],
  [
    ['Reviewer', 'Star Rating', 'Comment', 'Create Time', 'Location name'],
    ['Comment'],
    'Location name',
    'Create Time',
    'Google',
  ],
  [['id', 'feedback'], ['feedback'], null, null, null],
  [
    ['What did you like?', 'What could be better?', 'When'],
    ['What did you like?', 'What could be better?'],
    null,
    'When',
    null,
  ],
];

for (const [headings, text, house, date, preset] of exports) {
  test(`an export with “${headings.join('”, “')}” is read by its headings`, () => {
    const found = recogniseColumns(headings, []);
    const name = (column: number | null) => (column === null ? null : headings[column]);
    assert.ok(found);
    assert.deepEqual(found.columns.text.map(name), text);
    assert.deepEqual(
      [name(found.columns.house), name(found.columns.date), found.preset],
      [house, date, preset],
    );
  });
}

test('a column nobody has named is known by what is written in it', () => {
  const rows = [
    ['17', 'Anna', 'The braid held all evening and Mei was lovely'],
    ['18', 'Ben', 'Too long a wait for me'],
  ];
  assert.deepEqual(recogniseColumns(['a', 'b', 'c'], rows)?.columns.text, [2]);
});

test('a file without sentences is not read', () => {
  assert.equal(
    recogniseColumns(
      ['id', 'name', 'total'],
      [
        ['1', 'Anna', '12.50'],
        ['2', 'Ben', '9'],
      ],
    ),
    null,
  );
});
