import { useState } from 'react';
import type { Errand } from '#kit/outbox.ts';
import { Button } from '#ui/Button.tsx';
import { FormDialog } from '#ui/FormDialog.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { useErrand } from '#team/web/useErrand.ts';

type WhyDialogProps = {
  title: string;
  /** The reasons there usually are, each one tap. */
  reasons: readonly string[];
  go: string;
  /** What is done with the reason, how that is said, and what takes it back. */
  errand: (why: string) => Errand;
  about: string;
  done: string;
  undo: () => Errand;
  onClose: () => void;
};

/** Why not: one tap on a usual reason, or a few words of one's own. */
export function WhyDialog({ title, reasons, go, errand, about, done, undo, onClose }: WhyDialogProps) {
  const { run, busy, refused } = useErrand();
  const [why, setWhy] = useState('');
  const say = async (reason: string) => {
    if (await run(errand(reason), { words: about, done, undo })) onClose();
  };
  return (
    <FormDialog
      title={title}
      go={go}
      cancel="Cancel"
      busy={busy}
      refused={refused}
      onSubmit={() => void say(why)}
      onClose={onClose}
    >
      <Stack gap="s">
        {reasons.map((reason) => (
          <Button key={reason} busy={busy} onClick={() => void say(reason)}>
            {reason}
          </Button>
        ))}
      </Stack>
      <TextInput
        label="Or in your own words"
        required
        maxLength={200}
        value={why}
        onChange={({ target }) => setWhy(target.value)}
      />
    </FormDialog>
  );
}
