import { useState } from 'react';
import { nearTime } from '#kit/near-time.ts';
import { useNow } from '#kit/useNow.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { useVenue } from '#houses/web/house.ts';
import { useErrand } from '#team/web/useErrand.ts';
import { desk } from '../desk.ts';
import { called } from '../words.ts';
import type { DialogProps } from './dialog.ts';
import { MomentPick } from './MomentPick.tsx';

/** What was said to a guest in words stands in the queue like every other promise: "we call you by five". */
export function PromiseDialog({ conversation, onClose }: DialogProps) {
  const { run, busy, refused } = useErrand();
  const zone = useVenue()?.timeZone ?? 'UTC';
  const now = useNow();
  const [words, setWords] = useState('We call you');
  const promise = async (at: Date) => {
    const dueAt = at.toISOString();
    const done = await run(desk.errand('promise', { conversationId: conversation.id, words, dueAt }), {
      words: `A promise to ${called(conversation)}`,
      done: `Promised: ${words}, by ${nearTime(dueAt, now, zone)}`,
      undo: (result) =>
        desk.errand('dropPromise', { ...(result as { promiseId: string }), why: 'Noted by mistake' }),
    });
    if (done) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="What was promised?"
      actions={<Button onClick={onClose}>Cancel</Button>}
    >
      <TextInput
        label="In the words they heard"
        required
        maxLength={200}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <MomentPick
        label="By another moment"
        go="By then"
        busy={busy}
        onPick={(at) => words.trim() && void promise(at)}
      />
      {refused && <ErrorNote>{refused}</ErrorNote>}
    </Dialog>
  );
}
