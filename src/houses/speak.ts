import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import type { Vocabulary } from '#kit/words.ts';
import { spoke } from './events.ts';
import { mustBeOfWholeHouse } from './venue.ts';

/** The words shown from now on; one that is left out is again what this kind of house says. */
export async function speak(act: Act, { vocabulary }: { vocabulary: Vocabulary }) {
  mustBeOfWholeHouse(act);
  await act.db
    .updateTable('houses.house')
    .set({ vocabulary: JSON.stringify(vocabulary) })
    .where('house_id', '=', act.houseId)
    .execute();
  announce(act, spoke, [], {});
  return {};
}
