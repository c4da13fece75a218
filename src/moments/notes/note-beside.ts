import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { recordsOf } from '#guests/records.ts';
import { mustBeTheirs } from '#visits/venue.ts';
import type { NoteWay } from './note.ts';

/** So long somebody who writes may have a card of ours before them. */
const days = 30;

type Row = {
  noteId: string;
  by: string;
  way: NoteWay;
  sentAt: Date;
  text: string;
  here: boolean;
  answeredAt: Date | null;
};

/** The note a conversation began with, or else the last one that whoever it is with was sent of late. */
export async function noteBeside(act: Act, { conversationId }: { conversationId: string }) {
  const guestId = await whoItIsWith(act, conversationId);
  if (guestId === null) return null;
  const { rows } = await sql<Row>`
    select n.id as "noteId", t.name as by, n.way, n.sent_at as "sentAt", n.text, n.answered_at as "answeredAt",
      coalesce(m.conversation_id = ${conversationId}, false) as here
    from (${recordsOf(act.houseId, [guestId])}) r
    join moments.note n on n.house_id = ${act.houseId} and n.guest_id = r.record_id and n.sent_at is not null
    join team.person t on t.house_id = n.house_id and t.id = n.sent_by
    left join desk.message m on m.house_id = n.house_id and m.id = n.message_id
    where (${act.caller.venueId}::uuid is null or n.venue_id = ${act.caller.venueId}::uuid)
      and (m.conversation_id = ${conversationId} or n.sent_at > ${act.now}::timestamptz - make_interval(days => ${days}))
    order by here desc, n.sent_at desc limit 1`.execute(act.db);
  const [row] = rows;
  return row
    ? { ...row, sentAt: row.sentAt.toISOString(), answeredAt: row.answeredAt?.toISOString() ?? null }
    : null;
}

async function whoItIsWith(act: Act, conversationId: string): Promise<string | null> {
  const conversation = await act.db
    .selectFrom('desk.conversation')
    .select(['venue_id', 'guest_id'])
    .where('house_id', '=', act.houseId)
    .where('id', '=', conversationId)
    .executeTakeFirst();
  if (!conversation) throw new Refusal('desk.unknown_conversation');
  mustBeTheirs(act, conversation.venue_id);
  return conversation.guest_id;
}
