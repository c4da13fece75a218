import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { shutOut } from '#door/member.ts';
import { mustLeaveAnOwner } from './entrust.ts';
import { left } from './events.ts';
import { colleague } from './person.ts';

/** A colleague no longer works here. Their name stays on what they did; the door is shut at once. */
export async function leave(act: Act, { personId }: { personId: string }) {
  await colleague(act, personId);
  await mustLeaveAnOwner(act, personId);
  await shutOut(act.db, act.houseId, personId, act.now);
  await act.db
    .updateTable('team.person')
    .set({ left_at: act.now, pin: null })
    .where('house_id', '=', act.houseId)
    .where('id', '=', personId)
    .execute();
  announce(act, left, [personId], { personId });
  return {};
}
