import type { Act } from '#kit/act.ts';

/** The shared tablets of the house, newest first, with those that were shut out. */
export async function tablets(act: Act) {
  const rows = await act.db
    .selectFrom('door.tablet')
    .select(['id', 'name', 'venue_id', 'set_up_at', 'removed_at'])
    .where('house_id', '=', act.houseId)
    .orderBy('set_up_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    venueId: row.venue_id,
    setUpAt: row.set_up_at.toISOString(),
    removedAt: row.removed_at?.toISOString() ?? null,
  }));
}
