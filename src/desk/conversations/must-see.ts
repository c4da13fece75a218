import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { mustBeTheirs } from '#visits/venue.ts';

/** For what only looks at a conversation. @throws Refusal `desk.unknown_conversation`, `visits.other_venue` */
export async function mustSee(act: Act, conversationId: string): Promise<void> {
  const conversation = await act.db
    .selectFrom('desk.conversation')
    .select('venue_id')
    .where('house_id', '=', act.houseId)
    .where('id', '=', conversationId)
    .executeTakeFirst();
  if (!conversation) throw new Refusal('desk.unknown_conversation');
  mustBeTheirs(act, conversation.venue_id);
}
