import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { hook as fromHook, mayCall, stranger, visitor as fromSite } from '#kit/caller.ts';
import type { Caller, CallerKind, Role } from '#kit/caller.ts';
import { newId } from '#kit/id.ts';
import { contractByName, meta } from '#app/product.ts';
import { plainAddresses } from '#app/plain-routes.ts';
import { newBrowser } from './browser.ts';
import { openTestHouse, password, publicUrl, setupCode } from './house.ts';
import type { TestHouse } from './house.ts';

/** Someone with the headers they would send, and what the door should take them for. */
type Visitor = { who: string; headers: Record<string, string>; as: Caller };

let house: TestHouse;
let visitors: Visitor[];
before(async () => {
  house = await openTestHouse();
  visitors = await invite(house);
});
after(() => house.close());

test('every contract value answers those it names, and refuses everybody else before it reads a word', async () => {
  assert.ok(contractByName.size > 80, `only ${contractByName.size} contract values were found`);
  for (const [name, value] of contractByName) {
    for (const visitor of visitors) {
      // What cannot be read is refused with 422 to those who may call, and with 401 or 403 to the others.
      const status = await knock(`/api/${name}`, 'POST', visitor.headers, '"?');
      const may = mayCall(meta(value).who, visitor.as);
      const expected = may ? [422] : visitor.as.kind === 'nobody' ? [401] : [403];
      assert.ok(
        expected.includes(status),
        `${name} answers ${visitor.who} with ${status}, not ${expected.join(' or ')}`,
      );
    }
  }
});

test('every plain address of the server is one of those that say who may, and keeps to it', async () => {
  const known = new Map(plainAddresses.map((one) => [`${one.method} ${one.path}`, one.who]));
  const open = new Set([
    'ALL /*',
    'GET /api/auth/*',
    'POST /api/auth/*',
    'GET /api/health',
    'POST /api/:name',
    'ALL /api/*',
  ]);
  for (const { method, path } of house.regulars.server.routes) {
    const address = `${method} ${path}`;
    assert.ok(open.has(address) || known.has(address), `${address} says nowhere who may call it`);
  }
  for (const [address, who] of known) {
    const [method = '', path = ''] = address.split(' ');
    for (const visitor of visitors.filter((one) => !mayCall(who, one.as))) {
      const status = await knock(path.replace(':house', house.slug), method, visitor.headers);
      // Where another website or a provider calls, the key of a line counts and nothing else does.
      const stranger = visitor.as.kind === 'nobody' || who === fromHook || who === fromSite;
      assert.equal(status, stranger ? 401 : 403, `${address} lets ${visitor.who} in`);
    }
  }
});

test('the owner of another house is given nothing by any call that names a guest, visit or person of this one', async () => {
  const theirs = visitors.find((one) => one.who === 'the owner of another house, in their own')!;
  const { guestId } = await house.owner.guests.meet({
    name: 'Dorothea Lindqvist',
    given: null,
    family: null,
    pronunciation: null,
  });
  const { visitId } = await house.owner.visits.walkIn({
    venueId: house.venueId,
    guestIds: [guestId],
    what: 'Blowout and braid',
  });
  const { conversationId, messageId } = await house.owner.desk.begin({
    venueId: house.venueId,
    channel: 'counter',
    guestId,
    text: 'Asked whether a Blowout takes long',
    direction: 'in',
  });
  for (const [name, value] of contractByName) {
    if (!mayCall(meta(value).who, theirs.as)) continue;
    for (const id of [guestId, visitId, house.venueId, conversationId, messageId]) {
      const response = await house.request(`/api/${name}`, {
        method: 'POST',
        headers: { ...theirs.headers, 'content-type': 'application/json' },
        body: JSON.stringify(everyFieldWith(id)),
      });
      const body = await response.text();
      assert.doesNotMatch(body, /Dorothea|Lindqvist|Blowout/, `${name} gives away a guest of another house`);
      assert.notEqual(response.status, 500, `${name} fails on an id of another house: ${body}`);
    }
  }
});

/** An input in which every id there may be is this one. */
function everyFieldWith(id: string): Record<string, unknown> {
  const names = [
    'guestId',
    'visitId',
    'venueId',
    'personId',
    'placeId',
    'memoryId',
    'proposalId',
    'mergeId',
    'keptId',
    'joinedId',
    'oneId',
    'otherId',
    'identityId',
    'companyId',
    'importId',
    'recoveryId',
    'takenId',
    'tabletId',
    'keyId',
    'conversationId',
    'messageId',
    'lineId',
    'promiseId',
    'mailId',
    'callId',
    'runId',
    'subjectId',
    'intoId',
    'token',
  ];
  return {
    ...Object.fromEntries(names.map((name) => [name, id])),
    otherId: newId(),
    query: 'Dorothea Lindqvist',
    text: 'x',
    what: 'x',
    name: 'x',
    limit: 5,
    guestIds: [id],
    messageIds: [id],
    subjectSlice: 'desk',
    placeIds: [],
    personIds: [],
    weight: 'small',
    relation: 'friend',
  };
}

