import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { purseOpened } from '../events.ts';
import { firstOf } from './enter.ts';
import { figuresOf, monthAt } from './purse-at.ts';
import type { PurseFigures } from './purse-at.ts';

/**
 * The venue's purse of this month, held until the act ends: of many who spend at once each reads what the one before
 * has left. The first who needs it opens it; what last month left over is not carried on.
 */
export async function holdPurse(act: Act, venueId: string): Promise<PurseFigures> {
  const month = await monthAt(act, venueId, act.now);
  if ((await lock(act, venueId, month)) === undefined) {
    await open(act, venueId, month);
    await holdPurseOf(act, venueId, month);
  }
  return figuresOf(act, venueId, month);
}

/** A purse that was opened before. @returns what is left */
export async function holdPurseOf(act: Act, venueId: string, month: string): Promise<number> {
  const leftMinor = await lock(act, venueId, month);
  if (leftMinor === undefined) throw new Error(`no purse of ${month} at ${venueId}`);
  return leftMinor;
}

async function lock(act: Act, venueId: string, month: string): Promise<number | undefined> {
  const purse = await act.db
    .selectFrom('moments.purse')
    .select('left_minor')
    .where('house_id', '=', act.houseId)
    .where('venue_id', '=', venueId)
    .where('month', '=', firstOf(month))
    .forUpdate()
    .executeTakeFirst();
  return purse?.left_minor;
}

async function open(act: Act, venueId: string, month: string): Promise<void> {
  const { currency, openedMinor } = await figuresOf(act, venueId, month);
  const opened = await act.db
    .insertInto('moments.purse')
    .values({
      house_id: act.houseId,
      venue_id: venueId,
      month: firstOf(month),
      currency,
      opened_minor: openedMinor,
      left_minor: openedMinor,
      opened_at: act.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('month')
    .executeTakeFirst();
  if (opened) announce(act, purseOpened, [venueId], { venueId, month });
}
