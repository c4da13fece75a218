import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { holdGuest } from '#guests/hold.ts';

export type Suggested = {
  guestId: string;
  ideaKey: string;
  memoryId: string | null;
  momentId: string | null;
};

/** What is suggested on a visit, held for this act. @throws Refusal where nothing is, or somebody put it aside */
export async function suggestedOn(act: Act, visitId: string): Promise<Suggested> {
  const found = await ofVisit(act, visitId).executeTakeFirst();
  if (found?.guest_id) await holdGuest(act, found.guest_id);
  const row = await ofVisit(act, visitId).forUpdate().executeTakeFirst();
  if (!row?.guest_id || row.idea_key === null) throw new Refusal('moments.unknown_suggestion');
  if (row.dismissed_at) throw new Refusal('moments.already_dismissed');
  return {
    guestId: row.guest_id,
    ideaKey: row.idea_key,
    memoryId: row.memory_id,
    momentId: row.moment_id,
  };
}

function ofVisit(act: Act, visitId: string) {
  return act.db
    .selectFrom('moments.suggestion')
    .select(['guest_id', 'idea_key', 'memory_id', 'dismissed_at', 'moment_id'])
    .where('house_id', '=', act.houseId)
    .where('visit_id', '=', visitId);
}

/** The suggestion became this moment. */
export async function bind(act: Act, visitId: string, momentId: string): Promise<void> {
  await act.db
    .updateTable('moments.suggestion')
    .set({ moment_id: momentId })
    .where('house_id', '=', act.houseId)
    .where('visit_id', '=', visitId)
    .execute();
}

/** It was not given after all, and is suggested again. */
export async function unbind(act: Act, momentId: string): Promise<void> {
  await act.db
    .updateTable('moments.suggestion')
    .set({ moment_id: null })
    .where('house_id', '=', act.houseId)
    .where('moment_id', '=', momentId)
    .execute();
}
