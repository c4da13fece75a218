import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { visitFor } from './at-hand.ts';
import { joined } from './events.ts';
import { partyOf, personBehind } from './party.ts';

type Joining = { visitId: string; guestId: string; host: boolean };

/** Names one more guest of a party; its size grows only when more are named than were counted. */
export async function join(act: Act, { visitId, guestId, host }: Joining) {
  const visit = await visitFor(act, visitId, 'party');
  const personId = await personBehind(act, guestId);
  if (personId === null) throw new Refusal('visits.unknown_guest');
  const party = await partyOf(act, visitId);
  if (party.some((member) => member.personId === personId)) throw new Refusal('visits.already_in_party');

  const isHost = host || party.length === 0;
  if (isHost) await noHost(act, visitId);
  await act.db
    .insertInto('visits.party')
    .values({ house_id: act.houseId, visit_id: visitId, guest_id: guestId, host: isHost })
    .execute();
  const named = new Set(party.map((member) => member.personId)).size + 1;
  if (named > visit.partySize) await count(act, visitId, named);
  announce(act, joined, [...visit.subjects, guestId], { visitId, venueId: visit.venueId, guestId });
  return {};
}

async function noHost(act: Act, visitId: string): Promise<void> {
  await act.db
    .updateTable('visits.party')
    .set({ host: false })
    .where('house_id', '=', act.houseId)
    .where('visit_id', '=', visitId)
    .where('host', '=', true)
    .execute();
}

async function count(act: Act, visitId: string, partySize: number): Promise<void> {
  await act.db
    .updateTable('visits.visit')
    .set({ party_size: partySize })
    .where('house_id', '=', act.houseId)
    .where('id', '=', visitId)
    .execute();
}
