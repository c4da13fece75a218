import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { unrelated } from './events.ts';

export async function unrelate(act: Act, { companyId }: { companyId: string }) {
  const ended = await act.db
    .updateTable('guests.company')
    .set({ ended_at: act.now })
    .where('house_id', '=', act.houseId)
    .where('id', '=', companyId)
    .where('ended_at', 'is', null)
    .returning(['guest_id', 'other_id'])
    .executeTakeFirst();
  if (!ended) throw new Refusal('guests.no_company');
  announce(act, unrelated, [ended.guest_id, ended.other_id], {
    guestId: ended.guest_id,
    otherId: ended.other_id,
  });
  return {};
}
