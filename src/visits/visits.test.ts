import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '#kit/id.ts';
import { openTestHouse } from '../../test/house.ts';
import type { TestHouse } from '../../test/house.ts';
import { handOver } from './hand-over.ts';
import { letGo, letGoOfForgotten } from './let-go.ts';

let house: TestHouse;
let mei: string;
let lucia: string;
let dorothea: string;
let ingrid: string;
let amara: string;
let chair: string;

before(async () => {
  house = await openTestHouse();
  [mei, lucia] = await Promise.all([works('Mei'), works('Lucía')]);
  [dorothea, ingrid] = await Promise.all([known('Dorothea Lindqvist'), known('Ingrid Lindqvist')]);
  amara = await known('Amara Okafor');
  chair = await house.owner.visits
    .openPlace({ venueId: house.venueId, name: 'Chair 4', seats: 1 })
    .then(({ placeId }) => placeId);
});
after(() => house.close());

test('a party is expected, arrives, sits, pays and leaves', async () => {
  house.clock.set('2026-11-21T09:00:00Z');
  const { visitId } = await house.owner.visits.expect({
    venueId: house.venueId,
    expectedAt: '2026-11-21T10:30:00+00:00',
    minutes: 60,
    guestIds: [dorothea, ingrid],
    what: 'Blowout and braid',
    personIds: [mei],
    placeIds: [chair],
  });
  const visit = () => house.owner.visits.visit({ visitId });
  assert.deepEqual(
    (({ stage, day, partySize, care, places, party }) => ({ stage, day, partySize, care, places, party }))(
      await visit(),
    ),
    {
      stage: 'expected',
      day: '2026-11-21',
      partySize: 2,
      care: [{ personId: mei, name: 'Mei' }],
      places: [{ placeId: chair, name: 'Chair 4' }],
      party: [
        { guestId: dorothea, name: 'Dorothea Lindqvist', host: true },
        { guestId: ingrid, name: 'Ingrid Lindqvist', host: false },
      ],
    },
  );

  house.clock.set('2026-11-21T10:28:00Z');
  await house.owner.visits.arrive({ visitId });
  assert.equal((await visit()).arrivedAt, '2026-11-21T10:28:00.000Z');
  assert.deepEqual(await takenPlaces(), []);
  await house.owner.visits.seat({ visitId, personIds: [lucia] });
  assert.deepEqual(await takenPlaces(), ['Chair 4']);
  assert.deepEqual((await visit()).care, [{ personId: lucia, name: 'Lucía' }]);

  await house.owner.visits.note({ visitId, text: 'Ingrid liked the braid' });
  await house.owner.visits.take({ visitId, what: 'Blowout', amountMinor: 4500 });
  const { takenId } = await house.owner.visits.take({
    visitId,
    what: 'Spritz',
    quantity: 2,
    amountMinor: 1800,
  });
  await house.owner.visits.take({ visitId, what: 'Braid', amountMinor: 1250 });
  await house.owner.visits.untake({ takenId });
  await assert.rejects(house.owner.visits.untake({ takenId }), { code: 'visits.unknown_line' });

  house.clock.pass(60);
  await house.owner.visits.farewell({ visitId });
  const left = await visit();
  assert.equal(left.stage, 'departed');
  assert.deepEqual([left.spentMinor, left.currency], [5750, 'GBP']);
  assert.deepEqual(
    left.taken.map(({ what, amountMinor }) => [what, amountMinor]),
    [
      ['Blowout', 4500],
      ['Braid', 1250],
    ],
  );
  assert.deepEqual(
    left.notes.map(({ text, by }) => [text, by]),
    [['Ingrid liked the braid', 'Natalie Osei']],
  );
  assert.deepEqual(await takenPlaces(), []);
});

test('everything that happened stands in the timeline of every guest of the party, without a word of it', async () => {
  const { visitId } = await walkIn([dorothea, ingrid]);
  await house.owner.visits.note({ visitId, text: 'a secret' });
  const { rows } = await house.database.owner.query<{ name: string; data: object; subjects: string[] }>(
    `select e.name, e.data, array_agg(s.subject_id::text order by s.subject_id) as subjects
     from kit.event e join kit.event_subject s on s.event_id = e.id
     where e.data->>'visitId' = $1 group by e.id, e.name, e.data order by e.id`,
    [visitId],
  );
  assert.deepEqual(
    rows.map(({ name }) => name),
    ['visits.walkedIn', 'visits.noted'],
  );
  for (const { subjects } of rows) assert.deepEqual(subjects, [visitId, dorothea, ingrid].toSorted());
  assert.doesNotMatch(JSON.stringify(rows), /secret/);
});

