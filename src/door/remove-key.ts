import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { keyRemoved } from './events.ts';

/** Makes a key worthless, from its next call on. */
export async function removeKey(act: Act, { keyId }: { keyId: string }) {
  const removed = await act.db
    .updateTable('door.key')
    .set({ removed_at: act.now })
    .where('house_id', '=', act.houseId)
    .where('id', '=', keyId)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!removed) throw new Refusal('door.unknown_key');
  announce(act, keyRemoved, [keyId], { keyId });
  return {};
}
