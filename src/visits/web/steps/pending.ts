import type { QueuedTap } from '#kit/outbox.ts';
import type { StepShown, TouchpointSteps } from '../visits.ts';

type Named = { id: string; name: string };

/** The steps as they will be once these taps have reached the house. */
export function withTaps(
  touchpoints: readonly TouchpointSteps[],
  taps: readonly QueuedTap[],
  readAt: number,
  people: readonly Named[],
): TouchpointSteps[] {
  return taps
    .filter(({ state, sentAt }) => state === 'waiting' || (state === 'sent' && sentAt >= readAt))
    .reduce<TouchpointSteps[]>(
      (shown, tap) => {
        const show = showing[tap.call];
        const { runId, step } = tap.input as Partial<Record<string, string>>;
        if (!show) return shown;
        return shown.map((touchpoint) =>
          touchpoint.runId === runId
            ? settled(touchpoint, step, show(tap, people), tap.happenedAt)
            : touchpoint,
        );
      },
      [...touchpoints],
    );
}

type Outcome = Pick<StepShown, 'doneAt' | 'doneBy' | 'skippedWhy'>;

const open: Outcome = { doneAt: null, doneBy: null, skippedWhy: null };

const showing: Record<string, (tap: QueuedTap, people: readonly Named[]) => Outcome> = {
  'journey.doStep': (tap, people) => ({
    ...open,
    doneAt: tap.happenedAt,
    doneBy: people.find(({ id }) => id === tap.personId) ?? null,
  }),
  'journey.skipStep': (tap) => ({ ...open, skippedWhy: (tap.input as { why: string }).why }),
  'journey.undoStep': () => open,
};

/** A touchpoint is over when nothing of it is left to do. */
function settled(
  touchpoint: TouchpointSteps,
  step: string | undefined,
  outcome: Outcome,
  at: string,
): TouchpointSteps {
  const steps = touchpoint.steps.map((one) => (one.id === step ? { ...one, ...outcome } : one));
  return { ...touchpoint, steps, endedAt: steps.every(isOver) ? (touchpoint.endedAt ?? at) : null };
}

export function isOver({ doneAt, skippedWhy }: StepShown): boolean {
  return doneAt !== null || skippedWhy !== null;
}
