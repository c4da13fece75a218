import type { Act } from '#kit/act.ts';
import { mustSee } from './must-see.ts';

/** What somebody has begun to write, kept for them alone; nothing throws it away. */
export async function keepDraft(
  act: Act,
  { conversationId, text }: { conversationId: string; text: string },
) {
  await mustSee(act, conversationId);
  const { personId } = act.caller;
  if (personId === null) return {};
  if (text === '') await dropDraft(act, conversationId);
  else
    await act.db
      .insertInto('desk.draft')
      .values({
        house_id: act.houseId,
        conversation_id: conversationId,
        person_id: personId,
        text,
        at: act.now,
      })
      .onConflict((conflict) =>
        conflict.columns(['house_id', 'conversation_id', 'person_id']).doUpdateSet({ text, at: act.now }),
      )
      .execute();
  return {};
}

export async function dropDraft(act: Act, conversationId: string): Promise<void> {
  await act.db
    .deleteFrom('desk.draft')
    .where('house_id', '=', act.houseId)
    .where('conversation_id', '=', conversationId)
    .where('person_id', '=', act.caller.personId)
    .execute();
}
