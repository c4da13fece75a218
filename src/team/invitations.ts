import type { Act } from '#kit/act.ts';
import type { Role } from '#kit/caller.ts';
import { openInvitations } from '#door/invitation.ts';

/** Invitations not yet accepted, newest first; one past its time is shown too, so that it is sent again. */
export async function invitations(act: Act) {
  const open = await openInvitations(act.db, act.houseId);
  const names = await act.db
    .selectFrom('team.person')
    .select(['id', 'name'])
    .where('house_id', '=', act.houseId)
    .execute();
  const nameOf = new Map(names.map((person) => [person.id, person.name]));
  return open.map((invitation) => ({
    personId: invitation.personId,
    name: nameOf.get(invitation.personId) ?? '',
    email: invitation.email,
    role: invitation.role as Exclude<Role, 'glance'>,
    expiresAt: invitation.expiresAt.toISOString(),
  }));
}