test('of two hosts who welcome a party at once one does, and the other is told it is here', async () => {
  const { visitId } = await expected([amara]);
  const taps = await Promise.allSettled(
    Array.from({ length: 6 }, () => house.owner.visits.arrive({ visitId })),
  );
  assert.equal(taps.filter(({ status }) => status === 'fulfilled').length, 1);
  for (const tap of taps) {
    if (tap.status === 'fulfilled') continue;
    assert.equal(tap.reason.code, 'visits.already_arrived');
    assert.equal(tap.reason.message, 'This party has already arrived.');
  }
  assert.equal((await eventsOf(visitId)).filter((name) => name === 'visits.arrived').length, 1);
});

test('two lines put on a bill at once are both on it', async () => {
  const { visitId } = await walkIn([amara]);
  await Promise.all(
    [700, 300, 50].map((amountMinor) => house.owner.visits.take({ visitId, what: 'Oil', amountMinor })),
  );
  assert.equal((await house.owner.visits.visit({ visitId })).spentMinor, 1050);
});

test('a step at the wrong time is refused with where the party is', async () => {
  const { visitId } = await expected([amara]);
  await assert.rejects(house.owner.visits.seat({ visitId }), { code: 'visits.not_arrived' });
  await assert.rejects(house.owner.visits.farewell({ visitId }), { code: 'visits.not_arrived' });
  await house.owner.visits.arrive({ visitId });
  await assert.rejects(house.owner.visits.noShow({ visitId }), { code: 'visits.already_arrived' });
  await house.owner.visits.seat({ visitId });
  await assert.rejects(house.owner.visits.cancel({ visitId }), { code: 'visits.already_seated' });
  await house.owner.visits.farewell({ visitId });
  await assert.rejects(house.owner.visits.arrive({ visitId }), { code: 'visits.already_left' });
  await assert.rejects(house.owner.visits.arrive({ visitId: newId() }), { code: 'visits.unknown_visit' });
});

test('each step can be taken back, down to where the visit began', async () => {
  const { visitId } = await expected([amara]);
  const { visits } = house.owner;
  const stage = async () => (await visits.visit({ visitId })).stage;
  await visits.arrive({ visitId });
  await visits.seat({ visitId });
  await visits.farewell({ visitId });
  for (const [undone, then] of [
    ['farewell', 'seated'],
    ['seat', 'arrived'],
    ['arrive', 'expected'],
  ]) {
    assert.deepEqual(await visits.undo({ visitId }), { undone });
    assert.equal(await stage(), then);
  }
  await assert.rejects(visits.undo({ visitId }), { code: 'visits.nothing_to_undo' });
  await visits.cancel({ visitId });
  assert.deepEqual(await visits.undo({ visitId }), { undone: 'cancel' });
  await visits.noShow({ visitId });
  assert.deepEqual(await visits.undo({ visitId }), { undone: 'noShow' });
  assert.equal(await stage(), 'expected');
  assert.deepEqual((await eventsOf(visitId)).slice(-4), [
    'visits.cancelled',
    'visits.cancelledUndone',
    'visits.noShown',
    'visits.noShownUndone',
  ]);
});

test('ten minutes after a step it stands', async () => {
  const { visitId } = await expected([amara]);
  await house.owner.visits.arrive({ visitId });
  house.clock.pass(10);
  await house.owner.visits.undo({ visitId });
  await house.owner.visits.arrive({ visitId });
  house.clock.pass(10.1);
  await assert.rejects(house.owner.visits.undo({ visitId }), {
    code: 'visits.too_late_to_undo',
    message: 'This was more than 10 minutes ago and can no longer be taken back.',
  });
});

