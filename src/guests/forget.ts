import { sql } from 'kysely';
import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { forgotten } from './events.ts';
import { anyMemoryAtHand } from './memory-at-hand.ts';
import { wordless } from './memory-row.ts';

/** Erases the words of a memory, of all it was corrected from, and of what it was read from. The rows stay. */
export async function forget(act: Act, { memoryId }: { memoryId: string }) {
  const { guest_id: guestId } = await anyMemoryAtHand(act, memoryId);
  const memoryIds = await withEarlierVersions(act, memoryId);
  await act.db
    .updateTable('guests.memory')
    .set((set) => ({
      ...wordless,
      retired_at: set.fn.coalesce('retired_at', set.val(act.now)),
      retired_by: act.caller.personId,
      retired_why: 'forgotten',
    }))
    .where('house_id', '=', act.houseId)
    .where('id', 'in', memoryIds)
    .execute();
  await act.db
    .updateTable('guests.proposal')
    .set({ note: '' })
    .where('house_id', '=', act.houseId)
    .where('guest_id', '=', guestId)
    .where('memory_id', 'in', memoryIds)
    .execute();
  announce(act, forgotten, [guestId], { guestId, memoryId });
  return {};
}

async function withEarlierVersions(act: Act, memoryId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive version as (
      select id, guest_id from guests.memory where house_id = ${act.houseId} and id = ${memoryId}
      union
      select m.id, m.guest_id from version v
      join guests.memory m on m.house_id = ${act.houseId} and m.guest_id = v.guest_id and m.replaced_by = v.id
    )
    select id from version`.execute(act.db);
  return rows.map(({ id }) => id);
}
