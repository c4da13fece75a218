import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { venueAtHand } from '#visits/venue.ts';
import { purseSet } from '../events.ts';

type Rule = {
  venueId: string;
  share: number | null;
  sumMinor: number | null;
  personMinor: number | null;
  guestMinor: number | null;
};

/**
 * The share or the sum holds from the next purse on, since this month's is opened and partly spent; what each may
 * spend without asking holds at once. Null is the default again.
 */
export async function setPurse(act: Act, { venueId, share, sumMinor, personMinor, guestMinor }: Rule) {
  if (share !== null && sumMinor !== null) throw new Refusal('moments.share_or_sum');
  await venueAtHand(act, venueId);
  const rule = {
    share,
    sum_minor: sumMinor,
    person_minor: personMinor,
    guest_minor: guestMinor,
    set_at: act.now,
    set_by: act.caller.personId,
  };
  await act.db
    .insertInto('moments.purse_rule')
    .values({ house_id: act.houseId, venue_id: venueId, ...rule })
    .onConflict((conflict) => conflict.columns(['house_id', 'venue_id']).doUpdateSet(rule))
    .execute();
  announce(act, purseSet, [venueId], { venueId });
  return {};
}