test('a tap that waited for the network counts when it happened', async () => {
  const { visitId } = await expected([amara]);
  const happened = house.clock.now().toISOString();
  house.clock.pass(11 * 60);
  await house.client({ ...house.ownerHeaders, 'x-happened-at': happened }).visits.arrive({ visitId });
  assert.equal((await house.owner.visits.visit({ visitId })).arrivedAt, happened);
});

test('who comes at one in the morning belongs to the night before, on days the clock changes too', async () => {
  const day = async (at: string) => {
    house.clock.set(at);
    const { visitId } = await walkIn([]);
    return (await house.owner.visits.visit({ visitId })).day;
  };
  assert.equal(await day('2026-11-22T01:00:00Z'), '2026-11-21');
  assert.equal(await day('2026-11-22T04:00:00Z'), '2026-11-22');
  // The clocks of London went forward at 01:00Z and back at 01:00Z: the cut-off stays at four by the clock on the wall.
  assert.equal(await day('2026-03-29T02:59:00Z'), '2026-03-28');
  assert.equal(await day('2026-03-29T03:00:00Z'), '2026-03-29');
  assert.equal(await day('2026-10-25T03:59:00Z'), '2026-10-24');
  assert.equal(await day('2026-10-25T04:00:00Z'), '2026-10-25');
  house.clock.set('2026-11-21T10:20:00Z');
});

test('a visit moved to another day is a visit of that day', async () => {
  const { visitId } = await expected([amara]);
  await house.owner.visits.move({ visitId, expectedAt: '2026-11-25T10:00:00+01:00' });
  const moved = await house.owner.visits.visit({ visitId });
  assert.deepEqual([moved.day, moved.expectedAt], ['2026-11-25', '2026-11-25T09:00:00.000Z']);
  await assert.rejects(house.owner.visits.move({ visitId, expectedAt: '0001-01-01T10:00:00+14:00' }), {
    code: 'visits.far_off',
  });
});

test('a party grows past its size when more are named than were counted, and always has a host', async () => {
  const { visitId } = await house.owner.visits.walkIn({
    venueId: house.venueId,
    partySize: 2,
    label: 'Two sisters',
  });
  const party = async () => {
    const visit = await house.owner.visits.visit({ visitId });
    return [visit.partySize, visit.party.filter(({ host }) => host).map(({ name }) => name)] as const;
  };
  await house.owner.visits.join({ visitId, guestId: dorothea });
  assert.deepEqual(await party(), [2, ['Dorothea Lindqvist']]);
  await house.owner.visits.join({ visitId, guestId: ingrid, host: true });
  assert.deepEqual(await party(), [2, ['Ingrid Lindqvist']]);
  await house.owner.visits.join({ visitId, guestId: amara });
  assert.deepEqual(await party(), [3, ['Ingrid Lindqvist']]);
  await assert.rejects(house.owner.visits.join({ visitId, guestId: amara }), {
    code: 'visits.already_in_party',
  });
  await house.owner.visits.leaveParty({ visitId, guestId: ingrid });
  assert.equal((await party())[1].length, 1);
  await assert.rejects(house.owner.visits.leaveParty({ visitId, guestId: ingrid }), {
    code: 'visits.not_in_party',
  });
});

test('two records that are one person are one guest of a party, and one history', async () => {
  const [booked, walked] = await Promise.all([known('Grace Mbeki'), known('G. Mbeki')]);
  const first = await walkIn([booked, amara]);
  const second = await walkIn([walked, amara]);
  const both = await walkIn([walked, booked]);
  await house.owner.guests.merge({ keptId: booked, joinedId: walked });
  assert.deepEqual((await house.owner.visits.visit(both)).party, [
    { guestId: booked, name: 'Grace Mbeki', host: true },
  ]);
  await assert.rejects(house.owner.visits.join({ ...first, guestId: walked }), {
    code: 'visits.already_in_party',
  });
  for (const guestId of [booked, walked]) {
    const { visits, total } = await house.owner.visits.ofGuest({ guestId, limit: 2 });
    assert.deepEqual([visits.map(({ visitId }) => visitId), total], [[both.visitId, second.visitId], 3]);
    const rest = await house.owner.visits.ofGuest({ guestId, limit: 2, before: second.visitId });
    assert.deepEqual(
      rest.visits.map(({ visitId }) => visitId),
      [first.visitId],
    );
    assert.deepEqual(await house.owner.visits.companions({ guestId }), [
      { guestId: amara, name: 'Amara Okafor', visits: 2, lastDay: '2026-11-21' },
    ]);
  }
});

