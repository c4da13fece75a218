import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { visitFor } from './at-hand.ts';
import { handedBack } from './events.ts';

export async function handBack(act: Act, { visitId, memoryId }: { visitId: string; memoryId: string }) {
  const visit = await visitFor(act, visitId, 'handOver');
  const gone = await act.db
    .deleteFrom('visits.handover')
    .where('house_id', '=', act.houseId)
    .where('visit_id', '=', visitId)
    .where('memory_id', '=', memoryId)
    .returning('person_id')
    .executeTakeFirst();
  if (!gone) throw new Refusal('visits.not_handed_over');
  announce(act, handedBack, [...visit.subjects, gone.person_id], {
    visitId,
    venueId: visit.venueId,
    memoryId,
  });
  return {};
}
