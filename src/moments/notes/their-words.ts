import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { factsOf } from '#guests/memory-row.ts';
import { memoryLine } from '#guests/memory.ts';
import { recordsOf } from '#guests/records.ts';
import type { ChannelName } from '#desk/conversation.ts';

/** So long before they left, what they wrote may still be what brought them. */
const days = 30;
const most = 12;
const longest = 1000;

type Of = {
  guestId: string;
  visitId: string;
  /** What came after the note answers it, and stands with it. */
  sentAt: Date | null;
};
type Words = { at: string; words: string; where: string };

const where: Record<ChannelName | 'voicemail', string> = {
  email: 'in an e-mail',
  chat: 'in the chat',
  phone: 'on the phone',
  text: 'in a text',
  whatsapp: 'on WhatsApp',
  counter: 'at the counter',
  voicemail: 'left a message',
};

/**
 * What the guest said or wrote around a visit, the newest last, and nothing of ours. Of what was noted that they told,
 * what is private or about their health is left out: it belongs in no note.
 */
export async function theirWords(act: Act, of: Of): Promise<Words[]> {
  const words = [...(await written(act, of)), ...(await told(act, of))];
  return words.toSorted((one, other) => (one.at < other.at ? -1 : 1)).slice(-most);
}

/** What is put down by hand for a call or at the counter are words of the house about them. */
async function written(act: Act, { guestId, visitId, sentAt }: Of): Promise<Words[]> {
  const until = sentAt?.toISOString() ?? 'infinity';
  const { rows } = await sql<{ at: Date; words: string; channel: ChannelName | 'voicemail' }>`
    with theirs as materialized (${recordsOf(act.houseId, [guestId])}), since as (
      select v.departed_at - make_interval(days => ${days}) as at from visits.visit v
      where v.house_id = ${act.houseId} and v.id = ${visitId}
    )
    select m.at, left(m.text, ${longest}) as words, m.channel
    from theirs t
    join desk.message m on m.house_id = ${act.houseId} and m.guest_id = t.record_id
    where m.direction = 'in' and m.automatic is null and m.text <> '' and m.channel not in ('phone', 'counter')
      and m.at > (select at from since) and m.at < ${until}::timestamptz
    union all
    select c.rang_at, left(c.transcript, ${longest}), 'voicemail'
    from theirs t
    join desk.call c on c.house_id = ${act.houseId} and c.guest_id = t.record_id
    where c.state = 'voicemail' and c.transcript <> '' and c.rang_at > (select at from since) and c.rang_at < ${until}::timestamptz
    order by 1 desc limit ${most}`.execute(act.db);
  return rows.map(({ at, words, channel }) => ({ at: at.toISOString(), words, where: where[channel] }));
}

async function told(act: Act, { guestId, visitId }: Of): Promise<Words[]> {
  const { rows } = await sql<Parameters<typeof factsOf>[0] & { noticed_at: Date; by: string | null }>`
    select m.*, m.until::text as until, t.name as by
    from (${recordsOf(act.houseId, [guestId])}) r
    join visits.visit v on v.house_id = ${act.houseId} and v.id = ${visitId}
    join guests.memory m on m.house_id = ${act.houseId} and m.guest_id = r.record_id
    left join team.person t on t.house_id = m.house_id and t.id = m.noticed_by
    where m.noticed_from = 'said' and m.retired_at is null and m.sensitivity = 'plain' and m.only_visit_id is null
      and m.noticed_at >= v.arrived_at`.execute(act.db);
  return rows.map((row) => ({
    at: row.noticed_at.toISOString(),
    words: memoryLine(factsOf(row)),
    where: row.by ? `told ${row.by}` : 'said here',
  }));
}
