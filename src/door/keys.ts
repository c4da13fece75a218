import type { Act } from '#kit/act.ts';

/** The keys of the house, newest first, with those made worthless; never their tokens. */
export async function keys(act: Act) {
  const rows = await act.db
    .selectFrom('door.key')
    .select(['id', 'name', 'role', 'made_at', 'removed_at'])
    .where('house_id', '=', act.houseId)
    .orderBy('made_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    role: row.role as 'staff',
    madeAt: row.made_at.toISOString(),
    removedAt: row.removed_at?.toISOString() ?? null,
  }));
}
