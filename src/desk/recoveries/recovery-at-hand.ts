import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';

export type RecoveryAtHand = {
  guestId: string;
  visitId: string | null;
  conversationId: string | null;
  madeRight: boolean;
  apologised: boolean;
  subjects: string[];
};

/** A recovery held for this act, so that of two who tap at once the second is told. */
export async function recoveryAtHand(act: Act, recoveryId: string): Promise<RecoveryAtHand> {
  const row = await act.db
    .selectFrom('desk.recovery')
    .select(['guest_id', 'visit_id', 'conversation_id', 'made_right_at', 'apologised_at'])
    .where('house_id', '=', act.houseId)
    .where('id', '=', recoveryId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Refusal('desk.unknown_recovery');
  const subjects = [row.guest_id, row.visit_id, row.conversation_id].filter((id) => id !== null);
  return {
    guestId: row.guest_id,
    visitId: row.visit_id,
    conversationId: row.conversation_id,
    madeRight: row.made_right_at !== null,
    apologised: row.apologised_at !== null,
    subjects,
  };
}
