import type { Db } from '#kit/act.ts';
import type { Role } from '#kit/caller.ts';
import { newSecret, sha256 } from './secret.ts';

export type Invitation = {
  houseId: number;
  personId: string;
  email: string;
  role: Role;
  venueId: string | null;
  expiresAt: Date;
};

/** Keeps an invitation, and takes back any earlier one to the same person. @returns the token, known to nobody else */
export async function keepInvitation(
  door: Db,
  invitation: Invitation & { invitedBy: string | null; invitedAt: Date },
): Promise<string> {
  const { houseId, personId, invitedAt } = invitation;
  await withdrawInvitations(door, { houseId, personId, at: invitedAt });
  const secret = newSecret('join');
  await door
    .insertInto('door.invitation')
    .values({
      token_sha256: secret.sha256,
      house_id: houseId,
      person_id: personId,
      email: invitation.email,
      role: invitation.role,
      venue_id: invitation.venueId,
      invited_by: invitation.invitedBy,
      invited_at: invitedAt,
      expires_at: invitation.expiresAt,
    })
    .execute();
  return secret.token;
}

/** @returns false where no invitation was open */
export async function withdrawInvitations(
  door: Db,
  { houseId, personId, at }: { houseId: number; personId: string; at: Date },
): Promise<boolean> {
  const row = await door
    .updateTable('door.invitation')
    .set({ withdrawn_at: at })
    .where('house_id', '=', houseId)
    .where('person_id', '=', personId)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .returning('person_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** What is still to be accepted in a house, past its time or not. */
export async function openInvitations(door: Db, houseId: number): Promise<Invitation[]> {
  return openOnes(door).where('house_id', '=', houseId).orderBy('invited_at', 'desc').execute() as Promise<
    Invitation[]
  >;
}

/** The invitation a link is for; null once it was accepted, taken back or is past its time. */
export async function invitationOf(
  door: Db,
  token: string,
  now: Date,
): Promise<(Invitation & { slug: string }) | null> {
  const row = await openOnes(door)
    .innerJoin('door.house as h', 'h.id', 'i.house_id')
    .select('h.slug')
    .where('token_sha256', '=', sha256(token))
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return (row as (Invitation & { slug: string }) | undefined) ?? null;
}

/** Uses a link up. @returns false where somebody was quicker */
export async function useInvitation(door: Db, token: string, now: Date): Promise<boolean> {
  const row = await door
    .updateTable('door.invitation')
    .set({ accepted_at: now })
    .where('token_sha256', '=', sha256(token))
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .returning('person_id')
    .executeTakeFirst();
  return row !== undefined;
}

function openOnes(door: Db) {
  return door
    .selectFrom('door.invitation as i')
    .select([
      'i.house_id as houseId',
      'i.person_id as personId',
      'i.email',
      'i.role',
      'i.venue_id as venueId',
      'i.expires_at as expiresAt',
    ])
    .where('i.accepted_at', 'is', null)
    .where('i.withdrawn_at', 'is', null);
}
