import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';

/**
 * Holds the person behind a record until the act ends: of two who would say or give something at once, the second
 * counts what the first did. @returns the person's id @throws Refusal `guests.unknown_guest` for nobody and the erased
 */
export async function holdGuest(act: Act, guestId: string): Promise<string> {
  const person = await personOf(act, guestId).forNoKeyUpdate('r').executeTakeFirst();
  if (!person) throw new Refusal('guests.unknown_guest');
  // While it was waited for, two records may have become one person.
  const now = await personOf(act, guestId).executeTakeFirst();
  return now && now.id !== person.id ? holdGuest(act, guestId) : person.id;
}

function personOf(act: Act, guestId: string) {
  return act.db
    .selectFrom('guests.person as p')
    .innerJoin('guests.record as r', (join) =>
      join.onRef('r.house_id', '=', 'p.house_id').onRef('r.id', '=', 'p.person_id'),
    )
    .select('r.id')
    .where('p.house_id', '=', act.houseId)
    .where('p.record_id', '=', guestId)
    .where('r.erased_at', 'is', null);
}
