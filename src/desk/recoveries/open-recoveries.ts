import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { mustBeTheirs } from '#visits/venue.ts';
import { askWithinDays } from './recovery.ts';
import { recoveryColumns, recoveryShown } from './recovery-shown.ts';
import type { RecoveryRow } from './recovery-shown.ts';

const most = 500;

/**
 * What is still to be made right, second failures and the graver ones first; behind it what was made right and
 * nobody has asked about. What happened at no venue that is known concerns each of them.
 */
export async function openRecoveries(act: Act, { venueId }: { venueId: string | null }) {
  if (venueId !== null) mustBeTheirs(act, venueId);
  const venue = venueId ?? act.caller.venueId;
  const { rows } = await sql<RecoveryRow & { guestName: string }>`
    select ${recoveryColumns}, g.name as "guestName", p.person_id as "guestId"
    from desk.recovery d
    join guests.person p on p.house_id = d.house_id and p.record_id = d.guest_id
    join guests.record g on g.house_id = d.house_id and g.id = p.person_id and g.erased_at is null
    left join visits.visit v on v.house_id = d.house_id and v.id = d.visit_id
    left join desk.conversation c on c.house_id = d.house_id and c.id = d.conversation_id
    left join team.person b on b.house_id = d.house_id and b.id = d.reported_by
    left join team.person a on a.house_id = d.house_id and a.id = d.apologised_by
    where d.house_id = ${act.houseId}
      and (d.made_right_at is null or (d.asked_at is null
        and d.made_right_at > ${act.now}::timestamptz - make_interval(days => ${askWithinDays})))
      and (${venue}::uuid is null or coalesce(v.venue_id, c.venue_id, ${venue}::uuid) = ${venue}::uuid)
    order by d.made_right_at is not null, d.again desc,
      array_position(array['grave', 'serious', 'small'], d.weight), coalesce(d.made_right_at, d.reported_at), d.id
    limit ${most}`.execute(act.db);
  return rows.map(recoveryShown);
}
