import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { stepSkipped } from './events.ts';
import { openRunWith } from './run-at-hand.ts';
import { endWhenDone, settleStep } from './settle-step.ts';

export async function skipStep(act: Act, { runId, step, why }: { runId: string; step: string; why: string }) {
  const run = await openRunWith(act, runId, step);
  if (!(await settleStep(act, run, step, why))) return {};
  announce(act, stepSkipped, [run.subjectId], { runId, key: run.key, subjectId: run.subjectId, step });
  await endWhenDone(act, run);
  return {};
}
