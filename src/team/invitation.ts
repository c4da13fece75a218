import { stranger } from '#kit/caller.ts';
import type { Caller, Role } from '#kit/caller.ts';
import { Refusal } from '#kit/refusal.ts';
import type { Entered } from '#kit/serve.ts';
import { invitationOf } from '#door/invitation.ts';
import type { Invitation } from '#door/invitation.ts';
import { theHouse } from '#houses/the-house.ts';
import { colleague } from './person.ts';

/** What the link is for, to whoever holds it. */
export async function invitation(entered: Entered, { token }: { token: string }) {
  const open = await openInvitation(entered, token);
  return entered.actIn(open.houseId, invitee(open), async (act) => ({
    house: (await theHouse(act)).name,
    name: (await colleague(act, open.personId)).name,
    email: open.email,
    role: open.role as Exclude<Role, 'glance'>,
  }));
}

/** @throws Refusal `team.invitation_gone` */
export async function openInvitation({ door, receivedAt }: Entered, token: string) {
  const open = await invitationOf(door, token, receivedAt);
  if (!open) throw new Refusal('team.invitation_gone');
  return open;
}

/** Whoever holds the link, on the step of the house. */
export function invitee({ houseId, personId }: Invitation): Caller {
  return { ...stranger, houseId, personId };
}
