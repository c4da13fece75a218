import { useState } from 'react';
import type { Errand } from '#kit/outbox.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
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
  // A field would bring the keyboard of a phone over the reasons: it comes when it is asked for.
  const [own, setOwn] = useState<string>();
  const say = async (reason: string) => {
    if (await run(errand(reason), { words: about, done, undo })) onClose();
  };
  if (own === undefined) {
    return (
      <Dialog open onClose={onClose} title={title} actions={<Button onClick={onClose}>Cancel</Button>}>
        <Stack gap="s">
          {reasons.map((reason) => (
            <Button key={reason} busy={busy} onClick={() => void say(reason)}>
              {reason}
            </Button>
          ))}
          <Button onClick={() => setOwn('')}>In your own words …</Button>
        </Stack>
        {refused && <ErrorNote>{refused}</ErrorNote>}
      </Dialog>
    );
  }
  return (
    <FormDialog
      title={title}
      go={go}
      cancel="Cancel"
      busy={busy}
      refused={refused}
      onSubmit={() => void say(own)}
      onClose={onClose}
    >
      <TextInput
        label="In your own words"
        required
        maxLength={200}
        value={own}
        onChange={({ target }) => setOwn(target.value)}
      />
    </FormDialog>
  );
}
