import { useState } from 'react';
import { minorOf } from '#kit/shown.ts';
import { FormDialog } from '#ui/FormDialog.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { useVenue } from '#houses/web/house.ts';
import { useErrand } from '#team/web/useErrand.ts';
import { desk, type OpenRecovery } from '../desk.ts';

/** How it was made right, and what that cost; kept apart from gestures. */
export function MadeRightDialog({ recovery, onClose }: { recovery: OpenRecovery; onClose: () => void }) {
  const { run, busy, refused } = useErrand();
  const currency = useVenue()?.currency ?? 'EUR';
  const [how, setHow] = useState('');
  const [cost, setCost] = useState('');
  const [wrong, setWrong] = useState('');
  const makeRight = async () => {
    const costMinor = cost.trim() === '' ? null : minorOf(cost, currency);
    if (Number.isNaN(costMinor)) return setWrong('A sum such as 45 or 45.50');
    setWrong('');
    const { id: recoveryId, guestName } = recovery;
    const done = await run(desk.errand('makeRight', { recoveryId, how, costMinor }), {
      words: `Made right for ${guestName}`,
      done: `Made right for ${guestName}`,
      undo: () => desk.errand('stillWrong', { recoveryId }),
    });
    if (done) onClose();
  };
  return (
    <FormDialog
      title={`How was it made right for ${recovery.guestName}?`}
      go="It is made right"
      cancel="Cancel"
      busy={busy}
      refused={refused}
      onSubmit={() => void makeRight()}
      onClose={onClose}
    >
      <p>{recovery.what}</p>
      <TextArea
        label="What was done"
        maxLength={500}
        rows={2}
        value={how}
        onChange={({ target }) => setHow(target.value)}
      />
      <TextInput
        label={`What it cost the house, in ${currency}`}
        hint="Empty where nothing was paid or given."
        inputMode="decimal"
        value={cost}
        error={wrong}
        onChange={({ target }) => setCost(target.value)}
      />
    </FormDialog>
  );
}
