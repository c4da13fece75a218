import { sql } from 'kysely';
import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { visitFor } from './at-hand.ts';
import { takenUndone } from './events.ts';

export async function untake(act: Act, { takenId }: { takenId: string }) {
  const visit = await visitFor(act, await visitWith(act, takenId), 'take');
  const { numAffectedRows } = await sql`
    with line as (
      delete from visits.taken where house_id = ${act.houseId} and id = ${takenId}
      returning amount_minor
    )
    update visits.visit v set spent_minor = v.spent_minor - line.amount_minor
    from line
    where v.house_id = ${act.houseId} and v.id = ${visit.id}`.execute(act.db);
  // Two hosts took it off at once: the visit is held only now, and the line is gone.
  if (numAffectedRows === 0n) throw new Refusal('visits.unknown_line');
  announce(act, takenUndone, visit.subjects, { visitId: visit.id, venueId: visit.venueId, takenId });
  return {};
}

async function visitWith(act: Act, takenId: string): Promise<string> {
  const line = await act.db
    .selectFrom('visits.taken')
    .select('visit_id')
    .where('house_id', '=', act.houseId)
    .where('id', '=', takenId)
    .executeTakeFirst();
  if (!line) throw new Refusal('visits.unknown_line');
  return line.visit_id;
}
