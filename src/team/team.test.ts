import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { newBrowser } from '../../test/browser.ts';
import type { Browser } from '../../test/browser.ts';
import { found, openTestHouse, password } from '../../test/house.ts';
import type { TestHouse } from '../../test/house.ts';
import { entrust } from './entrust.ts';
import * as teamEvents from './events.ts';
import { inWords } from './stuck-work.ts';
import { events } from './words.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse();
});
after(() => house.close());

type Role = 'staff' | 'manager' | 'owner';

/** A colleague who has accepted an invitation, in a browser of theirs. */
async function colleague(name: string, role: Role): Promise<{ browser: Browser; personId: string }> {
  const { personId, token } = await invited(name, role);
  const browser = newBrowser(house);
  await browser.client.team.accept({ token, name, password: 'a password of one’s own' });
  return { browser, personId };
}

async function invited(name: string, role: Role = 'staff', personId: string | null = null) {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@halcyon.test`;
  const invitation = await house.owner.team.invite({ personId, name, email, role, venueId: null });
  return { personId: invitation.personId, token: invitation.link.split('/join/')[1]!, email };
}

async function shown(personId: string) {
  return (await house.owner.team.people({ withFormer: true })).find((person) => person.id === personId);
}

test('the first run makes a house with its owner, and only once', async () => {
  const me = await house.owner.door.me({});
  assert.equal(me.role, 'owner');
  assert.deepEqual(
    me.houses.map((one) => one.slug),
    ['halcyon-blow-dry-bar'],
  );
  assert.equal(me.empty, false);
  await assert.rejects(
    house.nobody.team.found({
      setupCode: 'open-sesame',
      owner: { name: 'Mallory', email: 'm@evil.test', password: 'another long password' },
      house: { name: 'Second', kind: 'salon' },
      venue: { name: 'V', timeZone: 'Europe/London', country: 'GB', currency: 'GBP' },
    }),
    { code: 'team.house_stands' },
  );
});

test('a first run that was refused is tried again, and signs its browser in', async () => {
  const place = await openTestHouse();
  try {
    await place.database.owner.query('delete from door.membership');
    const browser = newBrowser(place, 'second');
    const founding = {
      setupCode: 'open-sesame',
      owner: { name: 'Amara Okafor', email: 'amara@second.test', password },
      house: { name: 'Second', kind: 'restaurant' as const },
      venue: { name: 'V', timeZone: 'Europe/Nowhere', country: 'GB', currency: 'GBP' },
    };
    await assert.rejects(browser.client.team.found(founding), { code: 'houses.unknown_zone' });
    const mended = { ...founding, venue: { ...founding.venue, timeZone: 'Europe/London' } };
    assert.deepEqual(await browser.client.team.found(mended), { slug: 'second' });
    assert.equal((await browser.client.door.me({})).role, 'owner');
  } finally {
    await place.close();
  }
});

test('someone is welcomed without an account, and their name corrected', async () => {
  const { personId } = await house.owner.team.welcome({ name: 'May' });
  await house.owner.team.rename({ personId, name: 'Mei' });
  assert.deepEqual(await shown(personId), {
    id: personId,
    name: 'Mei',
    role: null,
    venueId: null,
    hasPin: false,
    leftAt: null,
  });
});

test('an invited colleague sees what the link is for, and is signed in with the tap that accepts it', async () => {
  const { personId, token, email } = await invited('Hana Sato', 'manager');
  assert.deepEqual(await house.nobody.team.invitation({ token }), {
    house: 'Halcyon Blow Dry Bar',
    name: 'Hana Sato',
    email,
    role: 'manager',
  });
  assert.ok(
    (await house.owner.team.invitations({})).some(
      (one) => one.personId === personId && one.name === 'Hana Sato',
    ),
  );

  const browser = newBrowser(house);
  await assert.rejects(browser.client.team.accept({ token, name: 'Hana', password: null }), {
    code: 'team.password_missing',
  });
  assert.deepEqual(await browser.client.team.accept({ token, name: 'Hana', password }), { slug: house.slug });
  const me = await browser.client.door.me({});
  assert.deepEqual([me.kind, me.personId, me.role], ['person', personId, 'manager']);
  assert.equal((await shown(personId))?.name, 'Hana');
  assert.ok(!(await house.owner.team.invitations({})).some((one) => one.personId === personId));
  await assert.rejects(newBrowser(house).client.team.accept({ token, name: 'Again', password }), {
    code: 'team.invitation_gone',
  });
});

test('a link opens once, even for two who use it at the same time', async () => {
  const once = await Promise.all([colleague('Grace Mbeki', 'staff'), colleague('Sister Ingrid', 'staff')]);
  for (const { personId } of once) await house.owner.team.leave({ personId });
  const { token } = await invited('Whoever');
  const outcomes = await Promise.allSettled(
    once.map(({ browser }) => browser.client.team.accept({ token, name: 'Whoever', password: null })),
  );
  assert.deepEqual(outcomes.map((outcome) => outcome.status).toSorted(), ['fulfilled', 'rejected']);
});

test('whoever is signed in accepts with the account they have', async () => {
  const second = newBrowser(house);
  const { browser } = await colleague('Yusuf Demir', 'staff');
  const { token } = await invited('Yusuf Twice');
  await assert.rejects(browser.client.team.accept({ token, name: 'Yusuf', password: null }), {
    code: 'team.already_here',
  });
  const { token: forYusuf } = await invited('Yusuf Demir');
  await assert.rejects(second.client.team.accept({ token: forYusuf, name: 'Yusuf', password }), {
    code: 'door.email_taken',
  });
});

test('an invitation ends after a fortnight, when it is taken back, and when a newer one is sent', async () => {
  const first = await invited('Dorothea');
  const second = await invited('Dorothea', 'staff', first.personId);
  await assert.rejects(house.nobody.team.invitation({ token: first.token }), {
    code: 'team.invitation_gone',
  });
  await house.nobody.team.invitation({ token: second.token });
  await house.owner.team.withdrawInvitation({ personId: first.personId });
  await assert.rejects(house.nobody.team.invitation({ token: second.token }), {
    code: 'team.invitation_gone',
  });
  await assert.rejects(house.owner.team.withdrawInvitation({ personId: first.personId }), {
    code: 'team.not_invited',
  });

  const third = await invited('Dorothea', 'staff', first.personId);
  house.clock.pass(14 * 24 * 60 - 1);
  await house.nobody.team.invitation({ token: third.token });
  house.clock.pass(1);
  await assert.rejects(house.nobody.team.invitation({ token: third.token }), {
    code: 'team.invitation_gone',
  });
});

test('a manager gives no more than they have', async () => {
  const { browser } = await colleague('Manu', 'manager');
  const natalie = (await house.owner.door.me({})).personId!;
  const asOwner = {
    personId: null,
    name: 'Friend',
    email: 'friend@evil.test',
    role: 'owner' as const,
    venueId: null,
  };
  await assert.rejects(browser.client.team.invite(asOwner), { code: 'team.above_you' });
  await browser.client.team.invite({ ...asOwner, role: 'manager' });
  await assert.rejects(browser.client.team.givePin({ personId: natalie, pin: '1111' }), {
    code: 'team.above_you',
  });
  await assert.rejects(browser.client.team.invite({ ...asOwner, role: 'staff', personId: natalie }), {
    code: 'team.has_account',
  });
  await assert.rejects(browser.client.team.leave({ personId: natalie }), { code: 'kit.not_yours' });
});

test('an owner owns the whole house', async () => {
  const owner = {
    personId: null,
    name: 'Co',
    email: 'co@halcyon.test',
    role: 'owner' as const,
    venueId: house.venueId,
  };
  await assert.rejects(house.owner.team.invite(owner), { code: 'team.owner_of_all' });
});

test('what a colleague may do changes with their next tap', async () => {
  const { browser, personId } = await colleague('Theo', 'staff');
  await assert.rejects(browser.client.team.welcome({ name: 'New' }), { code: 'kit.not_yours' });
  await house.owner.team.entrust({ personId, role: 'manager', venueId: house.venueId });
  await browser.client.team.welcome({ name: 'New' });
  assert.deepEqual(
    [(await shown(personId))?.role, (await shown(personId))?.venueId],
    ['manager', house.venueId],
  );
  const { personId: byPin } = await house.owner.team.welcome({ name: 'Pia' });
  await assert.rejects(house.owner.team.entrust({ personId: byPin, role: 'manager', venueId: null }), {
    code: 'team.no_account',
  });
});

test('the last owner stays, whichever way they would go, and two cannot send each other away', async () => {
  const natalie = (await house.owner.door.me({})).personId!;
  await assert.rejects(house.owner.team.entrust({ personId: natalie, role: 'staff', venueId: null }), {
    code: 'team.last_owner',
  });
  await assert.rejects(house.owner.team.leave({ personId: natalie }), { code: 'team.last_owner' });
  const { browser, personId } = await colleague('Omar', 'owner');
  const { promise: halfDone, resolve: go } = Promise.withResolvers<void>();
  const first = house.act(async (act) => {
    await entrust(act, { personId, role: 'manager', venueId: null });
    go();
    await setTimeout(200);
  });
  await halfDone;
  await assert.rejects(browser.client.team.entrust({ personId: natalie, role: 'manager', venueId: null }), {
    code: 'team.last_owner',
  });
  await first;
  assert.equal((await house.owner.team.people({})).filter((person) => person.role === 'owner').length, 1);
});

test('who leaves keeps their name on what they did and nothing else', async () => {
  const tablet = newBrowser(house, house.slug, '10.0.2.1');
  await tablet.signIn('natalie@halcyon.test');
  await tablet.client.door.setUpTablet({ venueId: house.venueId, name: 'Desk' });
  const { browser, personId } = await colleague('Vera', 'manager');
  await browser.client.team.choosePin({ pin: '246810' });
  tablet.turn = (await tablet.client.team.takeTurn({ personId, pin: '246810' })).turn;

  await house.owner.team.leave({ personId });

  assert.equal((await tablet.client.door.me({})).role, 'glance');
  await assert.rejects(tablet.client.team.takeTurn({ personId, pin: '246810' }), {
    code: 'team.unknown_person',
  });
  await assert.rejects(browser.client.team.people({}), { code: 'kit.not_yours' });
  assert.ok(!(await house.owner.team.people({})).some((person) => person.id === personId));
  assert.deepEqual(await shown(personId), {
    ...{ id: personId, name: 'Vera', role: null, venueId: null, hasPin: false },
    leftAt: house.clock.now().toISOString(),
  });
  await assert.rejects(house.owner.team.leave({ personId }), { code: 'team.unknown_person' });
});

test('a colleague of one venue takes no turn in another, and a new PIN ends what the old one began', async () => {
  const tablet = newBrowser(house, house.slug, '10.0.2.2');
  await tablet.signIn('natalie@halcyon.test');
  await tablet.client.door.setUpTablet({ venueId: house.venueId, name: 'Desk' });
  const { browser, personId } = await colleague('Ada', 'staff');
  await assert.rejects(tablet.client.team.takeTurn({ personId, pin: '5555' }), { code: 'team.no_pin' });
  await browser.client.team.choosePin({ pin: '5555' });
  tablet.turn = (await tablet.client.team.takeTurn({ personId, pin: '5555' })).turn;
  await house.owner.team.givePin({ personId, pin: '6666' });
  assert.equal((await tablet.client.door.me({})).personId, null);

  const { venueId } = await house.owner.houses.openVenue({
    name: 'Bath',
    timeZone: 'Europe/London',
    country: 'GB',
    currency: 'GBP',
  });
  tablet.turn = (await tablet.client.team.takeTurn({ personId, pin: '6666' })).turn;
  await house.owner.team.entrust({ personId, role: 'staff', venueId });
  assert.equal((await tablet.client.door.me({})).personId, null, 'nor goes on with one');
  await assert.rejects(tablet.client.team.takeTurn({ personId, pin: '6666' }), {
    code: 'team.works_elsewhere',
  });
  await assert.rejects(browser.client.team.takeTurn({ personId, pin: '6666' }), { code: 'door.no_tablet' });
});

test('a person of another house is out of reach of every verb', async () => {
  const place = await openTestHouse();
  try {
    await place.database.owner.query('delete from door.membership');
    const second = await found(place.nobody, place.request, 'Second', 'amara@second.test');
    const theirs = place.client(second.headers);
    const foreign = await place.act(({ db, houseId }) =>
      db.selectFrom('team.person').select('id').where('house_id', '=', houseId).executeTakeFirstOrThrow(),
    );
    const personId = foreign.id;
    const unknown = { code: 'team.unknown_person' };
    await assert.rejects(theirs.team.rename({ personId, name: 'Ours' }), unknown);
    await assert.rejects(theirs.team.givePin({ personId, pin: '1234' }), unknown);
    await assert.rejects(theirs.team.leave({ personId }), unknown);
    await assert.rejects(theirs.team.entrust({ personId, role: 'owner', venueId: null }), unknown);
    await assert.rejects(
      theirs.team.invite({ personId, name: 'Ours', email: 'x@second.test', role: 'staff', venueId: null }),
      unknown,
    );
    assert.ok(!(await theirs.team.people({ withFormer: true })).some((person) => person.id === personId));
  } finally {
    await place.close();
  }
});

test('work that failed for good is shown in words and sent on its way again', async () => {
  const { regulars } = house;
  await house.act(async (act) => {
    await regulars.ground.enqueue(act.db, [
      { queue: 'reaction', data: { houseId: house.houseId, reaction: 'visits.keepCompany', happened: {} } },
    ]);
    await sql`update pgboss.job set retry_limit = 0 where data ->> 'reaction' = 'visits.keepCompany'`.execute(
      act.db,
    );
  });
  let stuck = (await house.owner.team.stuckWork({}))[0];
  for (let n = 0; n < 200 && !stuck; n += 1) {
    await setTimeout(50);
    stuck = (await house.owner.team.stuckWork({}))[0];
  }
  assert.equal(stuck?.what, 'Visits: keep company');
  assert.match(stuck?.why ?? '', /nobody reacts as visits.keepCompany/);
  assert.deepEqual(await house.owner.team.tryStuckWork({ ids: ['00000000-0000-4000-8000-000000000000'] }), {
    count: 0,
  });
  assert.deepEqual(await house.owner.team.tryStuckWork({ ids: [stuck.id] }), { count: 1 });
  assert.ok(!(await house.owner.team.stuckWork({})).some((one) => one.id === stuck.id));
});

test('work is named by its reaction, or by the queue it stood in', () => {
  assert.equal(
    inWords({ queue: 'reaction', data: { houseId: 1, reaction: 'desk.makeRight' } }),
    'Desk: make right',
  );
  assert.equal(inWords({ queue: 'post', data: { houseId: 1 } }), 'Post');
});

test('every event of the team has its sentence', () => {
  assert.deepEqual(
    Object.keys(events).toSorted(),
    Object.values(teamEvents)
      .map((kind) => kind.name)
      .toSorted(),
  );
});
