import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { eraseLetters } from '#kit/post.ts';
import { guestAtHand } from './at-hand.ts';
import { erasable } from './erasable.ts';
import { eraseImported } from './erase-imported.ts';
import { erased } from './events.ts';
import { erasedName } from './guest.ts';
import { wordless } from './memory-row.ts';
import { dropNameWords } from './name.ts';

/**
 * Goes over every word of a person in this slice at once, on all their records; rows, dates and figures stay. The
 * slices above hear of it and do the same, and a page shows which of them has not yet.
 */
export async function erase(act: Act, { guestId }: { guestId: string }) {
  const { personId, recordIds } = await guestAtHand(act, guestId);
  await eraseImported(act, recordIds);
  await eraseNames(act, recordIds);
  await eraseMemories(act, recordIds);
  await eraseWords(act, recordIds);
  await eraseLetters(act, recordIds);
  await ask(act, personId);
  announce(act, erased, recordIds, { guestId: personId });
  return {};
}

async function eraseNames(act: Act, recordIds: string[]): Promise<void> {
  const before = await act.db
    .selectFrom('guests.record')
    .select('words')
    .where('house_id', '=', act.houseId)
    .where('id', 'in', recordIds)
    .forUpdate()
    .execute();
  const nameless = {
    name: erasedName,
    given: null,
    family: null,
    pronunciation: null,
    address: null,
    import_key: null,
  };
  await act.db
    .updateTable('guests.record')
    .set({ ...nameless, erased_at: act.now })
    .where('house_id', '=', act.houseId)
    .where('id', 'in', recordIds)
    .execute();
  await dropNameWords(act, [...new Set(before.flatMap(({ words }) => words))]);
  await act.db
    .updateTable('guests.identity')
    .set((set) => ({ value: '', raw: '', retired_at: set.fn.coalesce('retired_at', set.val(act.now)) }))
    .where('house_id', '=', act.houseId)
    .where('guest_id', 'in', recordIds)
    .execute();
}

async function eraseMemories(act: Act, recordIds: string[]): Promise<void> {
  await act.db
    .updateTable('guests.memory')
    .set((set) => ({
      ...wordless,
      noticed_from: '',
      import_key: null,
      retired_at: set.fn.coalesce('retired_at', set.val(act.now)),
      retired_why: 'forgotten',
    }))
    .where('house_id', '=', act.houseId)
    .where('guest_id', 'in', recordIds)
    .execute();
  await act.db
    .updateTable('guests.proposal')
    .set((set) => ({
      facts: '{}',
      note: '',
      noticed_from: '',
      import_key: null,
      decided_at: set.fn.coalesce('decided_at', set.val(act.now)),
    }))
    .where('house_id', '=', act.houseId)
    .where('guest_id', 'in', recordIds)
    .execute();
}

/** A no of theirs is kept as a no, whoever they were. */
async function eraseWords(act: Act, recordIds: string[]): Promise<void> {
  await act.db
    .updateTable('guests.consent')
    .set({ source: '' })
    .where('house_id', '=', act.houseId)
    .where('guest_id', 'in', recordIds)
    .execute();
  await act.db
    .updateTable('guests.company')
    .set((set) => ({ relation: '', ended_at: set.fn.coalesce('ended_at', set.val(act.now)) }))
    .where('house_id', '=', act.houseId)
    .where((where) => where.or([where('guest_id', 'in', recordIds), where('other_id', 'in', recordIds)]))
    .execute();
}

/** Writes down who has to erase; this slice is through. */
async function ask(act: Act, personId: string): Promise<void> {
  const slices = [...new Set(Object.values(erasable))].filter((slice) => slice !== 'nothing');
  await act.db
    .insertInto('guests.erasure')
    .values(
      slices.map((slice) => ({
        house_id: act.houseId,
        guest_id: personId,
        slice,
        asked_at: act.now,
        asked_by: act.caller.personId,
        done_at: slice === 'guests' ? act.now : null,
      })),
    )
    .execute();
}
