import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { stepDone } from './events.ts';
import { openRunWith } from './run-at-hand.ts';
import { endWhenDone, settleStep } from './settle-step.ts';

export async function doStep(act: Act, { runId, step }: { runId: string; step: string }) {
  const run = await openRunWith(act, runId, step);
  if (!(await settleStep(act, run, step, null))) return {};
  announce(act, stepDone, [run.subjectId], { runId, key: run.key, subjectId: run.subjectId, step });
  await endWhenDone(act, run);
  return {};
}
