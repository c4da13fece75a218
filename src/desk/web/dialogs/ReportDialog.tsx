import { useState } from 'react';
import { FormDialog } from '#ui/FormDialog.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { useErrand } from '#team/web/useErrand.ts';
import type { RecoveryWeight } from '../../recoveries/recovery.ts';
import { desk } from '../desk.ts';
import { TouchpointPick } from '../TouchpointPick.tsx';
import { called, weightWords } from '../words.ts';
import type { DialogProps } from './dialog.ts';

/** What went wrong for them stands first in every brief until it is right again. */
export function ReportDialog({ conversation, onClose }: DialogProps) {
  const { run, busy, refused } = useErrand();
  const [what, setWhat] = useState(conversation.subject);
  const [touchpoint, setTouchpoint] = useState('');
  const [weight, setWeight] = useState<RecoveryWeight>('small');
  const { guest, id: conversationId } = conversation;
  const report = async () => {
    if (!guest) return;
    const errand = desk.errand('report', {
      ...{ guestId: guest.id, conversationId, what, weight },
      touchpoint: touchpoint.trim() || null,
    });
    const name = called(conversation);
    if (
      await run(errand, {
        words: `Something to make right for ${name}`,
        done: `Written down: to make right for ${name}`,
      })
    )
      onClose();
  };
  return (
    <FormDialog
      title={`What went wrong for ${called(conversation)}?`}
      go="To be made right"
      kind="care"
      cancel="Cancel"
      busy={busy}
      refused={refused || (guest ? '' : 'Say first who they are: it stands in the brief of somebody known.')}
      onSubmit={() => void report()}
      onClose={onClose}
    >
      <TextInput
        label="In a sentence"
        required
        maxLength={500}
        value={what}
        onChange={({ target }) => setWhat(target.value)}
      />
      <TouchpointPick value={touchpoint} onPick={setTouchpoint} />
      <RadioGroup
        label="How bad is it?"
        name="weight"
        inline
        choices={Object.entries(weightWords).map(([value, label]) => ({
          value: value as RecoveryWeight,
          label,
        }))}
        value={weight}
        onPick={setWeight}
      />
    </FormDialog>
  );
}
