import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '#kit/id.ts';
import { newBrowser } from '../../test/browser.ts';
import type { Browser } from '../../test/browser.ts';
import { openTestHouse, password } from '../../test/house.ts';
import type { TestHouse } from '../../test/house.ts';
import { enrolHouse } from './house.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse();
});
after(() => house.close());

let address = 0;

/** A browser Natalie signed in to, at an address of its own. */
async function ownersBrowser(): Promise<Browser> {
  address += 1;
  const browser = newBrowser(house, house.slug, `10.0.1.${address}`);
  assert.equal((await browser.signIn('natalie@halcyon.test')).status, 200);
  return browser;
}

/** A tablet on the wall, set up by Natalie, and Mei who knows her PIN. */
async function tabletOnTheWall(): Promise<{ tablet: Browser; tabletId: string; mei: string }> {
  const tablet = await ownersBrowser();
  const { tabletId } = await tablet.client.door.setUpTablet({ venueId: house.venueId, name: 'Front desk' });
  const { personId: mei } = await house.owner.team.welcome({ name: 'Mei' });
  await house.owner.team.givePin({ personId: mei, pin: '4471' });
  return { tablet, tabletId, mei };
}

test('a session cookie is out of reach of scripts and of other sites', async () => {
  const browser = await ownersBrowser();
  assert.ok(browser.setLines.length > 0);
  for (const line of browser.setLines) assert.match(line, /; HttpOnly; SameSite=Lax/i);
});

test('signing out works at once in that browser', async () => {
  const browser = await ownersBrowser();
  assert.equal((await browser.client.door.me({})).kind, 'person');
  await browser.send('/api/auth/sign-out', {});
  assert.equal((await browser.client.door.me({})).kind, 'nobody');
});

test('sign-in tells a guesser to slow down', async () => {
  const browser = newBrowser(house, null, '10.0.0.4');
  const statuses: number[] = [];
  for (let n = 0; n < 20; n += 1)
    statuses.push((await browser.signIn('natalie@halcyon.test', 'a wrong password')).status);
  assert.equal(statuses[0], 401);
  assert.equal(statuses.at(-1), 429);
  assert.ok(statuses.filter((status) => status === 401).length <= 8);
  const refused = (await (await browser.signIn('natalie@halcyon.test')).json()) as { data: { code: string } };
  assert.equal(refused.data.code, 'kit.slow_down', 'the right password waits as well');
});

test('nobody makes an account from outside', async () => {
  const browser = newBrowser(house);
  const answer = await browser.send('/api/auth/sign-up/email', {
    name: 'Mallory',
    email: 'm@evil.test',
    password,
  });
  assert.equal(answer.status, 404);
});

test('a call from another website is refused, signed in or not', async () => {
  const browser = await ownersBrowser();
  for (const path of ['/api/door.makeKey', '/api/auth/sign-out']) {
    const answer = await browser.send(
      path,
      { name: 'stolen', role: 'manager' },
      { origin: 'https://evil.test' },
    );
    assert.equal(answer.status, 403);
  }
  assert.equal((await browser.client.door.me({})).role, 'owner');
});

test('the name of a strange house in a header opens nothing', async () => {
  const { slug } = await enrolHouse(house.regulars.ground.db, 'Bergamot', house.clock.now());
  const browser = await ownersBrowser();
  const answer = await browser.send('/api/team.people', {}, { 'x-house': slug });
  assert.equal(answer.status, 403);
  assert.deepEqual(
    (await browser.client.door.me({})).houses.map((one) => one.slug),
    [house.slug],
  );
  const { tablet } = await tabletOnTheWall();
  assert.equal((await tablet.send('/api/team.people', {}, { 'x-house': slug })).status, 401);
});

test('a tablet is nobody’s: it looks, and asks who acts before it does anything', async () => {
  const { tablet, mei } = await tabletOnTheWall();
  assert.match(
    tablet.setLines.find((line) => line.startsWith('regulars.tablet='))!,
    /; HttpOnly; SameSite=Lax$/,
  );
  const me = await tablet.client.door.me({});
  assert.deepEqual([me.kind, me.role, me.personId, me.userId], ['tablet', 'glance', null, null]);
  assert.ok((await tablet.client.team.people({})).some((person) => person.id === mei && person.hasPin));
  await assert.rejects(tablet.client.team.choosePin({ pin: '9999' }), { code: 'kit.who_acts', status: 403 });
});

