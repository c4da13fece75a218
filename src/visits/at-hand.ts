import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { mustBeTheirs } from './venue.ts';
import { can, refusalIn, stageOf } from './visit.ts';
import type { VisitStage, VisitVerb } from './visit.ts';

export type VisitAtHand = {
  id: string;
  venueId: string;
  partySize: number;
  what: string | null;
  stage: VisitStage;
  /** When it came to this stage. */
  since: Date | null;
  seatedAt: Date | null;
  /** Records of the party, as they were named. */
  guestIds: string[];
  /** Whose timelines show what happens with it. */
  subjects: string[];
};

/** Like `visitAtHand`, for a step its stage allows. @throws Refusal naming the stage it is in */
export async function visitFor(act: Act, visitId: string, verb: VisitVerb): Promise<VisitAtHand> {
  const visit = await visitAtHand(act, visitId);
  if (!can(verb, visit.stage)) throw new Refusal(refusalIn[visit.stage]);
  return visit;
}

/** A visit held for this act: of two hosts who tap at once, the second reads what the first did. */
export async function visitAtHand(act: Act, visitId: string): Promise<VisitAtHand> {
  const row = await act.db
    .selectFrom('visits.visit as v')
    .select([
      'v.venue_id',
      'v.party_size',
      'v.what',
      'v.arrived_at as arrivedAt',
      'v.seated_at as seatedAt',
      'v.departed_at as departedAt',
      'v.cancelled_at as cancelledAt',
      'v.no_show_at as noShowAt',
      sql<string[]>`array(select p.guest_id from visits.party p
        where p.house_id = v.house_id and p.visit_id = v.id order by p.guest_id)`.as('guestIds'),
    ])
    .where('v.house_id', '=', act.houseId)
    .where('v.id', '=', visitId)
    .forUpdate('v')
    .executeTakeFirst();
  if (!row) throw new Refusal('visits.unknown_visit');
  mustBeTheirs(act, row.venue_id);
  return {
    id: visitId,
    venueId: row.venue_id,
    partySize: row.party_size,
    what: row.what,
    stage: stageOf(row),
    since: row.cancelledAt ?? row.noShowAt ?? row.departedAt ?? row.seatedAt ?? row.arrivedAt,
    seatedAt: row.seatedAt,
    guestIds: row.guestIds,
    subjects: [visitId, ...row.guestIds],
  };
}
