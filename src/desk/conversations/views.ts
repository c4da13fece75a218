import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Act } from '#kit/act.ts';
import type { QueueView } from '../conversation.ts';

/** `due`: what breaks its promise next, then what waits longest. `latest`: what was last spoken in. */
export type QueueOrder = 'due' | 'latest';
type View = { order: QueueOrder; where: (act: Act) => RawBuilder<unknown> };

const ours = sql`c.state in ('open', 'reopened') and not c.aside`;
const here = (act: Act) => sql`(c.snoozed_until is null or c.snoozed_until <= ${act.now})`;

/** Which conversations stand in which view, and in which order. */
export const views = {
  open: { order: 'due', where: (act) => sql`${ours} and ${here(act)}` },
  mine: {
    order: 'due',
    where: (act) => sql`${ours} and ${here(act)} and c.owner_id = ${act.caller.personId}::uuid`,
  },
  unowned: { order: 'due', where: (act) => sql`${ours} and ${here(act)} and c.owner_id is null` },
  waiting: { order: 'latest', where: (act) => sql`c.state = 'waiting' and not c.aside and ${here(act)}` },
  snoozed: { order: 'latest', where: (act) => sql`c.state <> 'solved' and c.snoozed_until > ${act.now}` },
  solved: { order: 'latest', where: () => sql`c.state = 'solved' and not c.aside` },
  mentions: {
    order: 'latest',
    where: (act) => sql`c.id in (
      select m.conversation_id from desk.mention m
      where m.house_id = ${act.houseId} and m.person_id = ${act.caller.personId}::uuid and m.seen_at is null)`,
  },
  aside: { order: 'latest', where: () => sql`c.aside` },
  all: { order: 'latest', where: () => sql`true` },
} as const satisfies Record<QueueView, View>;
