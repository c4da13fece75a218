import type { Act } from '#kit/act.ts';
import { businessDay } from '#kit/clock.ts';
import { addDays } from '#kit/day.ts';
import { Refusal } from '#kit/refusal.ts';
import { holdGuest } from '#guests/hold.ts';
import { colleague } from '#team/person.ts';
import { mustBeTheirs } from '#visits/venue.ts';
import { whoMet } from './met.ts';
import { noteDays } from './note.ts';
import { spokenDay } from './note-at-hand.ts';
import { overVisit } from './over-visit.ts';
import type { OverVisit } from './over-visit.ts';
import { isReachable, reachOf } from './ways.ts';
import { whatHolds } from './what-holds.ts';
import { reasonsByWeight } from './worth-a-word.ts';
import { writeAsking } from './write-asking.ts';

type Asking = { visitId: string; guestId: string; personId: string | null };

/** Somebody says that a visit is worth a word, whatever a rule makes of it; what the guest asked for holds all the same. */
export async function askForNote(act: Act, { visitId, guestId, personId: askedOf }: Asking) {
  const personId = await holdGuest(act, guestId);
  const visit = await mustBeOver(act, visitId);
  const visited = visit.party.find((one) => one.personId === personId);
  if (!visited) throw new Refusal('moments.not_in_party');
  const open = await standing(act, visitId, visited.guestId);
  if (open) return { noteId: open };
  if (!isReachable(await reachOf(act, { guestId: personId, venueId: visit.venueId })))
    throw new Refusal('moments.note_no_address');
  const held = await whatHolds(act, personId);
  if (held) throw new Refusal(`moments.note_held_${held}`);
  if (askedOf) await colleague(act, askedOf);
  const noteId = await writeAsking(act, {
    ...{ visitId, venueId: visit.venueId, leftOn: visit.leftOn, guestId: visited.guestId, personId },
    because: reasonsByWeight.filter((reason) => visited.reasons.has(reason)),
    askedOf: askedOf ?? (await whoeverMet(act, visit, personId)),
    held: null,
  });
  return { noteId };
}

/** @throws Refusal before they left, and when the week is over in which a thanks is one */
async function mustBeOver(act: Act, visitId: string): Promise<OverVisit> {
  const row = await act.db
    .selectFrom('visits.visit as v')
    .innerJoin('houses.venue as n', (join) =>
      join.onRef('n.house_id', '=', 'v.house_id').onRef('n.id', '=', 'v.venue_id'),
    )
    .select(['v.venue_id', 'n.time_zone', 'n.day_ends'])
    .where('v.house_id', '=', act.houseId)
    .where('v.id', '=', visitId)
    .executeTakeFirst();
  if (!row) throw new Refusal('moments.unknown_visit');
  mustBeTheirs(act, row.venue_id);
  const visit = await overVisit(act, visitId);
  const today = businessDay(act.now, row.time_zone, row.day_ends);
  if (!visit) throw new Refusal('moments.note_too_soon', { day: spokenDay(addDays(today, noteDays.first)) });
  const lastOn = addDays(visit.leftOn, noteDays.last);
  if (today > lastOn) throw new Refusal('moments.note_too_late', { day: spokenDay(lastOn) });
  return visit;
}

async function standing(act: Act, visitId: string, guestId: string): Promise<string | undefined> {
  const note = await act.db
    .selectFrom('moments.note')
    .select('id')
    .where('house_id', '=', act.houseId)
    .where('visit_id', '=', visitId)
    .where('guest_id', '=', guestId)
    .where('let_go_at', 'is', null)
    .executeTakeFirst();
  return note?.id;
}

async function whoeverMet(act: Act, { visitId, leftOn }: OverVisit, guestId: string): Promise<string> {
  const [first] = await whoMet(act, { visitId, guestId, firstOn: addDays(leftOn, noteDays.first) });
  if (!first) throw new Refusal('moments.note_met_nobody');
  return first.personId;
}
