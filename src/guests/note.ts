import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import { guestAtHand } from './at-hand.ts';
import { noted } from './events.ts';
import { overhear } from './overhear.ts';
import type { DateOrder } from './overhear.ts';
import { homeVenue, todayAt } from './venue.ts';

/** A proposal about health that nobody takes up is not kept: one day to be decided on, and one over a closed day. */
const hoursToDecide = 48;

type Note = { guestId: string; note: string; from: string; visitId: string | null };

export async function note(act: Act, { guestId, note: words, from, visitId }: Note) {
  await guestAtHand(act, guestId);
  const venue = await homeVenue(act);
  const heard = overhear(words, todayAt(act, venue), dateOrderIn(venue.country));
  const rows = heard.map(({ from: [start, end], ...facts }) => ({
    house_id: act.houseId,
    id: newId(),
    guest_id: guestId,
    facts: JSON.stringify(facts),
    // Only its own part: what is said of health in the same breath goes when that proposal goes.
    note: words.slice(start, end),
    noticed_from: from,
    noticed_by: act.caller.personId,
    noticed_at: act.now,
    expires_at:
      facts.sensitivity === 'plain' ? null : new Date(act.now.getTime() + hoursToDecide * 3_600_000),
  }));
  if (rows.length > 0) await act.db.insertInto('guests.proposal').values(rows).execute();
  announce(act, noted, visitId ? [guestId, visitId] : [guestId], { guestId, proposals: rows.length });
  return { proposalIds: rows.map(({ id }) => id) };
}

/** Whoever writes 12/3 there means the third of December; elsewhere the twelfth of March. */
function dateOrderIn(country: string): DateOrder {
  return country === 'US' ? 'mdy' : 'dmy';
}
