import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { prepared } from '#kit/prepared.ts';
import { venueOf } from './queue.ts';

type Counts = Record<
  | 'open'
  | 'mine'
  | 'unowned'
  | 'waiting'
  | 'snoozed'
  | 'mentions'
  | 'pressing'
  | 'quarantined'
  | 'perhapsSent',
  number
>;

const pressingMinutes = 60;

/** How many wait in each view, in one statement that looks at what is not solved alone. */
export async function counts(act: Act, asked: { venueId: string | null }) {
  const venueId = venueOf(act, asked.venueId);
  const { rows } = await sql<Counts>`${prepared}
    with unsolved as materialized (
      select c.state <> 'waiting' and not c.aside as ours, c.state = 'waiting' and not c.aside as theirs, c.owner_id,
        coalesce(c.snoozed_until > ${act.now}, false) as snoozed,
        not c.aside and c.next_due_at <= ${act.now}::timestamptz + make_interval(mins => ${pressingMinutes}) as pressing
      from desk.conversation c
      where c.house_id = ${act.houseId} and c.state <> 'solved' and c.merged_into is null
        and (${venueId}::uuid is null or c.venue_id = ${venueId}::uuid)
    )
    select
      count(*) filter (where ours and not snoozed)::int as open,
      count(*) filter (where ours and not snoozed and owner_id = ${act.caller.personId}::uuid)::int as mine,
      count(*) filter (where ours and not snoozed and owner_id is null)::int as unowned,
      count(*) filter (where theirs and not snoozed)::int as waiting,
      count(*) filter (where snoozed)::int as snoozed,
      count(*) filter (where pressing)::int as pressing,
      (select count(distinct m.conversation_id)::int from desk.mention m
        join desk.conversation c on c.house_id = ${act.houseId} and c.id = m.conversation_id
        where m.house_id = ${act.houseId} and m.person_id = ${act.caller.personId}::uuid and m.seen_at is null
          and (${venueId}::uuid is null or c.venue_id = ${venueId}::uuid)) as mentions,
      (select count(*)::int from desk.mail
        where house_id = ${act.houseId} and state = 'quarantined') as quarantined,
      (select count(*)::int from kit.letter
        where house_id = ${act.houseId} and via is not null and state in ('perhaps_sent', 'failed')) as "perhapsSent"
    from unsolved`.execute(act.db);
  return rows[0]!;
}
