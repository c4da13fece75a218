import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { withdrawInvitations } from '#door/invitation.ts';
import { invitationWithdrawn } from './events.ts';

/** Takes an invitation back: its link opens nothing any more. */
export async function withdrawInvitation(act: Act, { personId }: { personId: string }) {
  const withdrawn = await withdrawInvitations(act.db, { houseId: act.houseId, personId, at: act.now });
  if (!withdrawn) throw new Refusal('team.not_invited');
  announce(act, invitationWithdrawn, [personId], { personId });
  return {};
}
