import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { recordsOf } from '#guests/records.ts';
import { recoveryColumns, recoveryShown } from './recovery-shown.ts';
import type { RecoveryRow } from './recovery-shown.ts';

/** What went wrong for a person, what is open first, then newest first. */
export async function recoveries(act: Act, { guestId }: { guestId: string }) {
  const { rows } = await sql<RecoveryRow>`
    select ${recoveryColumns}, r.person_id as "guestId"
    from (${recordsOf(act.houseId, [guestId])}) r
    join desk.recovery d on d.house_id = ${act.houseId} and d.guest_id = r.record_id
    left join team.person b on b.house_id = d.house_id and b.id = d.reported_by
    left join team.person a on a.house_id = d.house_id and a.id = d.apologised_by
    order by d.made_right_at is not null, d.reported_at desc, d.id`.execute(act.db);
  return rows.map(recoveryShown);
}
