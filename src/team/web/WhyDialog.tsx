import { useState } from 'react';
import type { Errand } from '#kit/outbox.ts';
import { FormDialog } from '#ui/FormDialog.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { useErrand } from './useErrand.ts';

type WhyDialogProps = {
  title: string;
  go: string;
  kind?: 'go' | 'care';
  /** What it is about. */
  about: string;
  errand: (why: string) => Errand;
  /** What is tapped, what is said when it is done, and what takes it back. */
  words: string;
  done?: string;
  undo?: () => Errand;
  onClose: () => void;
};

/** For whatever wants a reason in a few words before it is done. */
export function WhyDialog({ title, go, kind, about, errand, words, done, undo, onClose }: WhyDialogProps) {
  const { run, busy, refused } = useErrand();
  const [why, setWhy] = useState('');
  const submit = async () => {
    if (await run(errand(why), { words, ...(done ? { done } : {}), ...(undo ? { undo } : {}) })) onClose();
  };
  return (
    <FormDialog
      title={title}
      go={go}
      {...(kind ? { kind } : {})}
      cancel="Cancel"
      busy={busy}
      refused={refused}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>{about}</p>
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
