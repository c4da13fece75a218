import type { Act } from '#kit/act.ts';
import type { Happened } from '#kit/reactions.ts';
import { addDays } from '#kit/day.ts';
import { holdGuest } from '#guests/hold.ts';
import { noteDays } from './note.ts';
import { overVisit } from './over-visit.ts';
import { whoMet } from './met.ts';
import { isReachable, reachOf } from './ways.ts';
import { whatHolds } from './what-holds.ts';
import { whomToThank } from './worth-a-word.ts';
import { writeAsking } from './write-asking.ts';
import { undoMinutes } from '../moment.ts';

/**
 * After a visit that was worth a word, one person who met the guest is asked to write, two days on. The state is read
 * again: the farewell may have been taken back, or said once more, and then its own reaction comes later.
 */
export async function ask(
  act: Act,
  { data: { visitId } }: Happened & { data: { visitId: string } },
): Promise<void> {
  const visit = await overVisit(act, visitId);
  if (!visit || act.now.getTime() - visit.departedAt.getTime() < undoMinutes * 60_000) return;
  // A thank-you that comes late reads as a mailing: what waited in the queue that long nobody is asked for any more.
  if (visit.today > addDays(visit.leftOn, noteDays.due)) return;
  const thanked = whomToThank(visit.party.filter(({ asked }) => !asked));
  if (!thanked) return;
  const { personId } = visit.party.find(({ guestId }) => guestId === thanked.guestId)!;
  await holdGuest(act, personId);
  // Held now: of two visits that end at once, the second finds what the first asked for.
  if (await askedMeanwhile(act, visitId, personId)) return;
  if (!isReachable(await reachOf(act, { guestId: personId, venueId: visit.venueId }))) return;
  const firstOn = addDays(visit.leftOn, noteDays.first);
  const met = await whoMet(act, { visitId, guestId: personId, firstOn });
  const asked = met.find(({ hasEnough }) => !hasEnough);
  if (!asked) return;
  await writeAsking(act, {
    ...{ visitId, venueId: visit.venueId, leftOn: visit.leftOn },
    ...{ guestId: thanked.guestId, personId, because: thanked.because, askedOf: asked.personId },
    held: await whatHolds(act, personId),
  });
}

async function askedMeanwhile(act: Act, visitId: string, personId: string): Promise<boolean> {
  const again = await overVisit(act, visitId);
  return again?.party.find((one) => one.personId === personId)?.asked ?? true;
}
