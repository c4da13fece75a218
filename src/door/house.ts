import type { Db } from '#kit/act.ts';

/**
 * Gives a house its number and its address: "Halcyon Blow Dry Bar" is /h/halcyon-blow-dry-bar. A demo house
 * names the person its visitors act as.
 */
export async function enrolHouse(
  door: Db,
  name: string,
  at: Date,
  demoPersonId: string | null = null,
): Promise<{ id: number; slug: string }> {
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
    .values({ slug, demo_person_id: demoPersonId, opened_at: at })
    .returning(['id', 'slug'])
    .executeTakeFirstOrThrow();
}

/** Nobody may enter any house yet. One that was begun and never got its owner does not count. */
export async function noHouseYet(door: Db): Promise<boolean> {
  const row = await door
    .selectFrom('door.membership as m')
    .innerJoin('door.house as h', 'h.id', 'm.house_id')
    .select('h.id')
    .where('h.demo', '=', false)
    .limit(1)
    .executeTakeFirst();
  return row === undefined;
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

/** Every house that stands here, for the work that is done in all of them. */
export async function houseIds(door: Db): Promise<number[]> {
  const rows = await door.selectFrom('door.house').select('id').orderBy('id').execute();
  return rows.map((row) => row.id);
}

/** Whether nothing in a house is real: then nothing may leave it. */
export async function isDemo(door: Db, houseId: number): Promise<boolean> {
  const row = await door.selectFrom('door.house').select('demo').where('id', '=', houseId).executeTakeFirst();
  return row?.demo === true;
}
