import { WhyDialog } from '#team/web/WhyDialog.tsx';
import { journey, type RunStep } from './journey.ts';

/** A step that does not fit is left out with a reason: that is how a protocol gets better. */
export function SkipDialog({ runId, step, onClose }: { runId: string; step: RunStep; onClose: () => void }) {
  return (
    <WhyDialog
      title="Why does this step not fit?"
      go="Skip it"
      about={step.text}
      errand={(why) => journey.errand('skipStep', { runId, step: step.id, why })}
      words="Skip a step of a protocol"
      onClose={onClose}
    />
  );
}