test('a turn acts as its person until it ends', async () => {
  const { tablet, mei } = await tabletOnTheWall();
  const { turn, endsAt } = await tablet.client.team.takeTurn({ personId: mei, pin: '4471' });
  assert.equal(Date.parse(endsAt) - house.clock.now().getTime(), 12 * 3_600_000);
  tablet.turn = turn;
  const me = await tablet.client.door.me({});
  assert.deepEqual([me.personId, me.role, me.venueId], [mei, 'staff', house.venueId]);
  await tablet.client.team.choosePin({ pin: '80808' });
  await assert.rejects(tablet.client.team.welcome({ name: 'Nobody' }), { code: 'kit.not_yours' });
  await tablet.client.door.endTurn({});
  assert.equal((await tablet.client.door.me({})).role, 'glance');
});

test('a turn is over after twelve hours', async () => {
  const { tablet, mei } = await tabletOnTheWall();
  tablet.turn = (await tablet.client.team.takeTurn({ personId: mei, pin: '4471' })).turn;
  house.clock.pass(12 * 60 - 1);
  assert.equal((await tablet.client.door.me({})).role, 'staff');
  house.clock.pass(1);
  assert.equal((await tablet.client.door.me({})).role, 'glance');
});

test('a turn on a tablet never acts as an owner, and a turn’s token opens nothing elsewhere', async () => {
  const { tablet } = await tabletOnTheWall();
  const natalie = (await house.owner.door.me({})).personId!;
  await house.owner.team.choosePin({ pin: '314159' });
  tablet.turn = (await tablet.client.team.takeTurn({ personId: natalie, pin: '314159' })).turn;
  await assert.rejects(tablet.client.door.makeKey({ name: 'till', role: 'staff' }), {
    code: 'kit.not_yours',
  });
  const other = newBrowser(house);
  other.turn = tablet.turn;
  assert.equal((await other.client.door.me({})).kind, 'nobody');
});

test('wrong PINs are counted, and the right one waits with them', async () => {
  const { tablet, mei } = await tabletOnTheWall();
  const guess = (pin: string) => tablet.client.team.takeTurn({ personId: mei, pin });
  for (let n = 0; n < 5; n += 1) await assert.rejects(guess('0000'), { code: 'team.wrong_pin' });
  await assert.rejects(guess('4471'), { code: 'door.locked' });
  house.clock.pass(14);
  await assert.rejects(guess('4471'), { code: 'door.locked' });
  house.clock.pass(2);
  assert.ok((await guess('4471')).turn);
});

test('many guesses at once, or guesses that say they were made earlier, are counted like any', async () => {
  const { tablet, mei } = await tabletOnTheWall();
  const guess = (n: number) =>
    tablet.client.team
      .takeTurn(
        { personId: mei, pin: '0000' },
        { context: { happenedAt: new Date(house.clock.now().getTime() - n * 1_800_000).toISOString() } },
      )
      .catch((fault: { code: string }) => fault.code);
  const codes = await Promise.all(Array.from({ length: 20 }, (_, n) => guess(n)));
  assert.equal(codes.filter((code) => code === 'team.wrong_pin').length, 5);
  assert.equal(codes.filter((code) => code === 'door.locked').length, 15);
});

test('a tablet that is shut out is a stranger, and whoever acted on it too', async () => {
  const { tablet, tabletId, mei } = await tabletOnTheWall();
  tablet.turn = (await tablet.client.team.takeTurn({ personId: mei, pin: '4471' })).turn;
  await house.owner.door.removeTablet({ tabletId });
  assert.equal((await tablet.client.door.me({})).kind, 'nobody');
  const shown = (await house.owner.door.tablets({})).find((one) => one.id === tabletId);
  assert.equal(shown?.removedAt, house.clock.now().toISOString());
  await assert.rejects(house.owner.door.removeTablet({ tabletId }), { code: 'door.unknown_tablet' });
});

