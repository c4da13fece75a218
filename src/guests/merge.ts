import { sql } from 'kysely';
import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import { Refusal } from '#kit/refusal.ts';
import { guestAtHand } from './at-hand.ts';
import { personOf, walkEdges } from './belonging.ts';
import { merged } from './events.ts';
import { evidence } from './evidence.ts';

/** Two persons are one. Nothing moves: an edge leads from the joined to the kept, and can be taken back for ever. */
export async function merge(
  act: Act,
  input: { keptId: string; joinedId: string },
): Promise<{ mergeId: string }> {
  await holdMerging(act);
  const keptId = await personOf(act, input.keptId);
  const { personId: joinedId, recordIds: records } = await guestAtHand(act, input.joinedId);
  if (keptId === joinedId) throw new Refusal('guests.one_already');
  const { codes } = await evidence(act, { oneId: keptId, otherId: joinedId });
  const mergeId = newId();
  await act.db
    .insertInto('guests.merge')
    .values({
      house_id: act.houseId,
      id: mergeId,
      kept_id: keptId,
      joined_id: joinedId,
      evidence: JSON.stringify(codes),
      merged_at: act.now,
      merged_by: act.caller.personId,
    })
    .execute();
  await walkEdges(act, records);
  announce(act, merged, [keptId, ...records], { mergeId, keptId, joinedId, evidence: codes });
  return { mergeId };
}

/** Two hands that merge at once could close a circle: one waits for the other. */
export async function holdMerging(act: Act): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('guests.merge'), ${act.houseId})`.execute(act.db);
}
