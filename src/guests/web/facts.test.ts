import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blankDraft, changed, draftOf, factsOf, lacks, ofSubstance, substanceOf } from './facts.ts';

const today = '2026-11-21';

test('an allergy of the list needs no words: the list names it, and it is health', () => {
  const draft = changed(blankDraft('allergy'), { ...ofSubstance('material:latex'), severity: 'severe' });
  assert.equal(lacks(draft), null);
  assert.deepEqual(
    pick(factsOf(draft, today), ['kind', 'text', 'material', 'severity', 'sensitivity', 'sayAloud']),
    {
      kind: 'allergy',
      text: 'Latex',
      material: 'latex',
      severity: 'severe',
      sensitivity: 'health',
      sayAloud: false,
    },
  );
});

test('an allergy corrected to another substance does not keep the word of the first', () => {
  const latex = factsOf(changed(blankDraft('allergy'), ofSubstance('material:latex')), today);
  const nuts = factsOf(changed(draftOf(latex), ofSubstance('allergen:nuts')), today);
  assert.deepEqual([nuts.text, nuts.allergen, nuts.material], ['Nuts', 'nuts', null]);
});

test('how sensitive a memory is follows its words until somebody chooses', () => {
  const typed = changed(blankDraft('preference'), { text: 'Sits down, she is pregnant' });
  assert.deepEqual([typed.sensitivity, typed.sayAloud], ['health', false]);
  const chosen = changed(changed(typed, { sensitivity: 'plain', choseSensitivity: true }), {
    text: 'Pregnant, likes to say so',
  });
  assert.deepEqual([chosen.sensitivity, chosen.sayAloud], ['plain', true]);
});

test('what is not plain is never said aloud, and an allergy is never plain, whatever was chosen', () => {
  const aloud = changed(blankDraft('story'), { text: 'Sings', sayAloud: true, choseAloud: true });
  const hidden = changed(aloud, { sensitivity: 'private', choseSensitivity: true });
  assert.deepEqual([aloud.sayAloud, hidden.sayAloud], [true, false]);
  assert.equal(
    changed(blankDraft('allergy'), { sensitivity: 'plain', choseSensitivity: true }).sensitivity,
    'health',
  );
});

test('another kind keeps the words and drops what belonged to the first', () => {
  const birthday = changed(blankDraft('occasion'), { text: 'Loves a card', day: 3, month: 12 });
  const detail = factsOf(changed(birthday, { kind: 'detail' }), today);
  assert.deepEqual(
    [detail.text, detail.occasion, detail.month, detail.day],
    ['Loves a card', null, null, null],
  );
});

test('what is missing is named', () => {
  const cases = [
    [blankDraft('allergy'), 'substance'],
    [blankDraft('preference'), 'words'],
    [changed(blankDraft('preference'), { text: '  ' }), 'words'],
    [blankDraft('person'), 'who'],
    [changed(blankDraft('person'), { relation: 'sister' }), null],
    [blankDraft('occasion'), 'date'],
    [changed(blankDraft('occasion'), { month: 12 }), null],
    [changed(blankDraft('occasion'), { day: 3 }), 'date'],
    [changed(blankDraft('occasion'), { day: 31, month: 2 }), 'date'],
    [changed(blankDraft('occasion'), { day: 29, month: 2 }), null],
    [changed(blankDraft('occasion'), { day: 29, month: 2, year: 2001 }), 'date'],
    [changed(blankDraft('occasion'), { occasion: 'visit_of_someone', month: 12, day: 3 }), 'words'],
    [changed(blankDraft('occasion'), { occasion: 'other', text: 'First marathon' }), null],
  ] as const;
  for (const [draft, missing] of cases) assert.equal(lacks(draft), missing, JSON.stringify(draft));
});

test('the visit of someone is remembered until its day', () => {
  const draft = changed(blankDraft('occasion'), {
    occasion: 'visit_of_someone',
    text: 'Ingrid visits',
    day: 3,
    month: 12,
  });
  assert.equal(factsOf(draft, today).until, '2026-12-03');
});

test('a substance is read back as it was chosen', () => {
  for (const substance of ['allergen:milk', 'material:ppd'] as const) {
    assert.equal(substanceOf({ text: '', ...ofSubstance(substance) }), substance);
  }
  assert.equal(substanceOf({ text: 'strawberries', ...ofSubstance('other') }), 'other');
});

function pick<Whole extends object, Key extends keyof Whole>(whole: Whole, keys: Key[]): Pick<Whole, Key> {
  return Object.fromEntries(keys.map((key) => [key, whole[key]])) as Pick<Whole, Key>;
}