async function knock(
  path: string,
  method: string,
  headers: Record<string, string>,
  body?: string,
): Promise<number> {
  const response = await house.request(path, {
    method,
    headers: { ...headers, 'content-type': 'application/json' },
    ...(method === 'GET' ? {} : { body: body ?? '{}' }),
  });
  await response.body?.cancel();
  return response.status;
}

/** One of each kind that can come to the door of this house. */
async function invite(into: TestHouse): Promise<Visitor[]> {
  const other = await anotherHouse(into);
  const houseId = into.houseId;
  const inHouse = (kind: CallerKind, role: Role, personId: string | null = newId()): Caller => ({
    ...stranger,
    kind,
    houseId,
    role,
    personId,
  });
  const staff = await member(into, 'staff');
  const manager = await member(into, 'manager');
  const tablet = await tabletOf(into);
  const key = await into.owner.door.makeKey({ name: 'Till', role: 'staff' });
  return [
    { who: 'nobody', headers: {}, as: stranger },
    { who: 'nobody with the name of the house', headers: { 'x-house': into.slug }, as: stranger },
    { who: 'nobody with an invented key', headers: { authorization: 'Bearer key_invented' }, as: stranger },
    {
      who: 'the owner of another house, here',
      headers: { ...other.headers, 'x-house': into.slug },
      as: { ...stranger, kind: 'user' },
    },
    {
      who: 'the owner of another house, in their own',
      headers: other.headers,
      as: { ...inHouse('person', 'owner'), houseId: 0 },
    },
    {
      who: 'an account in no house',
      headers: { cookie: other.headers.cookie! },
      as: { ...stranger, kind: 'user' },
    },
    { who: 'staff', headers: staff, as: inHouse('person', 'staff') },
    { who: 'a manager', headers: manager, as: inHouse('person', 'manager') },
    { who: 'the owner', headers: into.ownerHeaders, as: inHouse('person', 'owner') },
    { who: 'a tablet nobody acts on', headers: tablet.headers, as: inHouse('tablet', 'glance', null) },
    {
      who: 'a tablet in somebody’s turn',
      headers: { ...tablet.headers, 'x-turn': tablet.turn },
      as: inHouse('tablet', 'staff'),
    },
    {
      who: 'a tablet with an invented turn',
      headers: { ...tablet.headers, 'x-turn': 'turn_invented' },
      as: inHouse('tablet', 'glance', null),
    },
    {
      who: 'a program with a key',
      headers: { authorization: `Bearer ${key.token}` },
      as: inHouse('key', 'staff', null),
    },
  ];
}

async function member(into: TestHouse, role: 'staff' | 'manager'): Promise<Record<string, string>> {
  const email = `${role}@halcyon.test`;
  const { link } = await into.owner.team.invite({ personId: null, name: role, email, role, venueId: null });
  const browser = newBrowser(into, into.slug, '10.0.0.2');
  await browser.client.team.accept({ token: link.split('/').at(-1)!, name: role, password });
  return headersOf(browser.cookies, into.slug);
}

async function tabletOf(into: TestHouse): Promise<{ headers: Record<string, string>; turn: string }> {
  const browser = newBrowser(into, into.slug, '10.0.0.3');
  await browser.signIn('natalie@halcyon.test');
  await browser.client.door.setUpTablet({ venueId: into.venueId, name: 'By the door' });
  const { personId } = await into.owner.team.welcome({ name: 'Mei' });
  await into.owner.team.givePin({ personId, pin: '2468' });
  const { turn } = await browser.client.team.takeTurn({ personId, pin: '2468' });
  return { headers: headersOf(browser.cookies, into.slug), turn };
}

async function anotherHouse(into: TestHouse): Promise<{ headers: Record<string, string> }> {
  // A second house comes by the first run of a place whose first house has closed its door for a moment.
  const owner = into.database.owner;
  const browser = newBrowser(into, null, '10.0.0.4');
  await owner.query('create table public.away as table door.membership');
  await owner.query('delete from door.membership');
  const { slug } = await browser.client.team.found({
    setupCode,
    owner: { name: 'Olaf Berg', email: 'olaf@other.test', password },
    house: { name: 'Fjord Hotel', kind: 'hotel' },
    venue: { name: 'Bergen', timeZone: 'Europe/Oslo', country: 'NO', currency: 'NOK' },
  });
  await owner.query('insert into door.membership table public.away');
  await owner.query('drop table public.away');
  return { headers: headersOf(browser.cookies, slug) };
}

function headersOf(cookies: ReadonlyMap<string, string>, slug: string): Record<string, string> {
  return {
    cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    'x-house': slug,
    origin: publicUrl,
  };
}
