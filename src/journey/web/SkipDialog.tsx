import { useState } from 'react';
import { FormDialog } from '#ui/FormDialog.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { useErrand } from '#team/web/useErrand.ts';
import { journey, type RunStep } from './journey.ts';

/** A step that does not fit is left out with a reason: that is how a protocol gets better. */
export function SkipDialog({ runId, step, onClose }: { runId: string; step: RunStep; onClose: () => void }) {
  const { run, busy, refused } = useErrand();
  const [why, setWhy] = useState('');
  const skip = async () => {
    const errand = journey.errand('skipStep', { runId, step: step.id, why });
    if (await run(errand, { words: 'Skip a step of a protocol' })) onClose();
  };
  return (
    <FormDialog
      title="Why does this step not fit?"
      go="Skip it"
      cancel="Cancel"
      busy={busy}
      refused={refused}
      onSubmit={() => void skip()}
      onClose={onClose}
    >
      <p>{step.text}</p>
      <TextInput
        label="In a few words"
        required
        maxLength={200}
        value={why}
        onChange={({ target }) => setWhy(target.value)}
      />
    </FormDialog>
  );
}
