import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { copyText } from '#kit/archive/copy-text.ts';
import type { Cell } from '#kit/archive/copy-text.ts';
import { allergens, materials, severities } from '#guests/memory.ts';
import { cultures } from './names.ts';
import type { Culture } from './names/lists.ts';
import type { Trade } from './trade.ts';
import { hotel } from './trades/hotel.ts';
import { restaurant } from './trades/restaurant.ts';
import { salon } from './trades/salon.ts';
import { world } from './world.ts';
import type { Wish } from './making.ts';

const trades = [salon, restaurant, hotel];
const saturday = new Date('2026-11-21T10:20:00Z');

type Row = Record<string, Cell>;
type Tables = Map<string, Row[]>;

function tablesOf(wish: Partial<Wish> = {}): Tables {
  const tables: Tables = new Map();
  for (const part of world({ seed: 1, guests: 400, trade: salon, now: saturday, ...wish })) {
    for (const [name, rows] of part.tables) tables.set(name, [...(tables.get(name) ?? []), ...rows]);
  }
  return tables;
}

function digest(tables: Tables, left: readonly string[] = []): string {
  const hash = createHash('sha256');
  for (const [name, rows] of [...tables].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (!left.includes(name)) for (const text of copyText(Object.keys(rows[0]!), rows)) hash.update(text);
  }
  return hash.digest('hex');
}

const of = (tables: Tables, name: string): Row[] => tables.get(name) ?? [];
const ids = (rows: Row[], column = 'id') => new Set(rows.map((row) => row[column]));

test('the same seed and moment make the same bytes, and another seed makes others', () => {
  assert.equal(digest(tablesOf()), digest(tablesOf()));
  assert.notEqual(digest(tablesOf()), digest(tablesOf({ seed: 2 })));
});

test('later on the same day only the visits of today and what lies on the desk have moved on', () => {
  const [morning, evening] = [saturday, new Date('2026-11-21T18:40:00Z')].map((now) => tablesOf({ now }));
  const desk = ['desk.conversation', 'desk.message', 'desk.promise', 'desk.recovery'];
  const steps = ['journey.run', 'journey.run_step'];
  const moving = ['visits.visit', 'visits.taken', 'kit.event', 'kit.event_subject', ...desk, ...steps];
  assert.equal(digest(morning!, moving), digest(evening!, moving));
  for (const name of ['visits.visit', ...desk])
    assert.deepEqual(ids(of(morning!, name)), ids(of(evening!, name)), name);
  const before = (tables: Tables) =>
    of(tables, 'visits.visit').filter(({ day }) => (day as string) < '2026-11-21');
  assert.deepEqual(before(morning!), before(evening!));
  const departed = (tables: Tables) =>
    of(tables, 'visits.visit').filter((row) => row['day'] === '2026-11-21' && row['departed_at']).length;
  assert.equal(departed(morning!), 0);
  assert.equal(departed(evening!), 27);
});

