import type { Db } from '#kit/act.ts';
import type { Role } from '#kit/caller.ts';

/** What an account may do in a house, and where; one that nobody limits may act in every venue. */
export type Member = { personId: string; role: Role; venueId: string | null };

/** Lets an account into a house as one of its people. */
export async function admit(
  door: Db,
  member: Member & { userId: string; houseId: number; since: Date },
): Promise<void> {
  await door
    .insertInto('door.membership')
    .values({
      user_id: member.userId,
      house_id: member.houseId,
      person_id: member.personId,
      role: member.role,
      venue_id: member.venueId,
      since: member.since,
    })
    .execute();
}

export async function membersOf(door: Db, houseId: number): Promise<Member[]> {
  const rows = await door
    .selectFrom('door.membership')
    .select(['person_id as personId', 'role', 'venue_id as venueId'])
    .where('house_id', '=', houseId)
    .execute();
  return rows as Member[];
}

/** The membership of one person; null for who has no account and acts by PIN alone. */
export async function memberOf(door: Db, houseId: number, personId: string): Promise<Member | null> {
  const row = await door
    .selectFrom('door.membership')
    .select(['person_id as personId', 'role', 'venue_id as venueId'])
    .where('house_id', '=', houseId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return (row as Member | undefined) ?? null;
}

/** Whether an account is a member of a house already. */
export async function isMember(door: Db, houseId: number, userId: string): Promise<boolean> {
  const row = await door
    .selectFrom('door.membership')
    .select('person_id')
    .where('house_id', '=', houseId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row !== undefined;
}

/** The owners of a house, held until the act ends: two owners cannot send each other away at once. */
export async function holdOwners(door: Db, houseId: number): Promise<string[]> {
  const rows = await door
    .selectFrom('door.membership')
    .select('person_id')
    .where('house_id', '=', houseId)
    .where('role', '=', 'owner')
    .orderBy('user_id')
    .forUpdate()
    .execute();
  return rows.map((row) => row.person_id);
}

/** Gives a member another role. @returns false for a person without an account */
export async function setRole(
  door: Db,
  houseId: number,
  { personId, role, venueId }: Member,
): Promise<boolean> {
  const row = await door
    .updateTable('door.membership')
    .set({ role, venue_id: venueId })
    .where('house_id', '=', houseId)
    .where('person_id', '=', personId)
    .returning('person_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Shuts the door behind a person: their account, their turns on tablets and what they were invited with. */
export async function shutOut(door: Db, houseId: number, personId: string, at: Date): Promise<void> {
  await door
    .with('turn', (db) =>
      db.deleteFrom('door.tablet_turn').where('house_id', '=', houseId).where('person_id', '=', personId),
    )
    .with('invitation', (db) =>
      db
        .updateTable('door.invitation')
        .set({ withdrawn_at: at })
        .where('house_id', '=', houseId)
        .where('person_id', '=', personId)
        .where('accepted_at', 'is', null)
        .where('withdrawn_at', 'is', null),
    )
    .deleteFrom('door.membership')
    .where('house_id', '=', houseId)
    .where('person_id', '=', personId)
    .execute();
}
