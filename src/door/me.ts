import type { Role } from '#kit/caller.ts';
import type { Entered } from '#kit/serve.ts';
import { noHouseYet } from './house.ts';

/** Who is calling, and which houses are open to them. */
export async function me({ door, caller }: Entered) {
  const houses = caller.userId
    ? await door
        .selectFrom('door.membership as m')
        .innerJoin('door.house as h', 'h.id', 'm.house_id')
        .select(['h.slug', 'm.role', 'h.demo'])
        .where('m.user_id', '=', caller.userId)
        .orderBy('h.id')
        .execute()
    : await door
        .selectFrom('door.house as h')
        .select(['h.slug', 'h.demo'])
        .where('h.id', '=', caller.houseId ?? 0)
        .execute();
  const demo = await door
    .selectFrom('door.house')
    .select('slug')
    .where('demo', '=', true)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return {
    kind: caller.kind as 'nobody',
    userId: caller.userId,
    personId: caller.personId,
    role: caller.role,
    venueId: caller.venueId,
    houses: houses.map((house) => ({
      slug: house.slug,
      demo: house.demo,
      role: ('role' in house ? house.role : (caller.role ?? 'glance')) as Role,
    })),
    empty: await noHouseYet(door),
    demo: demo?.slug ?? null,
  };
}
