import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { identityRetired } from './events.ts';

/** A guest is no longer reached by this. The row stays, so that an old number still says who it was. */
export async function retireIdentity(act: Act, { identityId }: { identityId: string }) {
  const retired = await act.db
    .updateTable('guests.identity')
    .set({ retired_at: act.now })
    .where('house_id', '=', act.houseId)
    .where('id', '=', identityId)
    .where('retired_at', 'is', null)
    .returning('guest_id')
    .executeTakeFirst();
  if (!retired) throw new Refusal('guests.unknown_identity');
  announce(act, identityRetired, [retired.guest_id], { guestId: retired.guest_id, identityId });
  return {};
}
