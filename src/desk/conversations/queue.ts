import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Act } from '#kit/act.ts';
import { prepared } from '#kit/prepared.ts';
import { recordsOf } from '#guests/records.ts';
import { mustBeTheirs } from '#visits/venue.ts';
import type { ChannelName, ConversationKind, ConversationState, QueueView } from '../conversation.ts';
import { cursorOf, keyOf } from './cursor.ts';
import { foundIn } from './found.ts';
import { guestOf, withGuest } from './guest-of.ts';
import type { ShownGuest } from './guest-of.ts';
import { searchFor } from './search.ts';
import type { Search } from './search.ts';
import type { QueueOrder } from './views.ts';
import { views } from './views.ts';

export type QueueFilter = {
  view: QueueView;
  words: string;
  channel: ChannelName | null;
  kind: ConversationKind | null;
  topic: string | null;
  tag: string | null;
  guestId: string | null;
  venueId: string | null;
  ownerId: string | null;
};

/** A page of conversations; each row stands in desk.conversation as it is shown. */
export async function queue(act: Act, asked: QueueFilter & { cursor: string | null; limit: number }) {
  const venueId = venueOf(act, asked.venueId);
  const search = asked.words === '' ? null : await searchFor(act, asked.words);
  const { rows } = await conversationsIn(act, { ...asked, venueId }, search).execute(act.db);
  const page = rows.slice(0, asked.limit);
  const last = page.at(-1);
  return {
    rows: page.map((row) => shown(row, asked.words)),
    next: last && rows.length > asked.limit ? cursorOf(keyIn(views[asked.view].order, last)) : null,
  };
}

/** The venue whose conversations are shown: a role of one venue sees no other. */
export function venueOf(act: Act, venueId: string | null): string | null {
  if (venueId !== null) mustBeTheirs(act, venueId);
  return venueId ?? act.caller.venueId;
}

type Row = {
  id: string;
  channel: ChannelName;
  kind: ConversationKind;
  state: ConversationState;
  guest: ShownGuest;
  contactName: string;
  contact: string;
  subject: string;
  preview: string;
  topic: string | null;
  tags: string[];
  owner: { id: string; name: string } | null;
  lastAt: Date;
  lastInAt: Date | null;
  snoozedUntil: Date | null;
  dueAt: Date | null;
  messages: number;
  dueKey: string;
  lastKey: string;
  text: string | null;
};

function conversationsIn(
  act: Act,
  asked: QueueFilter & { cursor: string | null; limit: number },
  search: Search | null,
): RawBuilder<Row> {
  const { order } = views[asked.view];
  const wishes = filters(act, asked);
  if (search) wishes.push(sql`and ${search.where}`);
  // Few texts, asked for again and again; with wishes there are more of them than a connection should keep.
  return sql<Row>`${wishes.length === 0 ? prepared : sql``}
    with ${search?.hits ?? sql``}page as materialized (
      select c.id, c.channel, c.kind, c.state, c.guest_id, c.contact_name, c.contact, c.subject, c.preview, c.topic,
        c.tags, c.owner_id, c.last_at, c.last_in_at, c.snoozed_until, c.next_due_at, c.messages
      from desk.conversation c
      where c.house_id = ${act.houseId} and c.merged_into is null and ${views[asked.view].where(act)}
        ${sql.join(wishes, sql` `)} ${after(order, asked.cursor)}
      order by ${inOrder(order)} limit ${asked.limit + 1}
    )
    select c.id, c.channel, c.kind, c.state, c.contact_name as "contactName", c.contact, c.subject, c.preview, c.topic,
      c.tags, c.last_at as "lastAt", c.last_in_at as "lastInAt", c.snoozed_until as "snoozedUntil", c.messages,
      nullif(c.next_due_at, 'infinity') as "dueAt", c.next_due_at::text as "dueKey", c.last_at::text as "lastKey",
      ${guestOf} as guest,
      case when o.id is not null then json_build_object('id', o.id, 'name', o.name) end as owner,
      ${search === null ? sql`null` : newestWith(act.houseId, asked.words)} as text
    from page c
    ${withGuest(act.houseId)}
    left join team.person o on o.house_id = ${act.houseId} and o.id = c.owner_id
    order by ${inOrder(order)}`;
}

function inOrder(order: QueueOrder) {
  return order === 'due' ? sql`c.next_due_at, c.last_at, c.id` : sql`c.last_at desc, c.id desc`;
}

function after(order: QueueOrder, cursor: string | null) {
  const key = keyOf(cursor, order === 'due' ? 3 : 2);
  if (!key) return sql``;
  if (order === 'latest') return sql`and (c.last_at, c.id) < (${key[0]}::timestamptz, ${key[1]}::uuid)`;
  return sql`and (c.next_due_at, c.last_at, c.id) > (${key[0]}::timestamptz, ${key[1]}::timestamptz, ${key[2]}::uuid)`;
}

function keyIn(order: QueueOrder, { dueKey, lastKey, id }: Row): string[] {
  return order === 'due' ? [dueKey, lastKey, id] : [lastKey, id];
}

/** One condition a wish, beginning with `and`. */
function filters(act: Act, asked: QueueFilter): RawBuilder<unknown>[] {
  const { channel, kind, topic, tag, guestId, venueId, ownerId } = asked;
  const wishes = [];
  if (venueId) wishes.push(sql`and c.venue_id = ${venueId}`);
  if (channel) wishes.push(sql`and c.channel = ${channel}`);
  if (kind) wishes.push(sql`and c.kind = ${kind}`);
  if (topic) wishes.push(sql`and c.topic = ${topic}`);
  if (tag) wishes.push(sql`and c.tags @> array[${tag}]::text[]`);
  if (ownerId) wishes.push(sql`and c.owner_id = ${ownerId}`);
  if (guestId)
    wishes.push(sql`and c.guest_id in (select record_id from (${recordsOf(act.houseId, [guestId])}) theirs)`);
  return wishes;
}

function newestWith(houseId: number, words: string) {
  return sql`(
    select left(m.text, 20000) from desk.message m
    where m.house_id = ${houseId} and m.conversation_id = c.id and m.search @@ desk.words_begun(${words})
    order by m.at desc, m.id desc limit 1)`;
}

function shown(found: Row, words: string) {
  const { dueKey: _, lastKey: __, text, ...row } = found;
  return {
    ...row,
    lastAt: row.lastAt.toISOString(),
    lastInAt: row.lastInAt?.toISOString() ?? null,
    snoozedUntil: row.snoozedUntil?.toISOString() ?? null,
    dueAt: row.dueAt?.toISOString() ?? null,
    found: text === null ? null : foundIn(text, words),
  };
}
