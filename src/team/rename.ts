import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { renamed } from './events.ts';
import { colleague } from './person.ts';

/** Corrects a name, on everything its bearer ever did. */
export async function rename(act: Act, { personId, name }: { personId: string; name: string }) {
  await colleague(act, personId);
  await act.db
    .updateTable('team.person')
    .set({ name })
    .where('house_id', '=', act.houseId)
    .where('id', '=', personId)
    .execute();
  announce(act, renamed, [personId], { personId });
  return {};
}
