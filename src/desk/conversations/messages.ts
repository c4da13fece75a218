import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import type { AutomaticKind, ChannelName } from '../conversation.ts';
import { cursorOf, keyOf } from './cursor.ts';
import { mustSee } from './must-see.ts';

type Asked = { conversationId: string; cursor: string | null; limit: number };
type LetterState = 'waiting' | 'sending' | 'sent' | 'perhaps_sent' | 'failed' | 'withdrawn' | 'erased';

type Row = {
  id: string;
  channel: ChannelName;
  direction: 'in' | 'out' | 'note';
  at: Date;
  datedAt: Date | null;
  by: { id: string; name: string } | null;
  fromName: string;
  fromAddress: string;
  replyTo: string;
  to: string[];
  cc: string[];
  subject: string;
  text: string;
  folded: string;
  automatic: AutomaticKind | null;
  hasHtml: boolean;
  attachments: {
    id: string;
    name: string;
    mediaType: string;
    size: number;
    kept: boolean;
    inline: boolean;
  }[];
  letterState: LetterState | null;
  why: string | null;
  notBefore: Date | null;
  key: string;
};

/** A page of what was said, the newest last; of nine thousand messages as quickly as of nine. */
export async function messages(act: Act, { conversationId, cursor, limit }: Asked) {
  await mustSee(act, conversationId);
  const key = keyOf(cursor, 2);
  const { rows } = await sql<Row>`
    with page as materialized (
      select m.id, m.channel, m.direction, m.at, m.dated_at, m.from_name, m.from_address, m.reply_to, m.to_addresses,
        m.cc_addresses, m.subject, m.text, m.folded, m.automatic, m.has_html, m.person_id, m.letter_id
      from desk.message m
      where m.house_id = ${act.houseId} and m.conversation_id = ${conversationId}
        ${key ? sql`and (m.at, m.id) < (${key[0]}::timestamptz, ${key[1]}::uuid)` : sql``}
      order by m.at desc, m.id desc limit ${limit + 1}
    )
    select m.id, m.channel, m.direction, m.at, m.dated_at as "datedAt", m.from_name as "fromName",
      m.from_address as "fromAddress", m.reply_to as "replyTo", m.to_addresses as to, m.cc_addresses as cc, m.subject,
      m.text, m.folded, m.automatic, m.has_html as "hasHtml", m.at::text as key,
      case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as by,
      l.state as "letterState", l.why, l.not_before as "notBefore",
      coalesce((
        select json_agg(json_build_object('id', a.id, 'name', a.name, 'mediaType', a.media_type, 'size', a.size,
          'kept', a.sha256 is not null, 'inline', a.inline) order by a.id)
        from desk.attachment a where a.house_id = ${act.houseId} and a.message_id = m.id), '[]') as attachments
    from page m
    left join team.person p on p.house_id = ${act.houseId} and p.id = m.person_id
    left join kit.letter l on l.house_id = ${act.houseId} and l.id = m.letter_id
    order by m.at desc, m.id desc`.execute(act.db);
  const page = rows.slice(0, limit);
  const oldest = page.at(-1);
  return {
    rows: page.toReversed().map((row) => shown(act, row)),
    before: oldest && rows.length > limit ? cursorOf([oldest.key, oldest.id]) : null,
  };
}

function shown(act: Act, found: Row) {
  const { letterState, why, notBefore, key: _, ...row } = found;
  const waits = letterState === 'waiting' && notBefore !== null && notBefore > act.now;
  return {
    ...row,
    at: row.at.toISOString(),
    datedAt: row.datedAt?.toISOString() ?? null,
    sent: letterState && { state: letterState, why, leavesAt: waits ? notBefore.toISOString() : null },
  };
}
