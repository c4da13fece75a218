import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openTestHouse } from '../../test/house.ts';

const house = await openTestHouse({ at: '2026-09-01T10:00:00Z' });
after(() => house.close());

const { owner, clock, venueId } = house;
const day = () => clock.now().toISOString().slice(0, 10);

test('a guest is met for the first time until a visit of theirs is over, and then returns', async () => {
  const { guestId } = await owner.guests.meet({
    name: 'Amara Okafor',
    given: 'Amara',
    family: 'Okafor',
    pronunciation: null,
  });
  const { visitId } = await owner.visits.walkIn({ venueId, guestIds: [guestId] });
  assert.deepEqual(await owner.regulars.relationship({ guestId, day: day() }), {
    stage: 'first',
    stageLine: 'First visit',
    story: null,
  });

  await owner.visits.farewell({ visitId });
  clock.pass(14 * 24 * 60);
  assert.deepEqual(await owner.regulars.relationship({ guestId, day: day() }), {
    stage: 'returning',
    stageLine: 'Returning · 2nd visit',
    story: 'was here once, in September 2026',
  });
});

test('the visits of both records of a merged guest are one story, whichever is asked for', async () => {
  const meet = (name: string) => owner.guests.meet({ name, given: null, family: null, pronunciation: null });
  const [one, other] = [await meet('Grace Mbeki'), await meet('Grace M')];
  for (const { guestId } of [one, other]) {
    const { visitId } = await owner.visits.walkIn({ venueId, guestIds: [guestId] });
    await owner.visits.farewell({ visitId });
    clock.pass(7 * 24 * 60);
  }
  await owner.guests.merge({ keptId: one.guestId, joinedId: other.guestId });
  for (const { guestId } of [one, other]) {
    const { stageLine } = await owner.regulars.relationship({ guestId, day: day() });
    assert.equal(stageLine, 'Returning · 3rd visit');
  }
});
