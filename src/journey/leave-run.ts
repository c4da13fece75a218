import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { runAtHand } from './run-at-hand.ts';
import { end } from './settle-step.ts';

/** The rest stays undone; what was done stands. */
export async function leaveRun(act: Act, { runId }: { runId: string }) {
  const run = await runAtHand(act, runId);
  if (run.endedAt !== null) throw new Refusal('journey.run_ended');
  await end(act, run, 'left');
  return {};
}
