import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { reopenedOn } from './events.ts';
import { venueToArrange } from './venue.ts';

/** Takes back a closed day; on a day that was open anyway nothing happens. */
export async function reopenOn(act: Act, { venueId, day }: { venueId: string; day: string }) {
  await venueToArrange(act, venueId);
  const reopened = await act.db
    .deleteFrom('houses.closed_day')
    .where('house_id', '=', act.houseId)
    .where('venue_id', '=', venueId)
    .where('day', '=', day)
    .returning('day')
    .executeTakeFirst();
  if (reopened) announce(act, reopenedOn, [venueId], { venueId, day });
  return {};
}
