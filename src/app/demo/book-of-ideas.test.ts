import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayBeSaidAloud, sensitivityOf } from '#guests/memory.ts';
import { touchpointsOf } from '#journey/blueprint/book.ts';
import { fits as isThere } from '#journey/blueprint/fits.ts';
import { ideasOf } from '#moments/ideas/book.ts';
import { lookedUp } from '#moments/suggestions/caution.ts';
import { plain, says, wantedOf } from '#moments/suggestions/plain-words.ts';
import type { Phrase } from './trade.ts';
import { hotel } from './trades/hotel.ts';
import { restaurant } from './trades/restaurant.ts';
import { salon } from './trades/salon.ts';

for (const trade of [salon, restaurant, hotel]) {
  const book = ideasOf(trade.kind).map(lookedUp);
  const told: Phrase[] = [...trade.phrases, ...trade.cast.flatMap(({ memories }) => memories)];
  const plainly = told.filter((phrase) => sensitivityOf(phrase) === 'plain');

  test(`of what guests of a ${trade.kind} tell, three in five have an idea in its book`, () => {
    const without = plainly.filter((phrase) => !book.some((idea) => answers(idea, phrase)));
    const share = 1 - without.length / plainly.length;
    assert.ok(share >= 0.6, `${share}: nothing for ${without.map(({ text }) => text).join(' | ')}`);
  });

  test(`of what may be said to the face of a guest of a ${trade.kind}, nine in ten have one`, () => {
    const sayable = plainly.filter((phrase) => mayBeSaidAloud({ kind: phrase.kind, sensitivity: 'plain' }));
    const without = sayable.filter((phrase) => !book.some((idea) => answers(idea, phrase)));
    const share = 1 - without.length / sayable.length;
    assert.ok(share >= 0.9, `${share}: nothing for ${without.map(({ text }) => text).join(' | ')}`);
  });

  test(`no idea for a ${trade.kind} answers what somebody does not want`, () => {
    for (const text of ['No tea, no coffee, no wine', 'Anything but the window', 'Never a massage'])
      assert.ok(!book.some((idea) => answers(idea, { kind: 'preference', text })), text);
  });
}

test('what is booked in the demo houses leads to what only some visits have', () => {
  const led = (kind: 'salon' | 'restaurant' | 'hotel', what: string) =>
    touchpointsOf(kind).flatMap(({ key, only }) => (only.length > 0 && isThere(only, what) ? [key] : []));
  assert.deepEqual(led('salon', 'Scalp treatment and blowout'), ['treatment']);
  assert.deepEqual(led('salon', 'Bridal morning, side by side'), ['bridal']);
  assert.deepEqual(led('salon', 'Signature blowout'), []);
  assert.deepEqual(led('restaurant', 'Tasting menu'), ['tasting']);
  assert.deepEqual(led('restaurant', 'A glass at the bar'), ['bar_stool']);
  assert.deepEqual(led('restaurant', 'Wedding lunch'), ['party_agreed']);
  assert.deepEqual(led('restaurant', 'Dinner'), []);
  assert.deepEqual(led('hotel', 'Two rooms side by side, two nights'), ['several_rooms', 'made_again']);
  assert.deepEqual(led('hotel', 'Double room, one night'), []);
});

/** As suggestions look for it: a memory of one of its kinds with one of its words in what is wanted, or its occasion. */
function answers({ idea: { fits }, memoryWords }: ReturnType<typeof lookedUp>, phrase: Phrase): boolean {
  const occasion = phrase.occasion === 'other' ? 'other_day' : phrase.occasion;
  if (phrase.kind === 'occasion' && occasion && fits.occasions?.includes(occasion)) return true;
  if (!fits.memory || (fits.memory.kinds && !fits.memory.kinds.includes(phrase.kind))) return false;
  const words = plain(`${wantedOf(phrase.text).wanted} ${phrase.personName ?? ''}`);
  return memoryWords.length === 0 || memoryWords.some((word) => says(words, word));
}
