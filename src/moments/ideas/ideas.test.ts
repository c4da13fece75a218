import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse } from '../../../test/house.ts';
import type { TestHouse } from '../../../test/house.ts';
import { nameless } from './nameless.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse();
});
after(() => house.close());

const book = () => house.owner.moments.ideas({});

test('a house begins with the book of its kind, which nobody has written over yet', async () => {
  const ideas = await book();
  assert.ok(ideas.length >= 20, `${ideas.length} ideas`);
  assert.ok(ideas.every(({ fromBook, given, retiredAt }) => fromBook && given === 0 && retiredAt === null));
});

test('an idea of the book is written anew by the house, keeps its place, and can leave and come back', async () => {
  const [first] = await book();
  const { key } = await house.owner.moments.writeIdea({
    ...first!,
    title: 'Their chair, turned to the light',
    costMinor: 20,
  });
  assert.equal(key, first!.key);
  const [written] = await book();
  assert.deepEqual(
    [written!.title, written!.costMinor, written!.fromBook],
    ['Their chair, turned to the light', 20, false],
  );

  await house.owner.moments.retireIdea({ key });
  assert.ok(!(await book()).some((idea) => idea.key === key));
  const all = await house.owner.moments.ideas({ withRetired: true });
  assert.notEqual(all.find((idea) => idea.key === key)?.retiredAt, null);
  await house.owner.moments.reviveIdea({ key });
  assert.equal((await book())[0]?.key, key);
  await refused('moments.idea_not_retired', house.owner.moments.reviveIdea({ key }));
});

test('an idea of their own has a name of its own, and one that is nowhere is unknown', async () => {
  const { key } = await house.owner.moments.writeIdea({
    title: 'A postcard of the street',
    costMinor: 80,
    fits: { occasions: ['moved_here'] },
  });
  const written = (await book()).find((idea) => idea.key === key);
  assert.deepEqual(written?.fits, { occasions: ['moved_here'] });
  assert.equal(written?.inspiration, false);
  await refused(
    'moments.unknown_idea',
    house.owner.moments.writeIdea({ key: 'nowhere', title: 'None', costMinor: 0 }),
  );
  await refused('moments.unknown_idea', house.owner.moments.retireIdea({ key: 'nowhere' }));
});

test('an offer is no idea', async () => {
  const offer = { title: 'A card with 10% off the next visit', costMinor: 0 };
  await refused('moments.idea_is_a_deal', house.owner.moments.writeIdea(offer));
});

test('what was made up for one guest is kept without the guest, and is never suggested as it is', async () => {
  const { guestId } = await house.owner.guests.meet({
    name: 'Dorothea Lindqvist',
    given: 'Dorothea',
    family: 'Lindqvist',
    pronunciation: null,
  });
  const { visitId } = await house.owner.visits.walkIn({ venueId: house.venueId, guestIds: [guestId] });
  const words = 'A page of Selma Lagerlöf in Dorothea’s handwriting for Mrs Lindqvist';
  const { momentId, held } = await house.owner.moments.giveNow({ guestId, visitId, words });
  assert.equal(held, null);
  const { key } = await house.owner.moments.keepIdea({ momentId });
  assert.deepEqual(await house.owner.moments.keepIdea({ momentId }), { key });
  const kept = (await book()).find((idea) => idea.key === key)!;
  assert.equal(kept.title, 'A page of Selma Lagerlöf in … handwriting for Mrs …');
  assert.equal(kept.inspiration, true);
});

const said: [said: string, names: string[], left: string][] = [
  ['A card for Ingrid', ['Ingrid Lindqvist'], 'A card for …'],
  ['A card for INGRID LINDQVIST.', ['Ingrid Lindqvist'], 'A card for ….'],
  ['Anna-Lena’s song', ['Lena'], '… song'],
  ['Lucias Lied', ['Lucía'], 'Lucias Lied'],
  ['Lucia’s song', ['Lucía'], '… song'],
  ['The annals of the street', ['Ann'], 'The annals of the street'],
  ['No name in it', [], 'No name in it'],
];
for (const [sentence, names, left] of said)
  test(`“${sentence}” without ${names.join(', ') || 'anybody'} is “${left}”`, () =>
    assert.equal(nameless(sentence, names), left));

async function refused(code: string, call: Promise<unknown>): Promise<void> {
  await assert.rejects(call, (fault: { code?: string }) => fault.code === code);
}
