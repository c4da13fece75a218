import type { Act } from '#kit/act.ts';

/** The slices that hold words of a guest and erase their own. */
export const erasingSlices = ['guests', 'visits', 'desk', 'moments'] as const;
export type ErasingSlice = (typeof erasingSlices)[number];

/** Notes that a slice has erased what it held of a guest. */
export async function erasureDone(act: Act, guestId: string, slice: ErasingSlice): Promise<void> {
  await act.db
    .updateTable('guests.erasure')
    .set({ done_at: act.now })
    .where('house_id', '=', act.houseId)
    .where('guest_id', '=', guestId)
    .where('slice', '=', slice)
    .where('done_at', 'is', null)
    .execute();
}

/** Erasures, the open ones first. */
export async function erasures(act: Act) {
  const rows = await act.db
    .selectFrom('guests.erasure')
    .select(['guest_id', 'slice', 'asked_at', 'done_at'])
    .where('house_id', '=', act.houseId)
    .orderBy('done_at', (order) => order.desc().nullsFirst())
    .orderBy('asked_at', 'desc')
    .orderBy('slice')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    guestId: row.guest_id,
    slice: row.slice,
    askedAt: row.asked_at.toISOString(),
    doneAt: row.done_at?.toISOString() ?? null,
  }));
}
