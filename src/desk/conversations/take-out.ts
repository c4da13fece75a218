import { sql } from 'kysely';
import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { mustBeTheirs } from '#visits/venue.ts';
import { takenOut } from '../events.ts';
import { held } from './at-hand.ts';
import type { ConversationAtHand } from './at-hand.ts';
import { change, ofConversation } from './change.ts';
import { holdJoining, moveBack } from './joining.ts';
import { tally } from './tally.ts';

/** A joined conversation is one of its own again, with what came in for it meanwhile. */
export async function takeOut(act: Act, { conversationId }: { conversationId: string }) {
  await holdJoining(act);
  const conversation = await held(act, conversationId);
  if (!conversation) throw new Refusal('desk.unknown_conversation');
  mustBeTheirs(act, conversation.venueId);
  const from = conversation.mergedInto === null ? null : await held(act, conversation.mergedInto);
  // What it was joined to is joined itself: that is to be taken out first.
  if (!from || from.mergedInto !== null) throw new Refusal('desk.not_merged');
  await change(act, conversation, { merged_into: null });
  if (conversation.splitFrom === from.id) await partAgain(act, conversation, from);
  await moveBack(act, from.id, conversation.id);
  await tally(act, [conversation.id, from.id]);
  announce(act, takenOut, [...conversation.subjects, ...from.subjects], {
    ...ofConversation(conversation),
    fromId: from.id,
  });
  return {};
}

/** Split off from there once and put back: what it was made of is its own again. */
async function partAgain(act: Act, { id }: ConversationAtHand, from: ConversationAtHand): Promise<void> {
  await sql`
    update desk.message m set born_in = ${id}
    from desk.split_off s
    where s.house_id = ${act.houseId} and s.conversation_id = ${id}
      and m.house_id = ${act.houseId} and m.id = s.message_id and m.born_in = s.was_in
      and m.conversation_id = ${from.id}`.execute(act.db);
}
