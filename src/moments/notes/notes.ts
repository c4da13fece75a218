import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { mustBeTheirs } from '#visits/venue.ts';
import { notesToShow, shown } from './shown.ts';

type Asked = { venueId: string | null; which: 'to_write' | 'sent' | 'all'; mine: boolean };

const most = 300;

/**
 * Whose it is to write, the caller's own first, and what was sent. Nobody is counted: who writes is seen, and who writes
 * most is no measure of anything.
 */
export async function notes(act: Act, { venueId, which, mine }: Asked) {
  if (venueId !== null) mustBeTheirs(act, venueId);
  const me = act.caller.personId;
  const here = sql`(${venueId}::uuid is null or n.venue_id = ${venueId}::uuid) and g.erased_at is null`;
  const whose = mine ? sql`coalesce(n.sent_by, n.asked_of) = ${me}::uuid` : sql`true`;
  const { only, order } = of[which](act);
  const { rows } = await sql`${notesToShow(act, sql`${here} and ${whose} and ${only}`)}
    order by ${order}, n.id
    limit ${most}`.execute(act.db);
  return (rows as Parameters<typeof shown>[1][]).map((row) => shown(act, row));
}

/** On the list from the day it is due until its week is over, by the business day of its venue. */
const today = (act: Act) =>
  sql`(${act.now}::timestamptz at time zone e.time_zone - make_interval(mins => e.day_ends))::date`;

const of = {
  to_write: (act: Act) => ({
    // The first names a range of an index, the second is exact.
    only: sql`n.sent_at is null and n.let_go_at is null and n.last_on >= ${act.now}::timestamptz::date - 2
      and ${today(act)} between n.due_on and n.last_on`,
    order: sql`n.asked_of = ${act.caller.personId}::uuid desc nulls last, n.due_on`,
  }),
  sent: () => ({ only: sql`n.sent_at is not null`, order: sql`n.sent_at desc` }),
  all: () => ({ only: sql`true`, order: sql`n.asked_at desc` }),
};