test('a key acts with its role and dies when it is removed', async () => {
  const { keyId, token } = await house.owner.door.makeKey({ name: 'till', role: 'staff' });
  const till = house.client({ authorization: `Bearer ${token}` });
  const me = await till.door.me({});
  assert.deepEqual([me.kind, me.role, me.personId], ['key', 'staff', null]);
  assert.ok((await till.team.people({})).length > 0);
  await assert.rejects(till.team.welcome({ name: 'Nobody' }), { code: 'kit.not_yours' });
  await house.owner.door.removeKey({ keyId });
  await assert.rejects(till.team.people({}), { code: 'kit.sign_in', status: 401 });
});

test('no token is kept where the database could give it away', async () => {
  const key = await house.owner.door.makeKey(
    { name: 'till', role: 'staff' },
    { context: { key: 'tap-make-key-1' } },
  );
  const invited = await house.owner.team.invite(
    { personId: null, name: 'Lucía', email: 'lucia@halcyon.test', role: 'staff', venueId: null },
    { context: { key: 'tap-invite-1' } },
  );
  const kept = await house.database.owner.query<{ row: string }>(`
    select row_to_json(c)::text as row from kit.command c union all select row_to_json(e)::text from kit.event e
    union all select row_to_json(k)::text from door.key k union all select row_to_json(i)::text from door.invitation i`);
  assert.ok(kept.rows.length > 3);
  for (const { row } of kept.rows) {
    assert.ok(!row.includes(key.token));
    assert.ok(!row.includes(invited.link.split('/join/')[1]!));
  }
});

test('the first run’s code cannot be guessed by trying on', async () => {
  const empty = await openTestHouse();
  try {
    await empty.database.owner.query('delete from door.membership');
    const guess = () =>
      empty.nobody.team.found({
        setupCode: '000000',
        owner: { name: 'Mallory', email: 'm@evil.test', password },
        house: { name: 'Mine', kind: 'salon' },
        venue: { name: 'V', timeZone: 'Europe/London', country: 'GB', currency: 'GBP' },
      });
    for (let n = 0; n < 10; n += 1) await assert.rejects(guess(), { code: 'team.wrong_setup_code' });
    await assert.rejects(guess(), { code: 'kit.slow_down' });
    empty.clock.pass(2);
    await assert.rejects(guess(), { code: 'team.wrong_setup_code' });
  } finally {
    await empty.close();
  }
});

test('without a demo house there is nothing to step into', async () => {
  await assert.rejects(newBrowser(house, null).client.door.stepIntoDemo({}), { code: 'door.no_demo' });
});

test('a visitor of the demo house is signed in at once, and nothing real ever belongs to them', async () => {
  const place = await openTestHouse();
  try {
    const db = place.regulars.ground.db;
    const personId = newId();
    const demo = await enrolHouse(db, 'Demo Bistro', place.clock.now(), personId);
    const visitor = newBrowser(place, demo.slug);
    assert.deepEqual(await visitor.client.door.stepIntoDemo({}), { slug: demo.slug });
    const me = await visitor.client.door.me({});
    assert.deepEqual([me.kind, me.role, me.personId], ['person', 'owner', personId]);
    assert.deepEqual(me.houses, [{ slug: demo.slug, role: 'owner', demo: true }]);

    const second = newBrowser(place, demo.slug);
    await second.client.door.stepIntoDemo({});
    assert.equal((await second.client.door.me({})).userId, me.userId, 'all visitors share one account');

    const { link } = await place.owner.team.invite({
      personId: null,
      name: 'Mei',
      email: 'mei@halcyon.test',
      role: 'staff',
      venueId: null,
    });
    const token = link.split('/join/')[1]!;
    await assert.rejects(visitor.client.team.accept({ token, name: 'Mei', password: null }), {
      code: 'team.password_missing',
    });
    await visitor.client.team.accept({ token, name: 'Mei', password: 'meis long password' });
    assert.notEqual((await visitor.client.door.me({})).userId, me.userId);
    assert.deepEqual(
      (await second.client.door.me({})).houses.map((one) => one.slug),
      [demo.slug],
    );
  } finally {
    await place.close();
  }
});