for (const trade of trades) {
  test(`in the ${trade.kind} everything points to something that is there`, () => {
    const tables = tablesOf({ trade });
    const there: Record<string, Set<unknown>> = {
      guest_id: ids(of(tables, 'guests.record')),
      other_id: ids(of(tables, 'guests.record')),
      visit_id: ids(of(tables, 'visits.visit')),
      memory_id: ids(of(tables, 'guests.memory')),
      person_id: ids(of(tables, 'team.person')),
      place_id: ids(of(tables, 'visits.place')),
      event_id: ids(of(tables, 'kit.event')),
      venue_id: ids(of(tables, 'houses.venue')),
      noticed_by: ids(of(tables, 'team.person')),
      owner_id: ids(of(tables, 'team.person')),
      conversation_id: ids(of(tables, 'desk.conversation')),
      born_in: ids(of(tables, 'desk.conversation')),
      message_id: ids(of(tables, 'desk.message')),
      line_id: ids(of(tables, 'desk.line')),
      moment_id: ids(of(tables, 'moments.moment')),
      note_id: ids(of(tables, 'moments.note')),
      contact_id: ids(of(tables, 'guests.contact')),
      run_id: ids(of(tables, 'journey.run')),
    };
    for (const [name, rows] of tables) {
      for (const row of rows) {
        for (const [column, known] of Object.entries(there)) {
          if (row[column]) assert.ok(known.has(row[column]), `${name}.${column} ${row[column] as string}`);
        }
      }
      if (rows[0]?.['id']) assert.equal(ids(rows).size, rows.length, `${name} has an id twice`);
    }
    assert.ok(of(tables, 'guests.memory').length > 100);
  });

  test(`in the ${trade.kind} every visit begins within opening hours`, () => {
    for (const row of of(tablesOf({ trade }), 'visits.visit')) assertWithin(trade, row);
  });

  test(`in the ${trade.kind} an allergy is typed or names itself, has a severity, and stands with the guest's word`, () => {
    const tables = tablesOf({ trade });
    const allowed = new Set(
      of(tables, 'guests.consent')
        .filter((row) => row['purpose'] === 'health')
        .map((row) => row['guest_id']),
    );
    const allergies = of(tables, 'guests.memory').filter((row) => row['kind'] === 'allergy');
    assert.ok(allergies.length > 5);
    for (const { allergen, material, severity, sensitivity, guest_id } of allergies) {
      assert.ok(allergens.includes(allergen as never) !== materials.includes(material as never));
      assert.ok(severities.includes(severity as never));
      assert.equal(sensitivity, 'health');
      assert.ok(allowed.has(guest_id));
    }
  });

  for (const [when, now] of [
    ['in the morning', saturday],
    ['in the middle of the night', new Date('2026-11-22T02:50:00Z')],
  ] as const) {
    test(`on the desk of the ${trade.kind} ${when} a promise is broken, others press, and nothing is left unsaid`, () => {
      const tables = tablesOf({ trade, now });
      const conversations = of(tables, 'desk.conversation');
      const open = conversations.filter(
        (row) => row['state'] === 'open' && !row['aside'] && !row['snoozed_until'],
      );
      assert.ok(conversations.length > 140, `${conversations.length} conversations`);
      assert.ok(open.length >= 11, `${open.length} open`);
      assert.ok(new Set(open.map(({ channel }) => channel)).size >= 5);
      const due = open.flatMap(({ next_due_at }) =>
        next_due_at instanceof Date ? [next_due_at.getTime()] : [],
      );
      assert.ok(due.some((at) => at < now.getTime()));
      assert.ok(due.some((at) => at > now.getTime()));
      const messages = of(tables, 'desk.message');
      assert.deepEqual(
        messages.filter(({ text, at }) => /[{}]/.test(text as string) || (at as Date) > now),
        [],
      );
      const told = Map.groupBy(messages, (row) => row['conversation_id']);
      for (const row of conversations) assert.equal(row['messages'], told.get(row['id'])?.length);
      const problems = new Set(of(tables, 'desk.recovery').map((row) => row['conversation_id']));
      assert.equal(conversations.filter(({ id }) => problems.has(id)).length, 2);
      assert.ok(of(tables, 'desk.mention').length > 0);
      for (const kind of ['inquiry', 'problem', 'praise'])
        assert.ok(
          open.some((row) => row['kind'] === kind),
          kind,
        );
    });
  }

  test(`in the ${trade.kind} today has 27 visits with its cast, first-timers, an occasion and two things to make right`, () => {
    const tables = tablesOf({ trade });
    const today = of(tables, 'visits.visit').filter(({ day }) => day === '2026-11-21');
    const coming = new Set(
      of(tables, 'visits.party')
        .filter(({ visit_id }) => ids(today).has(visit_id as string))
        .map(({ guest_id }) => guest_id),
    );
    const names = of(tables, 'guests.record')
      .filter(({ id }) => coming.has(id as string))
      .map(({ name }) => name);
    assert.equal(today.length, 27);
    for (const name of ['Amara Okafor', 'Dorothea Lindqvist', 'Ingrid Lindqvist', 'Hana Sato', 'Grace Mbeki'])
      assert.ok(names.includes(name), name);
    const earlier = new Set(
      of(tables, 'visits.visit')
        .filter(({ day }) => (day as string) < '2026-11-21')
        .map(({ id }) => id),
    );
    const known = new Set(
      of(tables, 'visits.party')
        .filter(({ visit_id }) => earlier.has(visit_id as string))
        .map(({ guest_id }) => guest_id),
    );
    assert.equal([...coming].filter((id) => !known.has(id as string)).length, 6);
    const open = of(tables, 'desk.recovery').filter(
      (row) => row['made_right_at'] === null && coming.has(row['guest_id'] as string),
    );
    assert.equal(open.length, 2);
    const occasions = of(tables, 'guests.memory').filter(
      (row) => row['month'] === 11 && row['day'] === 21 && coming.has(row['guest_id'] as string),
    );
    assert.ok(occasions.length >= 3);
  });
}

test('Grace Mbeki drifts back after 214 days, and Dorothea Lindqvist has been here 61 times', () => {
  const tables = tablesOf();
  const daysOf = (name: string) => {
    const guest = of(tables, 'guests.record').find((row) => row['name'] === name)!['id'];
    const mine = new Set(
      of(tables, 'visits.party')
        .filter((row) => row['guest_id'] === guest)
        .map((row) => row['visit_id']),
    );
    return of(tables, 'visits.visit')
      .filter(({ id, day }) => mine.has(id as string) && (day as string) < '2026-11-21')
      .map(({ day }) => day as string);
  };
  assert.equal(daysOf('Grace Mbeki').toSorted().at(-1), '2026-04-21');
  assert.equal(daysOf('Dorothea Lindqvist').length, 61);
});

