import { useState } from 'react';
import { FormDialog } from '#ui/FormDialog.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { useErrand } from '#team/web/useErrand.ts';
import { sumOf } from './costs.ts';
import { moments } from './moments.ts';

type PurseSumDialogProps = {
  which: 'topUp' | 'takeOut';
  venueId: string;
  currency: string;
  left: string;
  onClose: () => void;
};

/** More into the purse, or back from it, and why. */
export function PurseSumDialog({ which, venueId, currency, left, onClose }: PurseSumDialogProps) {
  const { run, busy, refused } = useErrand();
  const [sum, setSum] = useState('');
  const [why, setWhy] = useState('');
  const [wrong, setWrong] = useState('');
  const words = which === 'topUp' ? 'Topped up' : 'Taken out';
  const move = async () => {
    const amountMinor = sumOf(sum, currency);
    if (!amountMinor) return setWrong('A sum such as 45 or 45.50');
    setWrong('');
    const done = await run(moments.errand(which, { venueId, amountMinor, why }), {
      words: `${words}: ${why}`,
      done: words,
      undo: (result) => moments.errand('undoEntry', { entryId: (result as { entryId: string }).entryId }),
    });
    if (done) onClose();
  };
  return (
    <FormDialog
      title={which === 'topUp' ? 'More into the purse' : 'Back from the purse'}
      go={which === 'topUp' ? 'Top it up' : 'Take it out'}
      cancel="Cancel"
      busy={busy}
      refused={refused}
      onSubmit={() => void move()}
      onClose={onClose}
    >
      <p>{left} is left in it.</p>
      <TextInput
        label={`How much, in ${currency}`}
        required
        inputMode="decimal"
        value={sum}
        error={wrong}
        onChange={({ target }) => setSum(target.value)}
      />
      <TextInput
        label="Why"
        required
        maxLength={200}
        value={why}
        onChange={({ target }) => setWhy(target.value)}
      />
    </FormDialog>
  );
}
