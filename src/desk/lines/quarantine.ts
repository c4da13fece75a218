import type { Act } from '#kit/act.ts';

/** Mail that could not be read, the newest first. */
export async function quarantine(act: Act) {
  const rows = await act.db
    .selectFrom('desk.mail')
    .select(['id', 'line_id', 'stored_at', 'size', 'why', 'tries'])
    .where('house_id', '=', act.houseId)
    .where('state', '=', 'quarantined')
    .orderBy('stored_at', 'desc')
    .orderBy('id')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    lineId: row.line_id,
    storedAt: row.stored_at.toISOString(),
    size: row.size,
    why: row.why ?? '',
    tries: row.tries,
  }));
}
