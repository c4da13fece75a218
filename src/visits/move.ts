import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { businessDay } from '#kit/clock.ts';
import { putOff } from '#journey/blueprint/put-off.ts';
import { visitFor } from './at-hand.ts';
import { moved } from './events.ts';
import { mustBeNear } from './near.ts';
import { venueAtHand } from './venue.ts';

type Move = { visitId: string; expectedAt: string; minutes: number | null };

/** Another time; how long it takes stays as it was unless it is said. */
export async function move(act: Act, { visitId, expectedAt, minutes }: Move) {
  const visit = await visitFor(act, visitId, 'move');
  const venue = await venueAtHand(act, visit.venueId);
  const at = mustBeNear(act, expectedAt);
  await act.db
    .updateTable('visits.visit')
    .set({
      expected_at: at,
      day: businessDay(at, venue.timeZone, venue.dayEnds),
      ...(minutes === null ? {} : { minutes }),
    })
    .where('house_id', '=', act.houseId)
    .where('id', '=', visitId)
    .execute();
  await putOff(act, { visitId, expectedAt: at });
  announce(act, moved, visit.subjects, { visitId, venueId: visit.venueId });
  return {};
}
