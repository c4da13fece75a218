import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clauses } from './clauses.ts';
import { tokens } from './tokens.ts';

test('A sentence is cut where it turns or takes a new subject', () => {
  for (const [text, wanted] of [
    ['Great food, terrible service', ['Great food', ', terrible service']],
    ['The soup was cold but the staff were kind', ['The soup was cold', 'but the staff were kind']],
    ['Lovely room and the view is superb', ['Lovely room', 'and the view is superb']],
    ['Bread and butter', ['Bread and butter']],
    ['Friendly, kind', ['Friendly, kind']],
  ] as const) {
    const all = tokens(text);
    const cut = clauses(all).map(({ from, to }) => text.slice(all[from]!.start, all[to - 1]!.end));
    assert.deepEqual(cut, wanted);
  }
});
