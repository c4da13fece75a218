import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import type { Theirs } from './theirs.ts';

export type Erased = {
  letterIds: string[];
  /** Files that were put to them, and raw mail. */
  files: string[];
  /** Conversations in which they were told. */
  toldIn: string[];
};

/**
 * Overwrites every message of these conversations, in either direction, and every other one a person wrote. Where two
 * conversations were joined, each message goes with the one it belongs to.
 */
export async function eraseMessages(
  act: Act,
  { recordIds, conversationIds, handles }: Theirs,
): Promise<Erased> {
  const { rows } = await sql<{ id: string; letterId: string | null; toldIn: string }>`
    update desk.message set from_name = '', from_address = '', reply_to = '', to_addresses = '{}', cc_addresses = '{}',
      subject = '', text = '', folded = '', has_html = false, message_key = null
    where house_id = ${act.houseId}
      and (born_in = any(${conversationIds}::uuid[]) or guest_id = any(${recordIds}::uuid[]))
    returning id, letter_id as "letterId", conversation_id as "toldIn"`.execute(act.db);
  const messageIds = rows.map(({ id }) => id);
  return {
    letterIds: rows.flatMap(({ letterId }) => letterId ?? []),
    toldIn: rows.map(({ toldIn }) => toldIn),
    files: [...(await eraseAttachments(act, messageIds)), ...(await eraseMails(act, messageIds, handles))],
  };
}

async function eraseAttachments(act: Act, messageIds: string[]): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    with theirs as (
      select id, sha256 from desk.attachment where house_id = ${act.houseId} and message_id = any(${messageIds}::uuid[])
    ), gone as (
      update desk.attachment set name = '', sha256 = null, content_id = null
      where house_id = ${act.houseId} and id in (select id from theirs)
    )
    select distinct sha256 from theirs where sha256 is not null`.execute(act.db);
  return rows.map(({ sha256 }) => sha256);
}

/**
 * The mail as it came, and what could not be read and names them. What it was told apart by stays, so that fetching it
 * once more does not bring it back.
 */
async function eraseMails(act: Act, messageIds: string[], handles: string[]): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    with theirs as (
      select m.id, m.sha256 from desk.mail m
      where m.house_id = ${act.houseId} and m.message_id = any(${messageIds}::uuid[])
      union
      select m.id, m.sha256 from desk.mail m
      join kit.file f on f.house_id = m.house_id and f.sha256 = m.sha256
      where m.house_id = ${act.houseId} and m.state = 'quarantined'
        and exists (
          select from unnest(${handles}::text[]) handle where position(convert_to(handle, 'UTF8') in f.bytes) > 0)
    ), gone as (
      update desk.mail set sha256 = '', why = null, state = 'erased'
      where house_id = ${act.houseId} and id in (select id from theirs)
    )
    select distinct sha256 from theirs where sha256 <> ''`.execute(act.db);
  return rows.map(({ sha256 }) => sha256);
}
