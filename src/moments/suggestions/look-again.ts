import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { mustBeTheirs } from '#visits/venue.ts';
import { suggestFor } from './suggest.ts';

/** Something else than what was put aside, or what is known since. */
export async function lookAgain(act: Act, { visitId }: { visitId: string }) {
  const visit = await act.db
    .selectFrom('visits.visit')
    .select('venue_id')
    .where('house_id', '=', act.houseId)
    .where('id', '=', visitId)
    .executeTakeFirst();
  if (!visit) throw new Refusal('moments.unknown_visit');
  mustBeTheirs(act, visit.venue_id);
  await suggestFor(act, [visitId], true);
  return {};
}
