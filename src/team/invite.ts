import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import { Refusal } from '#kit/refusal.ts';
import type { Entered } from '#kit/serve.ts';
import { keepInvitation } from '#door/invitation.ts';
import { memberOf } from '#door/member.ts';
import { mustHaveVenue } from '#houses/venue.ts';
import { invited } from './events.ts';
import { colleague, mustBePossible, mustBeYoursToGive } from './person.ts';
import type { Post } from './person.ts';
import { welcomeAs } from './welcome.ts';

const openDays = 14;

type Inviting = Post & { personId: string | null; name: string; email: string };

/** Invites a colleague, new or known by PIN so far. The link is told here and never again: only its digest is kept. */
export async function invite(
  entered: Entered,
  inviting: Inviting,
): Promise<{ personId: string; link: string }> {
  const { personId, token } = await entered.actUnkept(async (act) => {
    await mustBeInvitable(act, inviting);
    const personId = inviting.personId ?? (await welcomeNew(act, inviting));
    const token = await keepInvitation(act.db, {
      houseId: act.houseId,
      personId,
      email: inviting.email,
      role: inviting.role,
      venueId: inviting.venueId,
      invitedBy: act.caller.personId,
      invitedAt: act.now,
      expiresAt: new Date(act.now.getTime() + openDays * 86_400_000),
    });
    announce(act, invited, [personId], { personId, role: inviting.role });
    return { personId, token };
  });
  return { personId, link: `${entered.publicUrl}/join/${token}` };
}

async function mustBeInvitable(act: Act, { personId, role, venueId }: Inviting): Promise<void> {
  mustBePossible({ role, venueId });
  mustBeYoursToGive(act.caller, { role, venueId });
  if (venueId) await mustHaveVenue(act, venueId);
  if (!personId) return;
  const { name } = await colleague(act, personId);
  if (await memberOf(act.db, act.houseId, personId)) throw new Refusal('team.has_account', { name });
}

async function welcomeNew(act: Act, { name, email }: Inviting): Promise<string> {
  const personId = newId();
  await welcomeAs(act, personId, name, email);
  return personId;
}
