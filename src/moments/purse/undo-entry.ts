import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import { Refusal } from '#kit/refusal.ts';
import { mustBeTheirs } from '#visits/venue.ts';
import { entryUndone } from '../events.ts';
import { undoMinutes } from '../moment.ts';
import { enter } from './enter.ts';
import { holdPurseOf } from './hold-purse.ts';

/** A second line takes the first one back: the book of the purse shows both. */
export async function undoEntry(act: Act, { entryId }: { entryId: string }) {
  const { venueId, month, kind, amountMinor, at } = await entryNamed(act, entryId);
  mustBeTheirs(act, venueId);
  if (act.now.getTime() - at.getTime() > undoMinutes * 60_000)
    throw new Refusal('moments.too_late_to_undo', { minutes: undoMinutes });
  const leftMinor = await holdPurseOf(act, venueId, month);
  if (await isUndone(act, entryId)) throw new Refusal('moments.entry_undone');
  if (amountMinor > leftMinor) throw new Refusal('moments.not_so_much_left');
  const other = kind === 'topped_up' ? 'taken_out' : 'topped_up';
  await enter(act, {
    id: newId(),
    venueId,
    month,
    kind: other,
    amountMinor: -amountMinor,
    undoes: entryId,
  });
  announce(act, entryUndone, [venueId], { venueId, month, entryId });
  return {};
}

/** What was given goes back by its moment, and what takes back is not taken back itself. */
async function entryNamed(act: Act, entryId: string) {
  const entry = await act.db
    .selectFrom('moments.purse_entry')
    .select(['venue_id as venueId', 'month', 'kind', 'amount_minor as amountMinor', 'at'])
    .where('house_id', '=', act.houseId)
    .where('id', '=', entryId)
    .where('moment_id', 'is', null)
    .where('undoes', 'is', null)
    .executeTakeFirst();
  if (!entry) throw new Refusal('moments.unknown_entry');
  return { ...entry, month: entry.month.slice(0, 7) };
}

async function isUndone(act: Act, entryId: string): Promise<boolean> {
  const undoing = await act.db
    .selectFrom('moments.purse_entry')
    .select('id')
    .where('house_id', '=', act.houseId)
    .where('undoes', '=', entryId)
    .executeTakeFirst();
  return undoing !== undefined;
}
