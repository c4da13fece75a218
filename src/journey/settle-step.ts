import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { ended } from './events.ts';
import type { RunAtHand } from './run-at-hand.ts';

/**
 * Writes who did a step, or why it was skipped; what was skipped can still be done, and the first to do it stands.
 * @returns whether anything changed
 */
export async function settleStep(
  act: Act,
  run: RunAtHand,
  step: string,
  skippedWhy: string | null,
): Promise<boolean> {
  const settled = await act.db
    .insertInto('journey.run_step')
    .values({
      house_id: act.houseId,
      run_id: run.id,
      step,
      at: act.now,
      by_person: act.caller.personId,
      skipped_why: skippedWhy,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['house_id', 'run_id', 'step'])
        .doUpdateSet({ at: act.now, by_person: act.caller.personId, skipped_why: skippedWhy })
        .where('journey.run_step.skipped_why', 'is not', null),
    )
    .returning('step')
    .executeTakeFirst();
  return settled !== undefined;
}

/** A run ends by itself when nothing of it is left to do. */
export async function endWhenDone(act: Act, run: RunAtHand): Promise<void> {
  const { count } = await act.db
    .selectFrom('journey.run_step')
    .select((from) => from.fn.countAll<number>().as('count'))
    .where('house_id', '=', act.houseId)
    .where('run_id', '=', run.id)
    .executeTakeFirstOrThrow();
  if (count >= run.steps.length) await end(act, run, 'done');
}

export async function end(act: Act, run: RunAtHand, outcome: 'done' | 'left'): Promise<void> {
  await act.db
    .updateTable('journey.run')
    .set({ ended_at: act.now, ended_by: act.caller.personId, outcome })
    .where('house_id', '=', act.houseId)
    .where('id', '=', run.id)
    .execute();
  const { id: runId, key, subjectId } = run;
  announce(act, ended, [subjectId], { runId, key, subjectId, outcome });
}
