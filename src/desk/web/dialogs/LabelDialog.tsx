import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Choices } from '#ui/Choices.tsx';
import { FormDialog } from '#ui/FormDialog.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { useErrand } from '#team/web/useErrand.ts';
import { desk } from '../desk.ts';
import { called } from '../words.ts';
import type { DialogProps } from './dialog.ts';

const offered = 14;

/** Its tags: those in use to tap, a new one to write. */
export function LabelDialog({ conversation, onClose }: DialogProps) {
  const { data = [] } = useQuery(desk.read.tags({}));
  const { run, busy, refused } = useErrand();
  const [chosen, setChosen] = useState(conversation.tags);
  const [typed, setTyped] = useState('');
  const known = [...new Set([...conversation.tags, ...data.slice(0, offered).map(({ tag }) => tag)])];
  const label = async () => {
    const tags = [...new Set([...chosen, ...(typed.trim() ? [typed.trim()] : [])])];
    const errand = desk.errand('label', { conversationId: conversation.id, tags });
    if (await run(errand, { words: `Tags of ${called(conversation)}` })) onClose();
  };
  return (
    <FormDialog
      title="Tags"
      go="Keep"
      cancel="Cancel"
      busy={busy}
      refused={refused}
      onSubmit={() => void label()}
      onClose={onClose}
    >
      <TextInput
        label="A new tag"
        maxLength={40}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      {known.length > 0 && (
        <Choices
          label="In use"
          choices={known.map((tag) => ({ id: tag, words: tag }))}
          chosen={chosen}
          onChoose={setChosen}
        />
      )}
    </FormDialog>
  );
}
