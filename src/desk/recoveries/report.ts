import { sql } from 'kysely';
import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import { Refusal } from '#kit/refusal.ts';
import { recordsOf } from '#guests/records.ts';
import { mustBeTheirs } from '#visits/venue.ts';
import { conversationAtHand } from '../conversations/at-hand.ts';
import { describe } from '../conversations/describe.ts';
import { failedAgain, reported } from '../events.ts';
import { againWithinDays } from './recovery.ts';
import type { RecoveryWeight } from './recovery.ts';

type Report = {
  guestId: string;
  visitId: string | null;
  conversationId: string | null;
  what: string;
  touchpoint: string | null;
  weight: RecoveryWeight;
};

/** Something went wrong for a guest. Whoever leads is told at once when it is not the first time within a year. */
export async function report(act: Act, { guestId, visitId, conversationId, touchpoint, ...went }: Report) {
  await holdGuest(act, guestId);
  if (visitId !== null) await mustBeHere(act, visitId);
  const conversation = conversationId === null ? null : await conversationAtHand(act, conversationId);
  const again = await failedBefore(act, guestId);
  const recoveryId = newId();
  await act.db
    .insertInto('desk.recovery')
    .values({
      house_id: act.houseId,
      id: recoveryId,
      guest_id: guestId,
      visit_id: visitId,
      conversation_id: conversation?.id ?? null,
      touchpoint: touchpoint || null,
      again,
      ...went,
      reported_at: act.now,
      reported_by: act.caller.personId,
    })
    .execute();
  if (conversation && conversation.kind !== 'problem')
    await describe(act, { conversationId: conversation.id, kind: 'problem' });
  const subjects = [guestId, visitId, conversation?.id].filter((id) => id !== null && id !== undefined);
  announce(act, reported, subjects, { guestId, recoveryId, weight: went.weight });
  if (again) announce(act, failedAgain, subjects, { guestId, recoveryId });
  return { recoveryId };
}

/** Held until the act ends, so that of two reports at once one is the second. */
async function holdGuest(act: Act, guestId: string): Promise<void> {
  const guest = await act.db
    .selectFrom('guests.person as p')
    .innerJoin('guests.record as r', (join) =>
      join.onRef('r.house_id', '=', 'p.house_id').onRef('r.id', '=', 'p.person_id'),
    )
    .select('r.id')
    .where('p.house_id', '=', act.houseId)
    .where('p.record_id', '=', guestId)
    .where('r.erased_at', 'is', null)
    .forNoKeyUpdate('r')
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

/** Of the person, under whichever of their records it was written. */
async function failedBefore(act: Act, guestId: string): Promise<boolean> {
  const { rows } = await sql<{ again: boolean }>`
    select exists (
      select from (${recordsOf(act.houseId, [guestId])}) r
      join desk.recovery d on d.house_id = ${act.houseId} and d.guest_id = r.record_id
      where d.reported_at > ${act.now}::timestamptz - make_interval(days => ${againWithinDays})
    ) as again`.execute(act.db);
  return rows[0]!.again;
}
