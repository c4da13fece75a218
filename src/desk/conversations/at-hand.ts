import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { mustBeTheirs } from '#visits/venue.ts';
import { can } from '../conversation.ts';
import type { ChannelName, ConversationKind, ConversationState, ConversationVerb } from '../conversation.ts';

/** A conversation held until the act ends. */
export type ConversationAtHand = {
  id: string;
  channel: ChannelName;
  lineId: string | null;
  venueId: string;
  guestId: string | null;
  /** Somebody was erased: what comes from them now belongs to nobody known. */
  guestErased: boolean;
  contact: string;
  contactName: string;
  subject: string;
  kind: ConversationKind;
  topic: string | null;
  state: ConversationState;
  ownerId: string | null;
  aside: boolean;
  snoozedUntil: Date | null;
  lastInAt: Date | null;
  solvedAt: Date | null;
  mergedInto: string | null;
  splitFrom: string | null;
  messages: number;
  /** Whose timelines and screens show what happens to it. */
  subjects: string[];
};

/**
 * The conversation a verb is about, or the one it was joined to.
 * @throws Refusal `desk.unknown_conversation`, `visits.other_venue`, and `desk.not_now` where its state allows no such verb
 */
export async function conversationAtHand(
  act: Act,
  conversationId: string,
  verb?: ConversationVerb,
): Promise<ConversationAtHand> {
  const conversation = await whereItWent(act, conversationId);
  if (!conversation) throw new Refusal('desk.unknown_conversation');
  mustBeTheirs(act, conversation.venueId);
  if (verb && !can(verb, conversation.state)) throw new Refusal('desk.not_now');
  return conversation;
}

/** The conversation at the end of the way from one to what it was joined to; null for none. */
export async function whereItWent(act: Act, conversationId: string): Promise<ConversationAtHand | null> {
  const end = await endOf(act, conversationId);
  const conversation = end === null ? null : await held(act, end);
  // Joined by another hand between the two looks.
  if (conversation?.mergedInto) return whereItWent(act, conversation.mergedInto);
  return conversation;
}

/** This very conversation, wherever it was joined to. */
export async function held(act: Act, conversationId: string): Promise<ConversationAtHand | null> {
  const { rows } = await sql<Omit<ConversationAtHand, 'subjects'>>`
    select c.id, c.channel, c.line_id as "lineId", c.venue_id as "venueId", c.guest_id as "guestId",
      (g.erased_at is not null) as "guestErased", c.contact, c.contact_name as "contactName", c.subject,
      c.kind, c.topic, c.state, c.owner_id as "ownerId", c.aside, c.snoozed_until as "snoozedUntil",
      c.last_in_at as "lastInAt", c.solved_at as "solvedAt", c.merged_into as "mergedInto",
      c.split_from as "splitFrom", c.messages
    from desk.conversation c
    left join guests.record g on g.house_id = c.house_id and g.id = c.guest_id
    where c.house_id = ${act.houseId} and c.id = ${conversationId}
    for no key update of c`.execute(act.db);
  const [row] = rows;
  return row ? { ...row, subjects: [row.id, ...(row.guestId ? [row.guestId] : [])] } : null;
}

/** Where the messages of a conversation are now, however often it was joined to another. */
export async function endOf(act: Act, conversationId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    with recursive way as (
      select id, merged_into from desk.conversation where house_id = ${act.houseId} and id = ${conversationId}
      union all
      select c.id, c.merged_into from way
      join desk.conversation c on c.house_id = ${act.houseId} and c.id = way.merged_into
    )
    select id from way where merged_into is null`.execute(act.db);
  return rows[0]?.id ?? null;
}
