import { useState } from 'react';
import { useDoing } from '#kit/useDoing.ts';
import { FormDialog } from '#ui/FormDialog.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { useToast } from '#ui/Toasts.tsx';
import { PinField } from './PinField.tsx';
import { firstName, team } from './team.ts';

/** Somebody who works here and needs no account: a name and a PIN are enough on the shared tablet. */
export function WelcomeDialog({ onClose }: { onClose: () => void }) {
  const { run, busy, refused } = useDoing('team');
  const toast = useToast();
  const [name, setName] = useState('');
  const [pin, setPin] = useState('');
  const [personId, setPersonId] = useState<string>();
  const welcome = async () => {
    const done = await run(async () => {
      // A PIN that is refused must not welcome the same person twice.
      const id = personId ?? (await team.call.welcome({ name })).personId;
      setPersonId(id);
      await team.call.givePin({ personId: id, pin });
    });
    if (!done) return;
    onClose();
    toast({ words: `Welcome, ${firstName(name)}` });
  };
  return (
    <FormDialog
      title="Welcome a colleague"
      go="Welcome"
      cancel="Cancel"
      busy={busy}
      refused={refused}
      onSubmit={() => void welcome()}
      onClose={onClose}
    >
      <p>
        They act with their PIN on the shared tablet. Whoever should sign in on a device of their own needs an
        invitation.
      </p>
      <TextInput
        label="Name"
        required
        maxLength={80}
        autoComplete="off"
        readOnly={personId !== undefined}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <PinField value={pin} onPin={setPin} />
    </FormDialog>
  );
}
