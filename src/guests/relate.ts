import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import { Refusal } from '#kit/refusal.ts';
import { personOf } from './belonging.ts';
import { related } from './events.ts';
import type { Relation } from './memory.ts';

/** Two guests belong together; told again, the relation is corrected. */
export async function relate(
  act: Act,
  input: { guestId: string; otherId: string; relation: Relation },
): Promise<{ companyId: string }> {
  const guestId = await personOf(act, input.guestId);
  const otherId = await personOf(act, input.otherId);
  if (guestId === otherId) throw new Refusal('guests.own_company');
  await act.db
    .updateTable('guests.company')
    .set({ ended_at: act.now })
    .where('house_id', '=', act.houseId)
    .where('ended_at', 'is', null)
    .where((where) =>
      where.or([
        where.and([where('guest_id', '=', guestId), where('other_id', '=', otherId)]),
        where.and([where('guest_id', '=', otherId), where('other_id', '=', guestId)]),
      ]),
    )
    .execute();
  const companyId = newId();
  await act.db
    .insertInto('guests.company')
    .values({
      house_id: act.houseId,
      id: companyId,
      guest_id: guestId,
      other_id: otherId,
      relation: input.relation,
      since: act.now,
      noted_by: act.caller.personId,
    })
    .execute();
  announce(act, related, [guestId, otherId], { guestId, otherId, relation: input.relation });
  return { companyId };
}
