import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { mustBeTheirs } from '#visits/venue.ts';
import type { ChannelName, ConversationKind, ConversationState } from '../conversation.ts';
import { promisesOf } from '../promises/promises-of.ts';
import { guestOf, withGuest } from './guest-of.ts';
import type { ShownGuest } from './guest-of.ts';
import { mayBe } from './may-be.ts';
import { muteHere } from './mute.ts';
import { presentIn } from './present.ts';

type Row = {
  id: string;
  channel: ChannelName;
  kind: ConversationKind;
  state: ConversationState;
  guest: ShownGuest;
  contactName: string;
  contact: string;
  subject: string;
  topic: string | null;
  tags: string[];
  owner: { id: string; name: string } | null;
  lastAt: Date;
  lastInAt: Date | null;
  snoozedUntil: Date | null;
  dueAt: Date | null;
  lineId: string | null;
  venueId: string;
  messages: number;
  openedAt: Date;
  solvedAt: Date | null;
  aside: boolean;
  mergedInto: string | null;
  joined: { id: string; subject: string }[];
  draft: string;
};

/** One conversation with everything beside its messages. */
export async function theConversation(act: Act, { conversationId }: { conversationId: string }) {
  const { rows } = await sql<Row>`
    select c.id, c.channel, c.kind, c.state, c.contact_name as "contactName", c.contact, c.subject, c.topic, c.tags,
      c.last_at as "lastAt", c.last_in_at as "lastInAt", c.snoozed_until as "snoozedUntil",
      nullif(c.next_due_at, 'infinity') as "dueAt", c.line_id as "lineId", c.venue_id as "venueId", c.messages,
      c.opened_at as "openedAt", c.solved_at as "solvedAt", c.aside, c.merged_into as "mergedInto",
      ${guestOf} as guest,
      case when o.id is not null then json_build_object('id', o.id, 'name', o.name) end as owner,
      coalesce((
        select json_agg(json_build_object('id', j.id, 'subject', j.subject) order by j.opened_at, j.id)
        from desk.conversation j where j.house_id = c.house_id and j.merged_into = c.id), '[]') as joined,
      coalesce((
        select d.text from desk.draft d where d.house_id = c.house_id and d.conversation_id = c.id
          and d.person_id = ${act.caller.personId}::uuid), '') as draft
    from desk.conversation c
    ${withGuest(act.houseId)}
    left join team.person o on o.house_id = c.house_id and o.id = c.owner_id
    where c.house_id = ${act.houseId} and c.id = ${conversationId}`.execute(act.db);
  const [row] = rows;
  if (!row) throw new Refusal('desk.unknown_conversation');
  mustBeTheirs(act, row.venueId);
  return {
    ...row,
    lastAt: row.lastAt.toISOString(),
    lastInAt: row.lastInAt?.toISOString() ?? null,
    snoozedUntil: row.snoozedUntil?.toISOString() ?? null,
    dueAt: row.dueAt?.toISOString() ?? null,
    openedAt: row.openedAt.toISOString(),
    solvedAt: row.solvedAt?.toISOString() ?? null,
    perhaps: row.guest ? [] : await mayBe(act, row),
    promises: await promisesOf(act, conversationId),
    present: await presentIn(act, conversationId),
    mute: await muteHere(act, row),
  };
}
