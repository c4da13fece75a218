import { met, related } from '#guests/events.ts';
import type { Relation } from '#guests/memory.ts';
import { agree } from './consent.ts';
import { announce } from './event.ts';
import { remembering } from './memory.ts';
import { aName, relativeOf } from './names.ts';
import type { PersonName } from './names.ts';
import { comings } from './process.ts';
import { between, happens, idAt, oneOf } from './random.ts';
import type { Chance } from './random.ts';
import { cameAndWent } from './visit.ts';
import type { Guest, NamedGuest, World } from './making.ts';

const daysOfHistory = 5 * 365;
const sources = ['person', 'person', 'person', 'widget', 'import'];

/** One guest with a life in this house; some belong to the one met before them. */
export function aGuest(world: World, by: Chance, number: number, before: NamedGuest | undefined): NamedGuest {
  const { trade } = world.wish;
  const belongs = number % 2 === 1 && before !== undefined && happens(by, 0.24);
  const name = belongs && happens(by, 0.75) ? relativeOf(by, before, trade.women) : aName(by, trade.women);
  const { daysAgo, stays } = comings(by, trade.purchasing, between(by, 2, daysOfHistory));
  const days = openDays(world, daysAgo);
  const handles = { email: anEmail(by, name, number), phone: aPhone(by, number) };
  const guest: NamedGuest = { ...name, ...handles, id: '', daysAgo: days, lastVisit: null, stays };
  if (belongs && happens(by, 0.5)) guest.phone = before.phone;
  if (belongs && happens(by, 0.2)) guest.email = before.email;
  guest.id = welcomed(world, by, guest, oneOf(by, sources));
  if (belongs) relate(world, by, guest, before, kinship(by, guest, before));
  for (const ago of days)
    guest.lastVisit = cameAndWent(world, by, guest, ago, belongs && happens(by, 0.15) ? before : null);
  remembering(world, by, guest);
  return guest;
}

/** Writes the record of a guest with what they are reached by. @returns its id */
export function welcomed(
  world: World,
  by: Chance,
  guest: Omit<Guest, 'id' | 'lastVisit' | 'stays'>,
  source: string,
): string {
  const { rows, calendar, ids } = world;
  const daysAgo = guest.daysAgo[0] ?? 3;
  const at =
    calendar.moment(daysAgo, calendar.opening(daysAgo)[0] + between(by, 0, 300)) -
    between(by, 1, 4) * 86_400_000;
  const id = idAt(by, at);
  const when = new Date(at);
  const { name, given, family, pronunciation } = guest;
  const address = anAddress(id);
  rows.put('guests.record', { id, name, given, family, pronunciation, source, met_at: when, address });
  const handles = { email: guest.email, phone: guest.phone };
  for (const kind of ['email', 'phone'] as const) {
    const value = handles[kind];
    const raw =
      value !== null && kind === 'phone' && value.startsWith('+44')
        ? `0${value.slice(3, 7)} ${value.slice(7)}`
        : value;
    if (value !== null && raw !== null)
      rows.put('guests.identity', {
        id: idAt(by, at),
        guest_id: id,
        kind,
        value,
        raw,
        source: '',
        added_at: when,
      });
  }
  if (happens(by, 0.55))
    agree(world, by, id, { purpose: 'marketing', channel: guest.email ? 'email' : 'text', at, daysAgo });
  if (daysAgo <= world.detailDays) announce(world, by, met, at, ids.ownerId, [id], { guestId: id, source });
  return id;
}

export function relate(world: World, by: Chance, guest: Guest, other: Guest, relation: Relation): void {
  const daysAgo = Math.min(guest.daysAgo[0] ?? 0, other.daysAgo[0] ?? 0);
  const at =
    daysAgo > 0
      ? world.calendar.moment(daysAgo, world.calendar.opening(daysAgo)[0] + 60)
      : world.dawn - 86_400_000;
  const personId = oneOf(by, world.ids.team);
  world.rows.put('guests.company', {
    id: idAt(by, at),
    guest_id: guest.id,
    other_id: other.id,
    relation,
    since: new Date(at),
    noted_by: personId,
  });
  if (daysAgo <= world.detailDays)
    announce(world, by, related, at, personId, [guest.id, other.id], {
      guestId: guest.id,
      otherId: other.id,
      relation,
    });
}

/** What the other is to the guest. */
function kinship(by: Chance, guest: NamedGuest, other: NamedGuest): Relation {
  if (guest.family !== other.family) return oneOf(by, ['friend', 'friend', 'partner', 'colleague']);
  return oneOf(
    by,
    other.sex === 'female'
      ? ['sister', 'mother', 'daughter', 'wife']
      : ['brother', 'father', 'son', 'husband'],
  );
}

/** A day on which the house was closed becomes the day before. */
function openDays({ calendar }: World, daysAgo: readonly number[]): number[] {
  const open = daysAgo.map((ago) => {
    let day = ago;
    while (calendar.isClosed(day)) day += 1;
    return day;
  });
  return [...new Set(open)];
}

/** 07700 900000 to 900999 are Ofcom's numbers for stories; a larger house goes on from 07400 000000. */
function aPhone(by: Chance, number: number): string | null {
  if (happens(by, 0.22)) return null;
  return number < 900
    ? `+447700900${String(number + 100).padStart(3, '0')}`
    : `+44${7_400_000_000 + ((number * 7919) % 99_999_989)}`;
}

/** Where a third of them live, by the digits of their id: a street that no city has. */
function anAddress(id: string): string | null {
  const number = Number.parseInt(id.slice(-6), 16);
  if (number % 3 !== 0) return null;
  const street = `${1 + (number % 88)} ${streets[number % streets.length]!}`;
  return JSON.stringify({ street, city: 'London', postcode: `ZZ${1 + (number % 19)} ${number % 10}ZZ` });
}

const streets = [
  ...['Larkspur Row', 'Tanner’s Lantern Lane', 'Quince Court', 'Harbinger Street', 'Old Wicket Mews'],
  ...['Saltmarsh Gardens', 'Pepperbox Hill', 'Lady Marrow Road', 'Three Kettles Yard', 'Fennimore Crescent'],
];

/** Names reserved for examples (RFC 2606): nobody is ever written to. */
function anEmail(by: Chance, { given, family }: PersonName, number: number): string | null {
  const host = oneOf(by, ['example.com', 'example.com', 'example.org', 'example.net']);
  if (happens(by, 0.28)) return null;
  return `${latin(given)}.${latin(family)}${number < 200 ? '' : number}@${host}`;
}

function latin(name: string): string {
  return name
    .toLowerCase()
    .replace(/[łøæœßđıþð]/g, (letter) => plainLetters[letter]!)
    .normalize('NFKD')
    .replace(/[^a-z]/g, '');
}

const plainLetters: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  đ: 'd',
  ı: 'i',
  þ: 'th',
  ð: 'd',
};
