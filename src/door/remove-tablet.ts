import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { tabletRemoved } from './events.ts';

/** Shuts out a tablet, and with it whoever acts on it: from its next call on it is a stranger. */
export async function removeTablet(act: Act, { tabletId }: { tabletId: string }) {
  const removed = await act.db
    .updateTable('door.tablet')
    .set({ removed_at: act.now })
    .where('house_id', '=', act.houseId)
    .where('id', '=', tabletId)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!removed) throw new Refusal('door.unknown_tablet');
  await act.db
    .deleteFrom('door.tablet_turn')
    .where('house_id', '=', act.houseId)
    .where('tablet_id', '=', tabletId)
    .execute();
  announce(act, tabletRemoved, [tabletId], { tabletId });
  return {};
}
