import type { Insertable } from 'kysely';
import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import type { MomentsMoment } from '../../../database.d.ts';
import type { Where } from './where.ts';

type Begun = Omit<
  Insertable<MomentsMoment>,
  'house_id' | 'id' | 'visit_id' | 'venue_id' | 'currency' | 'noticed_at' | 'noticed_by'
>;

/** Writes down that something is noticed, thought of or given. @returns the id of the moment */
export async function begin(act: Act, { visitId, venueId, currency }: Where, begun: Begun): Promise<string> {
  const id = newId();
  await act.db
    .insertInto('moments.moment')
    .values({
      house_id: act.houseId,
      id,
      visit_id: visitId,
      venue_id: venueId,
      currency,
      noticed_at: act.now,
      noticed_by: act.caller.personId,
      ...begun,
    })
    .execute();
  return id;
}
