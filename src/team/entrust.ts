import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { holdOwners, setRole } from '#door/member.ts';
import { mustHaveVenue } from '#houses/venue.ts';
import { entrusted } from './events.ts';
import { colleague, mustBePossible } from './person.ts';
import type { Post } from './person.ts';

/** What a colleague may do from their next tap on, and where. A house always keeps an owner. */
export async function entrust(act: Act, { personId, role, venueId }: Post & { personId: string }) {
  mustBePossible({ role, venueId });
  if (venueId) await mustHaveVenue(act, venueId);
  const { name } = await colleague(act, personId);
  if (role !== 'owner') await mustLeaveAnOwner(act, personId);
  const member = await setRole(act.db, act.houseId, { personId, role, venueId });
  if (!member) throw new Refusal('team.no_account', { name });
  announce(act, entrusted, [personId], { personId, role });
  return {};
}

/** @throws Refusal `team.last_owner` */
export async function mustLeaveAnOwner(act: Act, personId: string): Promise<void> {
  const owners = await holdOwners(act.db, act.houseId);
  if (owners.length === 1 && owners[0] === personId) throw new Refusal('team.last_owner');
}
