import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { prepared } from '#kit/prepared.ts';
import type { ReadMail } from './read/mail.ts';
import { conversationIn } from './reply-address.ts';

/** So long an answer that lost its headers is found by its subject. */
const subjectDays = 14;
/** A bounce that names no mail is told by whom it did not reach, for as long as servers try. */
const bounceDays = 7;
/** Ids past this many are older than anybody's thread. */
const mostIds = 100;

/** A mail as threading looks at it: on which line it came, and from whom: the addresses they write from and are answered at. */
export type Addressed = { lineId: string; handles: readonly string[]; mail: ReadMail };

/**
 * The conversation a mail belongs to; null for one of its own. Whoever answers is told by an address only we can
 * sign, else by the ids of the mails they answer, else by subject and address. Ids alone prove nothing, since they
 * are quoted, forwarded and guessed: they count where the sender has part in the conversation.
 */
export async function conversationOf(act: Act, addressed: Addressed): Promise<string | null> {
  const { mail } = addressed;
  return (
    (await bySignedAddress(act, mail)) ??
    (mail.bounceOf ? await byBounce(act, mail.bounceOf) : null) ??
    (mail.forwarded ? null : ((await byIds(act, addressed)) ?? (await bySubject(act, addressed))))
  );
}

/** Every address our servers can have put it into the mailbox for. */
export function recipientsOf(mail: ReadMail): string[] {
  return [...mail.deliveredTo, ...[...mail.to, ...mail.cc].map(({ address }) => address)];
}

async function bySignedAddress(act: Act, mail: ReadMail): Promise<string | null> {
  const signed = recipientsOf(mail).map((address) => conversationIn(act.installation, address));
  const ids = signed.filter((id) => id !== null);
  if (ids.length === 0) return null;
  const known = await act.db
    .selectFrom('desk.conversation')
    .select('id')
    .where('house_id', '=', act.houseId)
    .where('id', 'in', ids)
    .executeTakeFirst();
  return known?.id ?? null;
}

async function byBounce(
  act: Act,
  { messageId, recipients }: NonNullable<ReadMail['bounceOf']>,
): Promise<string | null> {
  const handles = recipients.map((address) => address.toLowerCase());
  const { rows } = await sql<{ id: string }>`
    ${prepared} (select m.conversation_id as id, 1 as sure, m.at from desk.message m
      where m.house_id = ${act.houseId} and m.message_key = ${messageId ?? ''} and m.direction = 'out')
    union all
    (select c.id, 2, c.last_out_at from desk.conversation c
      where c.house_id = ${act.houseId} and c.contact = any(${handles}) and c.contact <> '' and c.channel = 'email'
        and c.last_out_at > ${act.now}::timestamptz - make_interval(days => ${bounceDays}))
    order by sure, at desc limit 1`.execute(act.db);
  return rows[0]?.id ?? null;
}

/**
 * Every In-Reply-To, then the references, newest first; of two conversations with one id the one of this line. A
 * sender has part in a conversation that is with them, with the guest they are known as, or in whose mails they stood.
 */
async function byIds(act: Act, { lineId, handles, mail }: Addressed): Promise<string | null> {
  const ids = [...new Set([...mail.inReplyTo, ...mail.references.toReversed()])].slice(0, mostIds);
  if (ids.length === 0 || handles.length === 0) return null;
  const { rows } = await sql<{ id: string }>`
    ${prepared} select c.id
    from unnest(${ids}::text[]) with ordinality k (id, nth)
    join desk.message m on m.house_id = ${act.houseId} and m.message_key = k.id
    join desk.conversation c on c.house_id = m.house_id and c.id = m.conversation_id
    where case
      when c.contact = any(${handles}) then true
      when c.guest_id is not null and exists (
        select from guests.identity i
        join guests.person theirs on theirs.house_id = i.house_id and theirs.record_id = i.guest_id
        join guests.person ours on ours.house_id = i.house_id and ours.record_id = c.guest_id
          and ours.person_id = theirs.person_id
        where i.house_id = ${act.houseId} and i.kind = 'email' and i.value = any(${handles}) and i.retired_at is null)
        then true
      else exists (
        select from desk.message p
        where p.house_id = ${act.houseId} and p.conversation_id = c.id
          and (p.from_address = any(${handles}) or p.reply_to = any(${handles})
            or p.to_addresses && ${handles}::text[] or p.cc_addresses && ${handles}::text[]))
      end
    order by k.nth, c.line_id is distinct from ${lineId}, m.at desc limit 1`.execute(act.db);
  return rows[0]?.id ?? null;
}

/** Only what says that it is an answer: two mails may well be about "Saturday". */
async function bySubject(act: Act, { lineId, handles, mail }: Addressed): Promise<string | null> {
  const subject = bareSubject(mail.subject);
  if (handles.length === 0 || subject === '' || subject === plain(mail.subject)) return null;
  const { rows } = await sql<{ id: string; subject: string }>`
    select c.id, coalesce((
      select m.subject from desk.message m
      where m.house_id = c.house_id and m.conversation_id = c.id and m.subject <> ''
      order by m.at, m.id limit 1), c.subject) as subject
    from desk.conversation c
    where c.house_id = ${act.houseId} and c.contact = any(${handles}) and c.line_id = ${lineId} and c.merged_into is null
      and c.last_at > ${act.now}::timestamptz - make_interval(days => ${subjectDays})
    order by c.last_at desc limit 20`.execute(act.db);
  return rows.find((row) => bareSubject(row.subject) === subject)?.id ?? null;
}

/** "Re", in the languages mail programs write it in. */
const reply =
  /^\s*(?:re|r|aw|antw|antwort|sv|vs|rv|ref|rif|res|odp|ynt|回复|答复|返信)\s*(?:\[\d+\]|\(\d+\))?\s*[:：]\s*/i;

/** A subject without the signs of an answer, in the form in which two are compared. */
export function bareSubject(subject: string): string {
  let bare = subject;
  while (reply.test(bare)) bare = bare.replace(reply, '');
  return plain(bare);
}

function plain(subject: string): string {
  return subject.replace(/\s+/g, ' ').trim().toLowerCase();
}
