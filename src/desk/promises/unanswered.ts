import type { Act } from '#kit/act.ts';
import type { OfClock } from './clocks.ts';

/** Solved without an answer: the promise of a first one no longer stands. */
const why = 'solved';

export async function dropUnanswered(act: Act, of: OfClock): Promise<void> {
  await act.db
    .updateTable('desk.promise')
    .set({ dropped_at: act.now, dropped_why: why })
    .where('house_id', '=', act.houseId)
    .where('conversation_id', '=', of.id)
    .where('kind', '=', 'first_answer')
    .where('kept_at', 'is', null)
    .where('dropped_at', 'is', null)
    .execute();
}

/** Not solved after all: what was kept or dropped by solving it stands again, with the time it had. */
export async function unsettle(act: Act, of: OfClock, solvedAt: Date): Promise<void> {
  await act.db
    .updateTable('desk.promise')
    .set({ dropped_at: null, dropped_why: null })
    .where('house_id', '=', act.houseId)
    .where('conversation_id', '=', of.id)
    .where('kind', '=', 'first_answer')
    .where('dropped_at', '=', solvedAt)
    .where('dropped_why', '=', why)
    .execute();
  await act.db
    .updateTable('desk.promise')
    .set({ kept_at: null, kept_by: null })
    .where('house_id', '=', act.houseId)
    .where('conversation_id', '=', of.id)
    .where('kind', '=', 'solution')
    .where('kept_at', '=', solvedAt)
    .execute();
}

/** An answer was taken back before it left: what it kept at that moment is open again. */
export async function unkeepAt(act: Act, of: OfClock, at: Date): Promise<void> {
  await act.db
    .updateTable('desk.promise')
    .set({ kept_at: null, kept_by: null })
    .where('house_id', '=', act.houseId)
    .where('conversation_id', '=', of.id)
    .where('kind', '<>', 'word')
    .where('kept_at', '=', at)
    .execute();
}