test('at 1 in the night the shift is still that of the evening before', () => {
  const tables = tablesOf({ now: new Date('2026-11-22T01:00:00Z') });
  assert.equal(of(tables, 'visits.visit').filter(({ day }) => day === '2026-11-21').length, 27);
});

test('names come from at least 12 cultures, from 1,500 given and 2,500 family names', () => {
  const all: Culture[] = Object.values(cultures);
  assert.ok(all.length >= 12);
  assert.ok(new Set(all.flatMap(({ female, male }) => [...female, ...male])).size >= 1500);
  assert.ok(new Set(all.flatMap(({ family }) => family)).size >= 2500);
});

test('the visits are likelier under the parameters written down than under any of them halved or doubled', () => {
  const tables = tablesOf({ guests: 6000 });
  const lives = livesOf(tables);
  const truth = salon.purchasing;
  const best = likelihood(lives, truth);
  for (const name of ['r', 'alpha', 'a', 'b'] as const) {
    for (const factor of [0.5, 2]) {
      const other = likelihood(lives, { ...truth, [name]: truth[name] * factor });
      assert.ok(other < best, `${name} times ${factor}: ${other} is not below ${best}`);
    }
  }
});

test('the parameters in the README are those of the code', () => {
  const page = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');
  for (const {
    kind,
    purchasing: { r, alpha, a, b },
  } of trades) {
    assert.ok(page.includes(`| ${kind} | ${r} | ${alpha} | ${a} | ${b} |`), kind);
  }
});

function assertWithin({ venue, hours }: Trade, row: Row): void {
  const at = row['expected_at'] as Date;
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: venue.timeZone,
    hourCycle: 'h23',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
  const [hour = 0, minute = 0] = parts.split(':').map(Number);
  const [opens, closes] = hours[(new Date(`${row['day'] as string}T12:00:00Z`).getUTCDay() + 6) % 7]!;
  const past = hour * 60 + minute;
  const reading = past < opens ? past + 1440 : past;
  assert.ok(reading >= opens && reading <= closes, `${row['day'] as string} ${parts}`);
}

/** Repeat visits, week of the last and weeks known, from the rows alone. */
type Life = { x: number; tx: number; T: number };

function livesOf(tables: Tables): Life[] {
  const days = new Map(
    of(tables, 'visits.visit')
      .filter((row) => row['departed_at'] && (row['day'] as string) < '2026-11-21')
      .map((row) => [row['id'], row['day'] as string]),
  );
  const cast = new Set(
    of(tables, 'guests.record')
      .filter(({ name }) => salon.cast.some(({ given, family }) => name === `${given} ${family}`))
      .map(({ id }) => id),
  );
  const perGuest = Map.groupBy(
    of(tables, 'visits.party').filter(
      (row) => row['host'] && days.has(row['visit_id'] as string) && !cast.has(row['guest_id'] as string),
    ),
    (row) => row['guest_id'],
  );
  const weeks = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 604_800_000;
  return [...perGuest.values()].map((rows) => {
    const mine = rows.map((row) => days.get(row['visit_id'] as string)!).toSorted();
    return { x: mine.length - 1, tx: weeks(mine[0]!, mine.at(-1)!), T: weeks(mine[0]!, '2026-11-21') };
  });
}

/** Fader, Hardie, Lee (2005), equation 6, summed over guests. */
function likelihood(lives: readonly Life[], { r, alpha, a, b }: Trade['purchasing']): number {
  const lbeta = (p: number, q: number) => lgamma(p) + lgamma(q) - lgamma(p + q);
  return lives.reduce((sum, { x, tx, T }) => {
    const common = lgamma(r + x) - lgamma(r) + r * Math.log(alpha);
    const stays = lbeta(a, b + x) - lbeta(a, b) - (r + x) * Math.log(alpha + T);
    if (x === 0) return sum + common + stays;
    const left = lbeta(a + 1, b + x - 1) - lbeta(a, b) - (r + x) * Math.log(alpha + tx);
    return sum + common + Math.max(stays, left) + Math.log1p(Math.exp(-Math.abs(stays - left)));
  }, 0);
}

/** Stirling's series (Abramowitz and Stegun 6.1.41), after stepping up to where it holds. */
function lgamma(z: number): number {
  if (z < 8) return lgamma(z + 1) - Math.log(z);
  return (
    (z - 0.5) * Math.log(z) -
    z +
    0.5 * Math.log(2 * Math.PI) +
    1 / (12 * z) -
    1 / (360 * z ** 3) +
    1 / (1260 * z ** 5)
  );
}