test('an allergy is taken over by one named person for one visit', async () => {
  const latex = await allergy(dorothea);
  const { visitId } = await walkIn([dorothea]);
  const { visits } = house.owner;
  const taps = await Promise.allSettled([1, 2].map(() => visits.handOver({ visitId, memoryId: latex })));
  const refused = taps.find((tap) => tap.status === 'rejected');
  assert.equal(refused?.reason.message, 'Natalie Osei has taken this over already.');
  assert.deepEqual(
    (await visits.visit({ visitId })).handovers.map(({ memoryId, by }) => [memoryId, by]),
    [[latex, 'Natalie Osei']],
  );
  await visits.handBack({ visitId, memoryId: latex });
  await assert.rejects(visits.handBack({ visitId, memoryId: latex }), { code: 'visits.not_handed_over' });

  const other = await walkIn([amara]);
  await assert.rejects(visits.handOver({ ...other, memoryId: latex }), { code: 'visits.not_of_party' });
  await assert.rejects(
    house.act((act) => handOver(act, { visitId, memoryId: latex })),
    { code: 'kit.who_acts' },
  );
});

test('a role of one venue acts there and nowhere else', async () => {
  const soho = await house.owner.houses.openVenue({
    name: 'Soho',
    timeZone: 'Europe/London',
    country: 'GB',
    currency: 'GBP',
  });
  const there = await house.owner.visits.walkIn({ venueId: soho.venueId });
  await limitTo(house.venueId);
  try {
    const elsewhere = { code: 'visits.other_venue' };
    await assert.rejects(house.owner.visits.walkIn({ venueId: soho.venueId }), elsewhere);
    await assert.rejects(house.owner.visits.seat(there), elsewhere);
    await assert.rejects(house.owner.visits.visit(there), elsewhere);
    await assert.rejects(house.owner.visits.places({ venueId: soho.venueId }), elsewhere);
    await assert.rejects(
      house.owner.visits.openPlace({ venueId: soho.venueId, name: 'Bar', seats: 2 }),
      elsewhere,
    );
    await walkIn([amara]);
  } finally {
    await limitTo(null);
  }
});

test('nobody is named who is not here', async () => {
  const at = { venueId: house.venueId };
  await assert.rejects(house.owner.visits.walkIn({ ...at, guestIds: [amara, newId()] }), {
    code: 'visits.unknown_guest',
  });
  await assert.rejects(house.owner.visits.walkIn({ ...at, personIds: [newId()] }), {
    code: 'visits.unknown_person',
  });
  await assert.rejects(house.owner.visits.walkIn({ ...at, placeIds: [newId()] }), {
    code: 'visits.unknown_place',
  });
  await assert.rejects(house.owner.visits.walkIn({ venueId: newId() }), { code: 'houses.unknown_venue' });
  const { placeId } = await house.owner.visits.openPlace({ ...at, name: 'Stool', seats: 1 });
  await house.owner.visits.closePlace({ placeId });
  await assert.rejects(house.owner.visits.walkIn({ ...at, placeIds: [placeId] }), {
    code: 'visits.unknown_place',
  });
  await assert.rejects(house.owner.visits.closePlace({ placeId }), { code: 'visits.unknown_place' });
});

test('what was written about the visits of an erased guest is gone, and that they happened is not', async () => {
  const gone = await known('Erika Muster');
  const at = { venueId: house.venueId, what: 'Her usual', label: 'Erika and friend' };
  const hers = await house.owner.visits.walkIn({ ...at, guestIds: [gone, amara] });
  const asCompany = await house.owner.visits.walkIn({ ...at, guestIds: [amara, gone] });
  for (const visit of [hers, asCompany]) await house.owner.visits.note({ ...visit, text: 'Erika cried' });
  await house.owner.visits.take({ ...hers, what: 'Blowout', amountMinor: 4500 });
  await house.owner.guests.erase({ guestId: gone });
  await house.settle();
  const written = async (visit: { visitId: string }) => {
    const { what, label, notes, spentMinor } = await house.owner.visits.visit(visit);
    return [what, label, notes.map(({ text }) => text), spentMinor];
  };
  assert.deepEqual(await written(hers), [null, null, [''], 4500]);
  assert.deepEqual(await written(asCompany), [null, null, [''], null]);
  const open = await house.owner.guests.erasures({});
  assert.ok(open.some((one) => one.guestId === gone && one.slice === 'visits' && one.doneAt !== null));
});

