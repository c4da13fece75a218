import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import type { Entered } from '#kit/serve.ts';
import { useInvitation } from '#door/invitation.ts';
import type { Invitation } from '#door/invitation.ts';
import { admit, isMember, memberOf } from '#door/member.ts';
import { accepted } from './events.ts';
import { invitee, openInvitation } from './invitation.ts';
import { colleague } from './person.ts';

type Accepting = { token: string; name: string; password: string | null };

/** A colleague comes in, with the account they are signed in with or a new one for the address that was invited. */
export async function accept(entered: Entered, accepting: Accepting): Promise<{ slug: string }> {
  const invitation = await openInvitation(entered, accepting.token);
  const userId = (await ownAccount(entered)) ?? (await newAccount(entered, accepting, invitation.email));
  await entered.actIn(invitation.houseId, { ...invitee(invitation), kind: 'user', userId }, async (act) => {
    await mustFit(act, invitation, userId);
    if (!(await useInvitation(act.db, accepting.token, act.now))) throw new Refusal('team.invitation_gone');
    await admit(act.db, { ...invitation, userId, since: act.now });
    await act.db
      .updateTable('team.person')
      .set({ name: accepting.name, email: invitation.email })
      .where('house_id', '=', act.houseId)
      .where('id', '=', invitation.personId)
      .execute();
    announce(act, accepted, [invitation.personId], { personId: invitation.personId });
  });
  return { slug: invitation.slug };
}

/** The account the browser is signed in with. A visitor's belongs to everybody and counts as none. */
export async function ownAccount({ caller, account }: Entered): Promise<string | null> {
  return caller.userId && (await account.isVisitor()) ? null : caller.userId;
}

async function newAccount(
  { account }: Entered,
  { name, password }: Accepting,
  email: string,
): Promise<string> {
  if (password === null) throw new Refusal('team.password_missing');
  return account.signUp({ name, email, password });
}

async function mustFit(act: Act, { personId }: Invitation, userId: string): Promise<void> {
  if (await isMember(act.db, act.houseId, userId)) throw new Refusal('team.already_here');
  const { name } = await colleague(act, personId);
  if (await memberOf(act.db, act.houseId, personId)) throw new Refusal('team.has_account', { name });
}
