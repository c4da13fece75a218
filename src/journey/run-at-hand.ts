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

/** A run held for this act; one of another venue is none of the caller's. @throws Refusal `journey.unknown_run` */
export async function runAtHand(act: Act, runId: string): Promise<RunAtHand> {
  const run = await act.db
    .selectFrom('journey.run')
    .select(['id', 'key', 'venue_id', 'subject_id as subjectId', 'steps', 'ended_at as endedAt', 'outcome'])
    .where('house_id', '=', act.houseId)
    .where('id', '=', runId)
    .forUpdate()
    .executeTakeFirst();
  if (!run || isElsewhere(act, run.venue_id)) throw new Refusal('journey.unknown_run');
  return { ...run, steps: run.steps as unknown as Step[] };
}

function isElsewhere(act: Act, venueId: string | null): boolean {
  return act.caller.venueId !== null && venueId !== null && venueId !== act.caller.venueId;
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