test('what was kept for one visit goes when the visit is over for good, and with one that nobody ended', async () => {
  const { guests, visits } = house.owner;
  const left = await walkIn([amara]);
  const forgotten = await walkIn([amara]);
  const nickel = async ({ visitId }: { visitId: string }) => {
    const { proposalIds } = await guests.note({
      guestId: amara,
      note: 'allergic to nickel',
      from: 'said',
      visitId,
    });
    return (await guests.accept({ proposalId: proposalIds[0]!, consent: 'this_visit', visitId })).memoryId;
  };
  const [first, second] = [await nickel(left), await nickel(forgotten)];
  const standing = async () => (await guests.guest({ guestId: amara })).memories.map(({ id }) => id);
  const told = { eventId: newId(), name: 'visits.departed', subjects: [], data: left };

  await visits.farewell(left);
  house.clock.pass(9);
  await house.act((act) => letGo(act, told));
  assert.ok((await standing()).includes(first), 'the farewell may still be taken back');
  await visits.undo(left);
  house.clock.pass(11);
  await house.act((act) => letGo(act, told));
  assert.ok((await standing()).includes(first), 'it was taken back');
  await visits.farewell(left);
  house.clock.pass(11);
  await house.act((act) => letGo(act, told));
  assert.ok(!(await standing()).includes(first));

  await house.act(letGoOfForgotten);
  assert.ok((await standing()).includes(second));
  house.clock.pass(5 * 24 * 60);
  await house.act(letGoOfForgotten);
  assert.ok(!(await standing()).includes(second));
});

test('looking after a visit passes from one to the other', async () => {
  const { visitId } = await walkIn([amara]);
  await house.owner.visits.care({ visitId, personIds: [mei, lucia] });
  await house.owner.visits.care({ visitId, personIds: [lucia] });
  assert.deepEqual((await house.owner.visits.visit({ visitId })).care, [{ personId: lucia, name: 'Lucía' }]);
});

async function walkIn(guestIds: string[]) {
  return house.owner.visits.walkIn({ venueId: house.venueId, guestIds });
}

async function expected(guestIds: string[]) {
  const expectedAt = house.clock.now().toISOString();
  return house.owner.visits.expect({ venueId: house.venueId, expectedAt, guestIds });
}

async function takenPlaces(): Promise<string[]> {
  const places = await house.owner.visits.places({ venueId: house.venueId });
  return places.filter(({ taken }) => taken).map(({ name }) => name);
}

async function eventsOf(visitId: string): Promise<string[]> {
  const { rows } = await house.database.owner.query<{ name: string }>(
    `select name from kit.event where data->>'visitId' = $1 order by id`,
    [visitId],
  );
  return rows.map(({ name }) => name);
}

async function works(name: string): Promise<string> {
  const id = newId();
  await house.database.owner.query('insert into team.person values ($1, $2, $3, null, null, now(), null)', [
    house.houseId,
    id,
    name,
  ]);
  return id;
}

async function known(name: string): Promise<string> {
  const { guestId } = await house.owner.guests.meet({ name, given: null, family: null, pronunciation: null });
  return guestId;
}

async function allergy(guestId: string): Promise<string> {
  const id = newId();
  await house.act((act) =>
    act.db
      .insertInto('guests.memory')
      .values({
        house_id: house.houseId,
        id,
        guest_id: guestId,
        kind: 'allergy',
        text: '',
        material: 'latex',
        sure: 'certain',
        sensitivity: 'health',
        say_aloud: false,
        noticed_from: 'said',
        noticed_at: act.now,
      })
      .execute(),
  );
  return id;
}

async function limitTo(venueId: string | null): Promise<void> {
  await house.database.owner.query('update door.membership set venue_id = $1, role = $2', [
    venueId,
    venueId === null ? 'owner' : 'manager',
  ]);
}
