import { sql } from 'kysely';
import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import type { Happened } from '#kit/reactions.ts';
import { noteAnswered } from '../events.ts';
import { become } from './note-at-hand.ts';

type Heard = { conversationId: string; messageId: string; automatic: string | null };
type Row = { id: string; guestId: string; personId: string; visitId: string; venueId: string; at: Date };

/** A person's word in the conversation a note began answers it, wherever that was joined to; the first one counts. */
export async function answered(act: Act, { data }: Happened & { data: Heard }): Promise<void> {
  if (data.automatic !== null) return;
  const { rows } = await sql<Row>`
    select n.id, n.guest_id as "guestId", p.person_id as "personId", n.visit_id as "visitId", n.venue_id as "venueId", m.at
    from desk.message m
    join desk.message ours on ours.house_id = m.house_id and ours.conversation_id = m.conversation_id
      and ours.direction = 'out'
    join moments.note n on n.house_id = m.house_id and n.message_id = ours.id
    join guests.person p on p.house_id = n.house_id and p.record_id = n.guest_id
    where m.house_id = ${act.houseId} and m.id = ${data.messageId} and m.at >= n.sent_at and n.answered_at is null
    for no key update of n`.execute(act.db);
  for (const { id, guestId, personId, visitId, venueId, at } of rows) {
    await become(act, { id }, { answered_at: at });
    announce(act, noteAnswered, [guestId, personId, visitId, id], { noteId: id, guestId, venueId });
  }
}
