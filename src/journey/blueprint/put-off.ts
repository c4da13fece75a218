import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';

/** The visit is expected at another time: what counts from it is due with it. */
export async function putOff(
  act: Act,
  { visitId, expectedAt }: { visitId: string; expectedAt: Date },
): Promise<void> {
  await sql`
    update journey.run set due_at = ${expectedAt}::timestamptz + make_interval(mins => after_minutes)
    where house_id = ${act.houseId} and subject_id = ${visitId} and begins_at = 'expect'`.execute(act.db);
}
