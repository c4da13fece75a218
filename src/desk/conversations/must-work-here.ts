import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';

/** @throws Refusal `desk.unknown_person` unless all of them work here */
export async function mustWorkHere(act: Act, personIds: readonly string[]): Promise<void> {
  const wanted = [...new Set(personIds)];
  if (wanted.length === 0) return;
  const people = await act.db
    .selectFrom('team.person')
    .select('id')
    .where('house_id', '=', act.houseId)
    .where('id', 'in', wanted)
    .where('left_at', 'is', null)
    .execute();
  if (people.length < wanted.length) throw new Refusal('desk.unknown_person');
}
