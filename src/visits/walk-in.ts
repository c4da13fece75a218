import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { businessDay } from '#kit/clock.ts';
import { reach } from '#journey/blueprint/reach.ts';
import { walkedIn } from './events.ts';
import { makeVisit } from './make.ts';
import type { NewParty } from './make.ts';
import { venueAtHand } from './venue.ts';

export async function walkIn(act: Act, party: NewParty): Promise<{ visitId: string }> {
  const venue = await venueAtHand(act, party.venueId);
  const day = businessDay(act.now, venue.timeZone, venue.dayEnds);
  const subjects = await makeVisit(act, venue, party, {
    day,
    expectedAt: null,
    minutes: null,
    arrivedAt: act.now,
  });
  const [visitId] = subjects;
  await reach(act, { at: ['expect', 'arrive'], visitId, venueId: venue.id, what: party.what });
  announce(act, walkedIn, subjects, { visitId, venueId: venue.id });
  return { visitId };
}
