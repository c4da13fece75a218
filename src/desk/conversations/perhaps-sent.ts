import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';

type Row = {
  messageId: string;
  conversationId: string;
  to: string;
  at: Date;
  state: 'perhaps_sent' | 'failed';
  why: string | null;
};

const most = 200;

/** Answers of which nobody knows whether they went, or that nobody would carry; the oldest first. */
export async function perhapsSent(act: Act) {
  const { rows } = await sql<Row>`
    select m.id as "messageId", m.conversation_id as "conversationId", l.recipient as to, m.at, l.state, l.why
    from kit.letter l
    join desk.message m on m.house_id = l.house_id and m.letter_id = l.id
    join desk.conversation c on c.house_id = m.house_id and c.id = m.conversation_id
    where l.house_id = ${act.houseId} and l.via is not null and l.state in ('perhaps_sent', 'failed')
      and (${act.caller.venueId}::uuid is null or c.venue_id = ${act.caller.venueId}::uuid)
    order by l.written_at, l.id limit ${most}`.execute(act.db);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
