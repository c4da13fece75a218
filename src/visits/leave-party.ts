import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { visitFor } from './at-hand.ts';
import { leftParty } from './events.ts';
import { partyOf, personBehind } from './party.ts';
import type { Member } from './party.ts';

/** The next guest named becomes the host. The size stays: somebody sits there, only not this guest. */
export async function leaveParty(act: Act, { visitId, guestId }: { visitId: string; guestId: string }) {
  const visit = await visitFor(act, visitId, 'party');
  const personId = await personBehind(act, guestId);
  const party = await partyOf(act, visitId);
  const leaving = party.filter((member) => member.personId === personId);
  if (leaving.length === 0) throw new Refusal('visits.not_in_party');

  await act.db
    .deleteFrom('visits.party')
    .where('house_id', '=', act.houseId)
    .where('visit_id', '=', visitId)
    .where(
      'guest_id',
      'in',
      leaving.map((member) => member.recordId),
    )
    .execute();
  const next = party.find((member) => member.personId !== personId);
  if (next && leaving.some((member) => member.host)) await makeHost(act, visitId, next);
  announce(act, leftParty, visit.subjects, { visitId, venueId: visit.venueId, guestId });
  return {};
}

async function makeHost(act: Act, visitId: string, { recordId }: Member): Promise<void> {
  await act.db
    .updateTable('visits.party')
    .set({ host: true })
    .where('house_id', '=', act.houseId)
    .where('visit_id', '=', visitId)
    .where('guest_id', '=', recordId)
    .execute();
}
