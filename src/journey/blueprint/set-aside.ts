import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';

/** They are not coming: nothing of the journey is left to do. What was done stands. */
export async function setAside(act: Act, visitId: string): Promise<void> {
  await sql`
    update journey.run set ended_at = ${act.now}, ended_by = ${act.caller.personId}::uuid, outcome = 'undone'
    where house_id = ${act.houseId} and subject_id = ${visitId} and how = 'visit' and ended_at is null`.execute(
    act.db,
  );
}

/**
 * They are coming after all. A visit that is expected has of later steps, taken and taken back before, only what
 * somebody had begun to do.
 */
export async function takeUp(act: Act, visitId: string): Promise<void> {
  await sql`
    update journey.run r set ended_at = null, ended_by = null, outcome = null
    where r.house_id = ${act.houseId} and r.subject_id = ${visitId} and r.outcome = 'undone'
      and (r.begins_at = 'expect' or exists (
        select from journey.run_step s where s.house_id = r.house_id and s.run_id = r.id))`.execute(act.db);
}
