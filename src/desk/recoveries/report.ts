import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import { Refusal } from '#kit/refusal.ts';
import { mustBeTheirs } from '#visits/venue.ts';
import { reported } from '../events.ts';
import type { RecoveryWeight } from './recovery.ts';

type Report = { guestId: string; visitId: string | null; what: string; weight: RecoveryWeight };

export async function report(act: Act, { guestId, visitId, what, weight }: Report) {
  await mustBeKnown(act, guestId);
  if (visitId !== null) await mustBeHere(act, visitId);
  const recoveryId = newId();
  await act.db
    .insertInto('desk.recovery')
    .values({
      house_id: act.houseId,
      id: recoveryId,
      guest_id: guestId,
      visit_id: visitId,
      what,
      weight,
      reported_at: act.now,
      reported_by: act.caller.personId,
    })
    .execute();
  const subjects = [guestId, ...(visitId === null ? [] : [visitId])];
  announce(act, reported, subjects, { guestId, recoveryId, weight });
  return { recoveryId };
}

async function mustBeKnown(act: Act, guestId: string): Promise<void> {
  const guest = await act.db
    .selectFrom('guests.record')
    .select('id')
    .where('house_id', '=', act.houseId)
    .where('id', '=', guestId)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  if (!guest) throw new Refusal('desk.unknown_guest');
}

async function mustBeHere(act: Act, visitId: string): Promise<void> {
  const visit = await act.db
    .selectFrom('visits.visit')
    .select('venue_id')
    .where('house_id', '=', act.houseId)
    .where('id', '=', visitId)
    .executeTakeFirst();
  if (!visit) throw new Refusal('desk.unknown_visit');
  mustBeTheirs(act, visit.venue_id);
}
