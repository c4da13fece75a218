import { sql } from 'kysely';
import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import { Refusal } from '#kit/refusal.ts';
import { split as splitEvent } from '../events.ts';
import { clocksFrom, startClocks } from '../promises/clocks.ts';
import { conversationAtHand } from './at-hand.ts';
import type { ConversationAtHand } from './at-hand.ts';
import { ofConversation } from './change.ts';
import { holdJoining, mentionsFollow } from './joining.ts';
import { tally } from './tally.ts';

/** Some messages were about another matter: they become a conversation of its own, which is promised anew. */
export async function split(
  act: Act,
  { conversationId, messageIds }: { conversationId: string; messageIds: string[] },
) {
  await holdJoining(act);
  const conversation = await conversationAtHand(act, conversationId);
  const wanted = [...new Set(messageIds)];
  await mustBeSomeOf(act, conversation.id, wanted);
  const id = newId();
  await makeOf(act, conversation, id, wanted);
  await moveApart(act, conversation.id, id, wanted);
  await mentionsFollow(act, id);
  await startClocks(
    act,
    id,
    await clocksFrom(act, { ...conversation, kind: 'inquiry', topic: null }, act.now),
  );
  await tally(act, [conversation.id, id]);
  announce(act, splitEvent, [...conversation.subjects, id], { ...ofConversation(conversation), newId: id });
  return { conversationId: id };
}

async function mustBeSomeOf(act: Act, conversationId: string, wanted: string[]): Promise<void> {
  const { rows } = await sql<{ there: number; all: number }>`
    select (count(*) filter (where id = any(${wanted}::uuid[])))::int as there, count(*)::int as all
    from desk.message where house_id = ${act.houseId} and conversation_id = ${conversationId}`.execute(
    act.db,
  );
  const { there, all } = rows[0]!;
  if (there < wanted.length) throw new Refusal('desk.unknown_message');
  if (there === all) throw new Refusal('desk.whole_conversation');
}

async function makeOf(act: Act, of: ConversationAtHand, id: string, messageIds: string[]): Promise<void> {
  await sql`
    insert into desk.conversation (house_id, id, channel, line_id, venue_id, guest_id, contact_name, contact, subject,
      state, owner_id, opened_at, last_at, split_from)
    select ${act.houseId}, ${id}, ${of.channel}, ${of.lineId}, ${of.venueId}, ${of.guestId}, ${of.contactName},
      ${of.contact}, coalesce((
        select m.subject from desk.message m
        where m.house_id = ${act.houseId} and m.id = any(${messageIds}::uuid[]) and m.subject <> ''
        order by m.at, m.id limit 1), ${of.subject}),
      'open', ${of.ownerId}, ${act.now}, ${act.now}, ${of.id}`.execute(act.db);
}

async function moveApart(act: Act, fromId: string, id: string, messageIds: string[]): Promise<void> {
  await sql`
    insert into desk.split_off (house_id, conversation_id, message_id, was_in)
    select ${act.houseId}, ${id}, m.id, m.born_in from desk.message m
    where m.house_id = ${act.houseId} and m.conversation_id = ${fromId} and m.id = any(${messageIds}::uuid[])`.execute(
    act.db,
  );
  await sql`
    update desk.message set conversation_id = ${id}, born_in = ${id}
    where house_id = ${act.houseId} and id = any(${messageIds}::uuid[])`.execute(act.db);
}
