import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { personOf } from './belonging.ts';
import { described } from './events.ts';
import { dropNameWords, enterNameWords } from './name.ts';

type Description = {
  guestId: string;
  name: string;
  given: string | null;
  family: string | null;
  pronunciation: string | null;
};

/** Corrects how a guest is called and how it is said. */
export async function describe(act: Act, input: Description) {
  const guestId = await personOf(act, input.guestId);
  const before = await act.db
    .selectFrom('guests.record')
    .select('words')
    .where('house_id', '=', act.houseId)
    .where('id', '=', guestId)
    .executeTakeFirstOrThrow();
  await act.db
    .updateTable('guests.record')
    .set({
      name: input.name,
      given: input.given || null,
      family: input.family || null,
      pronunciation: input.pronunciation || null,
    })
    .where('house_id', '=', act.houseId)
    .where('id', '=', guestId)
    .execute();
  await enterNameWords(act, [guestId]);
  await dropNameWords(act, before.words);
  announce(act, described, [guestId], { guestId });
  return {};
}
