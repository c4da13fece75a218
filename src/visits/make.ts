import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import { Refusal } from '#kit/refusal.ts';
import { lookAfter, putAt } from './settle.ts';
import type { VenueAtHand } from './venue.ts';

export type NewParty = {
  venueId: string;
  guestIds: string[];
  partySize: number | null;
  label: string | null;
  what: string | null;
  personIds: string[];
  placeIds: string[];
};

type When = { day: string; expectedAt: Date | null; minutes: number | null; arrivedAt: Date | null };

/** Writes a visit with its party, its people and its places. @returns the subjects of its event, the visit first */
export async function makeVisit(
  act: Act,
  venue: VenueAtHand,
  party: NewParty,
  when: When,
): Promise<[string, ...string[]]> {
  const visitId = newId();
  const guestIds = [...new Set(party.guestIds)];
  const by = act.caller.personId;
  await act.db
    .insertInto('visits.visit')
    .values({
      house_id: act.houseId,
      id: visitId,
      venue_id: venue.id,
      day: when.day,
      expected_at: when.expectedAt,
      minutes: when.minutes,
      label: party.label || null,
      party_size: Math.max(party.partySize ?? 1, guestIds.length),
      what: party.what || null,
      made_at: act.now,
      made_by: by,
      source: act.caller.kind,
      arrived_at: when.arrivedAt,
      arrived_by: when.arrivedAt ? by : null,
      currency: venue.currency,
    })
    .execute();
  if (guestIds.length > 0) await name(act, visitId, guestIds);
  if (party.personIds.length > 0) await lookAfter(act, visitId, party.personIds);
  if (party.placeIds.length > 0) await putAt(act, { id: visitId, venueId: venue.id }, party.placeIds);
  return [visitId, ...guestIds];
}

/** The first guest named is the one in whose name the visit stands. */
async function name(act: Act, visitId: string, guestIds: string[]): Promise<void> {
  const named = await act.db
    .insertInto('visits.party')
    .columns(['house_id', 'visit_id', 'guest_id', 'host'])
    .expression((from) =>
      from
        .selectFrom('guests.record as r')
        .select((record) => [
          'r.house_id',
          record.cast<string>(record.val(visitId), 'uuid').as('visit_id'),
          'r.id',
          record('r.id', '=', guestIds[0]!).as('host'),
        ])
        .where('r.house_id', '=', act.houseId)
        .where('r.id', 'in', guestIds)
        .where('r.erased_at', 'is', null),
    )
    .returning('guest_id')
    .execute();
  if (named.length < guestIds.length) throw new Refusal('visits.unknown_guest');
}
