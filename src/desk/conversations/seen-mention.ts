import type { Act } from '#kit/act.ts';

/** Whoever was called has come. */
export async function seenMention(act: Act, { conversationId }: { conversationId: string }) {
  await act.db
    .updateTable('desk.mention')
    .set({ seen_at: act.now })
    .where('house_id', '=', act.houseId)
    .where('person_id', '=', act.caller.personId)
    .where('conversation_id', '=', conversationId)
    .where('seen_at', 'is', null)
    .execute();
  return {};
}
