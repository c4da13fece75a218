import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Act } from '#kit/act.ts';
import { stageOf } from './visit.ts';

/** Visits as screens show them, in one statement whatever their number; the caller says which. */
export function visitsToShow(act: Act) {
  return act.db
    .selectFrom('visits.visit as v')
    .select([
      'v.id as visitId',
      'v.venue_id as venueId',
      'v.day',
      'v.expected_at as expectedAt',
      'v.arrived_at as arrivedAt',
      'v.seated_at as seatedAt',
      'v.departed_at as departedAt',
      'v.cancelled_at as cancelledAt',
      'v.no_show_at as noShowAt',
      'v.minutes',
      'v.label',
      'v.party_size as partySize',
      'v.what',
      'v.spent_minor as spentMinor',
      'v.currency',
    ])
    .select((from) => [
      jsonArrayFrom(
        from
          .selectFrom('visits.party as p')
          .innerJoin('guests.person as g', (join) =>
            join.onRef('g.house_id', '=', 'p.house_id').onRef('g.record_id', '=', 'p.guest_id'),
          )
          .innerJoin('guests.record as r', (join) =>
            join.onRef('r.house_id', '=', 'p.house_id').onRef('r.id', '=', 'g.person_id'),
          )
          // Two records of a party that were merged since are one guest of it.
          .select(({ fn }) => [
            'r.id as guestId',
            'r.name',
            'r.pronunciation',
            fn<boolean>('bool_or', ['p.host']).as('host'),
          ])
          .whereRef('p.house_id', '=', 'v.house_id')
          .whereRef('p.visit_id', '=', 'v.id')
          .groupBy(['r.id', 'r.name', 'r.pronunciation'])
          .orderBy('host', 'desc')
          .orderBy('r.name')
          .orderBy('r.id'),
      ).as('party'),
      jsonArrayFrom(
        from
          .selectFrom('visits.care as c')
          .innerJoin('team.person as t', (join) =>
            join.onRef('t.house_id', '=', 'c.house_id').onRef('t.id', '=', 'c.person_id'),
          )
          .select(['t.id as personId', 't.name'])
          .whereRef('c.house_id', '=', 'v.house_id')
          .whereRef('c.visit_id', '=', 'v.id')
          .orderBy('t.name'),
      ).as('care'),
      jsonArrayFrom(
        from
          .selectFrom('visits.seat as s')
          .innerJoin('visits.place as l', (join) =>
            join.onRef('l.house_id', '=', 's.house_id').onRef('l.id', '=', 's.place_id'),
          )
          .select(['l.id as placeId', 'l.name'])
          .whereRef('s.house_id', '=', 'v.house_id')
          .whereRef('s.visit_id', '=', 'v.id')
          .orderBy('l.sort')
          .orderBy('l.id'),
      ).as('places'),
    ])
    .where('v.house_id', '=', act.houseId);
}

type Row = Awaited<ReturnType<ReturnType<typeof visitsToShow>['execute']>>[number];

/** A row as it leaves the house. */
export function shown(row: Row) {
  return {
    visitId: row.visitId,
    venueId: row.venueId,
    day: row.day,
    stage: stageOf(row),
    expectedAt: iso(row.expectedAt),
    arrivedAt: iso(row.arrivedAt),
    departedAt: iso(row.departedAt),
    minutes: row.minutes,
    label: row.label,
    partySize: row.partySize,
    what: row.what,
    spentMinor: row.spentMinor,
    currency: row.currency,
    party: row.party.map(({ guestId, name, host }) => ({ guestId, name, host })),
    care: row.care,
    places: row.places,
  };
}

export function iso(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
