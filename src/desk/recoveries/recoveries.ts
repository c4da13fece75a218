import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { recordsOf } from '#guests/records.ts';
import type { RecoveryWeight } from './recovery.ts';

type Row = {
  id: string;
  what: string;
  weight: RecoveryWeight;
  reportedAt: Date;
  madeRightAt: Date | null;
  how: string | null;
};

/** What went wrong for a person, what is open first, then newest first. */
export async function recoveries(act: Act, { guestId }: { guestId: string }) {
  const { rows } = await sql<Row>`
    select d.id, d.what, d.weight, d.reported_at as "reportedAt", d.made_right_at as "madeRightAt", d.how
    from (${recordsOf(act.houseId, [guestId])}) r
    join desk.recovery d on d.house_id = ${act.houseId} and d.guest_id = r.record_id
    order by d.made_right_at is not null, d.reported_at desc, d.id`.execute(act.db);
  return rows.map((row) => ({
    ...row,
    reportedAt: row.reportedAt.toISOString(),
    madeRightAt: row.madeRightAt?.toISOString() ?? null,
  }));
}
