import { sql } from 'kysely';
import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { madeRight } from '../events.ts';
import { recoveryAtHand } from './recovery-at-hand.ts';
import type { RecoveryAtHand } from './recovery-at-hand.ts';

type Right = { recoveryId: string; how: string; costMinor: number | null };

/** What it costs is written here and never on a gesture; what a try before has cost stays counted. */
export async function makeRight(act: Act, { recoveryId, how, costMinor }: Right) {
  const recovery = await recoveryAtHand(act, recoveryId);
  if (recovery.madeRight) throw new Refusal('desk.already_right');
  await act.db
    .updateTable('desk.recovery')
    .set({
      made_right_at: act.now,
      made_right_by: act.caller.personId,
      how: how || null,
      asked_at: null,
      asked_by: null,
      right_now: null,
    })
    .where('house_id', '=', act.houseId)
    .where('id', '=', recoveryId)
    .execute();
  if (costMinor !== null) await count(act, recoveryId, recovery, costMinor);
  announce(act, madeRight, recovery.subjects, { guestId: recovery.guestId, recoveryId });
  return {};
}

/** In the currency of the venue it happened at, else of the first venue there is. */
async function count(
  act: Act,
  recoveryId: string,
  { visitId, conversationId }: RecoveryAtHand,
  costMinor: number,
): Promise<void> {
  await sql`
    update desk.recovery set cost_minor = coalesce(cost_minor, 0) + ${costMinor}, currency = coalesce(currency, (
      select n.currency from houses.venue n
      where n.house_id = ${act.houseId}
      order by n.id = (select v.venue_id from visits.visit v where v.house_id = ${act.houseId} and v.id = ${visitId}) desc nulls last,
        n.id = (select c.venue_id from desk.conversation c where c.house_id = ${act.houseId} and c.id = ${conversationId}) desc nulls last,
        n.opened_at, n.id
      limit 1))
    where house_id = ${act.houseId} and id = ${recoveryId}`.execute(act.db);
}
