import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { stepUndone } from './events.ts';
import { mustHaveStep, runAtHand } from './run-at-hand.ts';
import type { RunAtHand } from './run-at-hand.ts';

/** Not done after all. A run that had come to its end by that step goes on; one that was left or taken back does not. */
export async function undoStep(act: Act, { runId, step }: { runId: string; step: string }) {
  const run = await runAtHand(act, runId);
  mustHaveStep(run, step);
  if (run.endedAt !== null && run.outcome !== 'done') throw new Refusal('journey.run_ended');
  const { numDeletedRows } = await act.db
    .deleteFrom('journey.run_step')
    .where('house_id', '=', act.houseId)
    .where('run_id', '=', runId)
    .where('step', '=', step)
    .executeTakeFirst();
  if (numDeletedRows === 0n) return {};
  if (run.endedAt !== null) await goOn(act, run);
  announce(act, stepUndone, [run.subjectId], { runId, key: run.key, subjectId: run.subjectId, step });
  return {};
}

async function goOn(act: Act, run: RunAtHand): Promise<void> {
  const again = await act.db
    .selectFrom('journey.run')
    .select('id')
    .where('house_id', '=', act.houseId)
    .where('subject_id', '=', run.subjectId)
    .where('key', '=', run.key)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (again) throw new Refusal('journey.running_already');
  await act.db
    .updateTable('journey.run')
    .set({ ended_at: null, ended_by: null, outcome: null })
    .where('house_id', '=', act.houseId)
    .where('id', '=', run.id)
    .execute();
}
