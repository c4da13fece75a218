import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { businessDay } from '#kit/clock.ts';
import { venueAtHand } from '#visits/venue.ts';
import { eveningSet } from '../events.ts';
import { suggestFor } from './suggest.ts';
import type { Weather } from './weather.ts';

type Evening = { venueId: string; day: string | null; weather: Weather };

/** What fits the weather is looked for at once. */
export async function setEvening(act: Act, { weather, ...asked }: Evening) {
  const venue = await venueAtHand(act, asked.venueId);
  const day = asked.day ?? businessDay(act.now, venue.timeZone, venue.dayEnds);
  const said = { weather, set_at: act.now, set_by: act.caller.personId };
  await act.db
    .insertInto('moments.evening')
    .values({ house_id: act.houseId, venue_id: venue.id, day, ...said })
    .onConflict((conflict) => conflict.columns(['house_id', 'venue_id', 'day']).doUpdateSet(said))
    .execute();
  const visits = await act.db
    .selectFrom('visits.visit')
    .select('id')
    .where('house_id', '=', act.houseId)
    .where('venue_id', '=', venue.id)
    .where('day', '=', day)
    .execute();
  await suggestFor(
    act,
    visits.map(({ id }) => id),
  );
  announce(act, eveningSet, [venue.id], { venueId: venue.id, day });
  return {};
}
