import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Act } from '#kit/act.ts';
import { iso, visitsToShow } from './shown.ts';
import { stageOf } from './visit.ts';

export type VisitOfDay = Awaited<ReturnType<typeof ofDay>>[number];

/** The visits of one business day of a venue in order of time, with who has taken over what. One statement. */
export async function ofDay(act: Act, venueId: string, day: string) {
  const rows = await visitsToShow(act)
    .select((from) => [
      'v.made_at as madeAt',
      from.fn.coalesce('v.expected_at', 'v.arrived_at', 'v.made_at').as('at'),
      from.fn
        .coalesce('v.cancelled_by', 'v.no_show_by', 'v.departed_by', 'v.seated_by', 'v.arrived_by')
        .as('lastStepBy'),
      jsonArrayFrom(
        from
          .selectFrom('visits.handover as h')
          .innerJoin('team.person as t', (join) =>
            join.onRef('t.house_id', '=', 'h.house_id').onRef('t.id', '=', 'h.person_id'),
          )
          .select(['h.memory_id as memoryId', 't.name as by'])
          .whereRef('h.house_id', '=', 'v.house_id')
          .whereRef('h.visit_id', '=', 'v.id'),
      ).as('handovers'),
    ])
    .where('v.venue_id', '=', venueId)
    .where('v.day', '=', day)
    .orderBy('at')
    .orderBy('v.id')
    .execute();
  return rows.map((row) => ({
    visitId: row.visitId,
    stage: stageOf(row),
    at: row.at.toISOString(),
    expectedAt: iso(row.expectedAt),
    arrivedAt: iso(row.arrivedAt),
    seatedAt: iso(row.seatedAt),
    departedAt: iso(row.departedAt),
    minutes: row.minutes,
    label: row.label,
    partySize: row.partySize,
    what: row.what,
    party: row.party,
    care: row.care,
    places: row.places,
    handovers: row.handovers,
    lastStepAt: iso(row.cancelledAt ?? row.noShowAt ?? row.departedAt ?? row.seatedAt ?? row.arrivedAt),
    lastStepBy: row.lastStepBy,
  }));
}
