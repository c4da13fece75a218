import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { recordsOf } from '#guests/records.ts';
import type { CallState } from './call.ts';

type Row = {
  id: string;
  direction: 'in' | 'out';
  rangAt: Date;
  state: CallState;
  takenById: string | null;
  takenByName: string | null;
  seconds: number | null;
  number: string;
  conversationId: string | null;
  transcript: string;
  hasRecording: boolean;
};

/** Calls with a person, those too whose conversation was found to be with them later; newest first. */
export async function callsOf(act: Act, { guestId, limit }: { guestId: string; limit: number }) {
  const { rows } = await sql<Row>`
    with record as materialized (select record_id from (${recordsOf(act.houseId, [guestId])}) r),
    theirs as (
      select c.id from desk.call c where c.house_id = ${act.houseId} and c.guest_id in (select record_id from record)
      union
      select c.id from desk.conversation d
      join desk.call c on c.house_id = d.house_id and c.conversation_id = d.id
      where d.house_id = ${act.houseId} and d.guest_id in (select record_id from record)
    )
    select c.id, c.direction, c.rang_at as "rangAt", c.state, t.id as "takenById", t.name as "takenByName", c.seconds,
      c.number, c.conversation_id as "conversationId", c.transcript, c.recording is not null as "hasRecording"
    from theirs
    join desk.call c on c.house_id = ${act.houseId} and c.id = theirs.id
    left join team.person t on t.house_id = c.house_id and t.id = c.taken_by
    where ${act.caller.venueId}::uuid is null or c.venue_id = ${act.caller.venueId}::uuid
    order by c.rang_at desc, c.id desc limit ${limit}`.execute(act.db);
  return rows.map(({ takenById, takenByName, ...row }) => ({
    ...row,
    rangAt: row.rangAt.toISOString(),
    takenBy: takenById === null ? null : { id: takenById, name: takenByName ?? '' },
  }));
}
