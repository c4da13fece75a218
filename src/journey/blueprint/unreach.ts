import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import type { VisitStep } from './touchpoint.ts';

/** The step was taken back: what began with it did not, unless somebody has done a part of it. */
export async function unreach(act: Act, { at, visitId }: { at: VisitStep; visitId: string }): Promise<void> {
  const runIds = await openRunsHeld(act, visitId, at);
  if (runIds.length === 0) return;
  await sql`
    update journey.run r set ended_at = ${act.now}, ended_by = ${act.caller.personId}::uuid, outcome = 'undone'
    where r.house_id = ${act.houseId} and r.id = any(${runIds}::uuid[]) and not exists (
      select from journey.run_step s where s.house_id = r.house_id and s.run_id = r.id)`.execute(act.db);
}

/** Held before it is asked what was done of them: a tick that comes in at this very moment is seen. */
async function openRunsHeld(act: Act, visitId: string, at: VisitStep): Promise<string[]> {
  const runs = await act.db
    .selectFrom('journey.run')
    .select('id')
    .where('house_id', '=', act.houseId)
    .where('subject_id', '=', visitId)
    .where('begins_at', '=', at)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  return runs.map(({ id }) => id);
}
