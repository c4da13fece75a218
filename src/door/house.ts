import type { Db } from '#kit/act.ts';
import type { Role } from '#kit/caller.ts';

/** Gives a house its number and its address: "Halcyon Blow Dry Bar" is /h/halcyon-blow-dry-bar. */
export async function enrolHouse(door: Db, name: string, at: Date, demo = false): Promise<{ id: number; slug: string }> {
  const wish = slugOf(name);
  const taken = await door
    .selectFrom('door.house')
    .select('slug')
    .where((where) => where.or([where('slug', '=', wish), where('slug', 'like', `${wish}-%`)]))
    .execute();
  const slugs = new Set(taken.map((row) => row.slug));
  let slug = wish;
  for (let n = 2; slugs.has(slug); n += 1) slug = `${wish}-${n}`;
  return door
    .insertInto('door.house')
    .values({ slug, demo, opened_at: at })
    .returning(['id', 'slug'])
    .executeTakeFirstOrThrow();
}

export async function noHouseYet(door: Db): Promise<boolean> {
  const row = await door.selectFrom('door.house').select('id').where('demo', '=', false).limit(1).executeTakeFirst();
  return row === undefined;
}

/** Lets an account into a house as one of its people. */
export async function admit(
  door: Db,
  member: { userId: string; houseId: number; personId: string; role: Role; venueId: string | null; since: Date },
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

function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 48);
  return plain.length > 1 ? plain : `house-${plain || 'one'}`;
}
