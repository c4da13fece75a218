import type { Cell } from '#kit/archive/copy-text.ts';
import { daysBetween } from '#kit/day.ts';
import type { World } from '../making.ts';

/** The lives of a demo house as its rows tell them: what the hospitality of its last year is made from. */
export type Chronicle = { guests: Map<string, LifeOf>; visits: PastVisit[] };

export type LifeOf = {
  id: string;
  given: string;
  email: string | null;
  phone: string | null;
  hasAddress: boolean;
  /** Visits that came, first visit first. */
  visits: PastVisit[];
  memories: KnownThing[];
  /** When something was wrong and not yet right again. */
  wrong: { from: number; until: number }[];
};

/** A visit in its steps, in milliseconds; of one that is not over the later steps are null. */
export type PastVisit = {
  id: string;
  day: string;
  daysAgo: number;
  guestIds: string[];
  care: string[];
  partySize: number;
  what: string;
  spentMinor: number;
  madeAt: number;
  expectedAt: number;
  arrivedAt: number | null;
  seatedAt: number | null;
  departedAt: number | null;
};

export type KnownThing = {
  id: string;
  kind: string;
  text: string;
  plain: boolean;
  noticedAt: number;
  retiredAt: number;
};

type Row = Record<string, Cell>;

/** Reads the rows that were made so far. Visits that were cancelled or missed are left out. */
export function chronicleOf({ rows: { tables }, calendar }: World): Chronicle {
  const of = (name: string): Row[] => tables.get(name as 'guests.record') ?? [];
  const guests = new Map(of('guests.record').map((row) => [row['id'] as string, lifeOf(row)]));
  for (const { guest_id, kind, value } of of('guests.identity')) {
    const guest = guests.get(guest_id as string);
    if (guest && (kind === 'email' || kind === 'phone')) guest[kind] = value as string;
  }
  for (const row of of('guests.memory')) guests.get(row['guest_id'] as string)?.memories.push(thing(row));
  for (const row of of('desk.recovery'))
    guests.get(row['guest_id'] as string)?.wrong.push({
      from: row['conversation_id'] === null ? at(row['reported_at'])! : calendar.moment(40, 0),
      until: at(row['made_right_at']) ?? Number.POSITIVE_INFINITY,
    });
  for (const { guest_id, kind, opened_at, solved_at } of of('desk.conversation')) {
    if (kind !== 'problem') continue;
    // What is under way moves along with the clock: whoever writes of it has nothing given to them for weeks before.
    const from = solved_at === null ? calendar.moment(40, 0) : at(opened_at)!;
    guests.get(guest_id as string)?.wrong.push({ from, until: at(solved_at) ?? Number.POSITIVE_INFINITY });
  }
  const parties = Map.groupBy(of('visits.party'), ({ visit_id }) => visit_id as string);
  const care = Map.groupBy(of('visits.care'), ({ visit_id }) => visit_id as string);
  const visits = of('visits.visit')
    .filter(({ cancelled_at, no_show_at }) => cancelled_at === null && no_show_at === null)
    .map((row) => visit(row, { today: calendar.day(0), parties, care }))
    .toSorted((one, other) => one.expectedAt - other.expectedAt || (one.id < other.id ? -1 : 1));
  for (const one of visits) for (const guestId of one.guestIds) guests.get(guestId)?.visits.push(one);
  return { guests, visits };
}

function lifeOf({ id, given, name, address }: Row): LifeOf {
  return {
    ...{ id: id as string, given: (given ?? name) as string, email: null, phone: null },
    ...{ hasAddress: address !== null, visits: [], memories: [], wrong: [] },
  };
}

function thing({ id, kind, text, sensitivity, say_aloud, noticed_at, retired_at }: Row): KnownThing {
  return {
    ...{ id: id as string, kind: kind as string, text: text as string },
    plain: sensitivity === 'plain' && say_aloud === true,
    noticedAt: at(noticed_at)!,
    retiredAt: at(retired_at) ?? Number.POSITIVE_INFINITY,
  };
}

type Around = { today: string; parties: Map<string, Row[]>; care: Map<string, Row[]> };

function visit(row: Row, { today, parties, care }: Around): PastVisit {
  const id = row['id'] as string;
  const party = (parties.get(id) ?? []).toSorted((one, other) => Number(other['host']) - Number(one['host']));
  return {
    ...{ id, day: row['day'] as string, daysAgo: daysBetween(row['day'] as string, today) },
    guestIds: party.map(({ guest_id }) => guest_id as string),
    care: (care.get(id) ?? []).map(({ person_id }) => person_id as string),
    ...{ partySize: row['party_size'] as number, what: row['what'] as string },
    spentMinor: (row['spent_minor'] as number | null) ?? 0,
    ...{ madeAt: at(row['made_at'])!, expectedAt: at(row['expected_at'])! },
    ...{
      arrivedAt: at(row['arrived_at']),
      seatedAt: at(row['seated_at']),
      departedAt: at(row['departed_at']),
    },
  };
}

function at(cell: Cell | undefined): number | null {
  return cell instanceof Date ? cell.getTime() : null;
}
