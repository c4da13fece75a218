import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { renamed } from './events.ts';
import { mustBeOfWholeHouse } from './venue.ts';

/** Another name; the address stays, for it stands in bookmarks and letters. */
export async function rename(act: Act, { name }: { name: string }) {
  mustBeOfWholeHouse(act);
  await act.db.updateTable('houses.house').set({ name }).where('house_id', '=', act.houseId).execute();
  announce(act, renamed, [], {});
  return {};
}
