import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { businessDay } from '#kit/clock.ts';
import { reach } from '#journey/blueprint/reach.ts';
import { expected } from './events.ts';
import { makeVisit } from './make.ts';
import type { NewParty } from './make.ts';
import { mustBeNear } from './near.ts';
import { venueAtHand } from './venue.ts';

type Expected = NewParty & { expectedAt: string; minutes: number | null };

export async function expect(act: Act, party: Expected): Promise<{ visitId: string }> {
  const venue = await venueAtHand(act, party.venueId);
  const expectedAt = mustBeNear(act, party.expectedAt);
  const day = businessDay(expectedAt, venue.timeZone, venue.dayEnds);
  const subjects = await makeVisit(act, venue, party, {
    day,
    expectedAt,
    minutes: party.minutes,
    arrivedAt: null,
  });
  const [visitId] = subjects;
  await reach(act, { at: ['expect'], visitId, venueId: venue.id, what: party.what, expectedAt });
  announce(act, expected, subjects, { visitId, venueId: venue.id });
  return { visitId };
}
