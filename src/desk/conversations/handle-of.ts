import type { Act } from '#kit/act.ts';

/** The e-mail or phone a person was last known by; empty for none. */
export async function handleOf(
  act: Act,
  recordIds: readonly string[],
  kind: 'email' | 'phone',
): Promise<string> {
  const identity = await act.db
    .selectFrom('guests.identity')
    .select('value')
    .where('house_id', '=', act.houseId)
    .where('guest_id', 'in', recordIds)
    .where('kind', '=', kind)
    .where('retired_at', 'is', null)
    .orderBy('added_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return identity?.value ?? '';
}
