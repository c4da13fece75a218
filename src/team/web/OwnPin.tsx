import { useState } from 'react';
import { useDoing } from '#kit/useDoing.ts';
import { Button } from '#ui/Button.tsx';
import { FormDialog } from '#ui/FormDialog.tsx';
import { Section } from '#ui/Section.tsx';
import { useToast } from '#ui/Toasts.tsx';
import { useMe } from '#door/web/me.ts';
import { PinField } from './PinField.tsx';
import { team, usePeople } from './team.ts';

/** One's own PIN for the shared tablet. */
export function OwnPin() {
  const me = useMe();
  const own = usePeople().find(({ id }) => id === me?.personId);
  const [choosing, setChoosing] = useState(false);
  if (!own) return null;
  return (
    <Section
      heading="Your own PIN"
      look="title"
      action={
        <Button onClick={() => setChoosing(true)}>{own.hasPin ? 'Choose another' : 'Choose one'}</Button>
      }
    >
      <p>
        {own.hasPin
          ? 'With it you act on the shared tablet.'
          : 'With a PIN you can act on the shared tablet, too.'}
      </p>
      {choosing && <ChoosePin onClose={() => setChoosing(false)} />}
    </Section>
  );
}

function ChoosePin({ onClose }: { onClose: () => void }) {
  const { run, busy, refused } = useDoing('team');
  const toast = useToast();
  const [pin, setPin] = useState('');
  const choose = async () => {
    if (!(await run(() => team.call.choosePin({ pin })))) return;
    onClose();
    toast({ words: 'Your PIN is kept' });
  };
  return (
    <FormDialog
      title="Choose your PIN"
      go="Keep"
      cancel="Cancel"
      busy={busy}
      refused={refused}
      onSubmit={() => void choose()}
      onClose={onClose}
    >
      <PinField value={pin} onPin={setPin} />
    </FormDialog>
  );
}
