import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import type { Step } from './protocol.ts';

export type RunAtHand = {
  id: string;
  key: string;
  subjectId: string;
  steps: Step[];
  endedAt: Date | null;
  outcome: string | null;
};

/** A run held for this act. @throws Refusal `journey.unknown_run` */
export async function runAtHand(act: Act, runId: string): Promise<RunAtHand> {
  const run = await act.db
    .selectFrom('journey.run')
    .select(['id', 'key', 'subject_id as subjectId', 'steps', 'ended_at as endedAt', 'outcome'])
    .where('house_id', '=', act.houseId)
    .where('id', '=', runId)
    .forUpdate()
    .executeTakeFirst();
  if (!run) throw new Refusal('journey.unknown_run');
  return { ...run, steps: run.steps as unknown as Step[] };
}

/** @throws Refusal `journey.run_ended`, `journey.unknown_step` */
export async function openRunWith(act: Act, runId: string, step: string): Promise<RunAtHand> {
  const run = await runAtHand(act, runId);
  if (run.endedAt !== null) throw new Refusal('journey.run_ended');
  mustHaveStep(run, step);
  return run;
}

export function mustHaveStep(run: RunAtHand, step: string): void {
  if (!run.steps.some(({ id }) => id === step)) throw new Refusal('journey.unknown_step');
}
