import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { wrote } from '../../test/desk.ts';
import { openTestHouse } from '../../test/house.ts';
import type { TestHouse } from '../../test/house.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse();
});
after(() => house.close());

test('what begins on a conversation is ticked at its venue, by its words as by its topic', async () => {
  const { desk, journey, houses } = house.owner;
  const there = { timeZone: 'Europe/London', country: 'GB', currency: 'GBP' };
  const soho = await houses.openVenue({ name: 'Soho', ...there });
  const late = await wrote(house, { text: 'So sorry, I am running late', venueId: soho.venueId });
  const lost = await wrote(house, {
    text: 'Hello there',
    venueId: soho.venueId,
    contact: 'grace@mbeki.test',
  });
  await desk.describe({ conversationId: lost.conversationId, topic: 'lost_property' });
  await house.settle();
  const runs = await Promise.all(
    [late, lost].map(({ conversationId }) => journey.runs({ subjectId: conversationId })),
  );
  assert.deepEqual(
    runs.map((all) => all.map(({ how }) => how)),
    [['rule'], ['topic']],
  );
  const ticks = runs.flat().map(({ id, steps }) => ({ runId: id, step: steps[0]!.id }));
  await limitTo(house.venueId);
  for (const tick of ticks) await assert.rejects(journey.doStep(tick), { code: 'journey.unknown_run' });
  await limitTo(soho.venueId);
  for (const tick of ticks) await journey.doStep(tick);
});

async function limitTo(venueId: string): Promise<void> {
  await house.database.owner.query(`update door.membership set venue_id = $1, role = 'staff'`, [venueId]);
}
