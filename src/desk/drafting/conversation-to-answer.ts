import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { mustBeTheirs } from '#visits/venue.ts';
import type { ChannelName, ConversationKind } from '../conversation.ts';

export type ToAnswer = {
  conversationId: string;
  channel: ChannelName;
  kind: ConversationKind;
  venueId: string;
  timeZone: string;
  guestId: string | null;
  contactName: string;
  subject: string;
  lastOutAt: Date | null;
  /** What they wrote last. */
  lastSaid: string | null;
};

/** A conversation as an answer to it needs it. @throws Refusal `desk.unknown_conversation`, `visits.other_venue` */
export async function conversationToAnswer(act: Act, conversationId: string): Promise<ToAnswer> {
  const { rows } = await sql<ToAnswer>`
    select c.id as "conversationId", c.channel, c.kind, c.venue_id as "venueId", v.time_zone as "timeZone",
      c.guest_id as "guestId", c.contact_name as "contactName", c.subject, c.last_out_at as "lastOutAt",
      (select m.text from desk.message m
        where m.house_id = c.house_id and m.conversation_id = c.id and m.direction = 'in' and m.automatic is null
        order by m.at desc, m.id desc limit 1) as "lastSaid"
    from desk.conversation c
    join houses.venue v on v.house_id = c.house_id and v.id = c.venue_id
    where c.house_id = ${act.houseId} and c.id = ${conversationId}`.execute(act.db);
  const [conversation] = rows;
  if (!conversation) throw new Refusal('desk.unknown_conversation');
  mustBeTheirs(act, conversation.venueId);
  return conversation;
}
