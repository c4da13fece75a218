import { Refusal } from '#kit/refusal.ts';
import type { Entered } from '#kit/serve.ts';

/** Signs the browser in as the visitor of the demo house, where nothing is real. */
export async function stepIntoDemo(entered: Entered): Promise<{ slug: string }> {
  const { door } = entered;
  const house = await door
    .selectFrom('door.house')
    .select(['id', 'slug', 'demo_person_id'])
    .where('demo', '=', true)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  if (!house?.demo_person_id) throw new Refusal('door.no_demo');
  const userId = await entered.account.visit();
  await door
    .insertInto('door.membership')
    .values({
      user_id: userId,
      house_id: house.id,
      person_id: house.demo_person_id,
      role: 'owner',
      venue_id: null,
      since: entered.receivedAt,
    })
    // Visitors before may have changed what a visitor may do.
    .onConflict((taken) =>
      taken
        .columns(['house_id', 'person_id'])
        .doUpdateSet({ user_id: userId, role: 'owner', venue_id: null }),
    )
    .execute();
  return { slug: house.slug };
}
