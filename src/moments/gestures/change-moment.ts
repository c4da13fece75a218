import type { Updateable } from 'kysely';
import type { Act } from '#kit/act.ts';
import type { MomentsMoment } from '../../../database.d.ts';

/** Writes a step of a moment that is at hand. */
export async function changeMoment(
  act: Act,
  momentId: string,
  step: Updateable<MomentsMoment>,
): Promise<void> {
  await act.db
    .updateTable('moments.moment')
    .set(step)
    .where('house_id', '=', act.houseId)
    .where('id', '=', momentId)
    .execute();
}
