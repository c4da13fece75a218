import { useState } from 'react';
import { Checkbox } from '#ui/Checkbox.tsx';
import { FormDialog } from '#ui/FormDialog.tsx';
import { useWhen } from '#guests/web/useWhen.ts';
import { useErrand } from '#team/web/useErrand.ts';
import { desk } from '../desk.ts';
import { called } from '../words.ts';
import type { DialogProps } from './dialog.ts';

/** Makes a conversation of its own of some messages. */
export function SplitDialog({ conversation, messages, onClose, onOpen }: DialogProps) {
  const { run, busy, refused } = useErrand();
  const when = useWhen();
  const [chosen, setChosen] = useState<string[]>([]);
  const split = async () => {
    const errand = desk.errand('split', { conversationId: conversation.id, messageIds: chosen });
    const outcome = await run(errand, {
      words: `Split: ${called(conversation)}`,
      done: 'A conversation of its own',
    });
    if (!outcome) return;
    onClose();
    if (outcome.state === 'sent') onOpen((outcome.result as { conversationId: string }).conversationId);
  };
  return (
    <FormDialog
      title="Which messages are another matter?"
      go={chosen.length > 0 ? `Split ${chosen.length} off` : 'Split them off'}
      cancel="Cancel"
      busy={busy}
      refused={refused}
      onSubmit={() => chosen.length > 0 && void split()}
      onClose={onClose}
    >
      <div>
        {messages.toReversed().map(({ id, at, text, by, fromName, fromAddress }) => (
          <Checkbox
            key={id}
            label={text.slice(0, 120) || 'Without words'}
            hint={`${by?.name ?? (fromName || fromAddress)} · ${when.day(at)}, ${when.time(at)}`}
            checked={chosen.includes(id)}
            onChange={({ target }) =>
              setChosen(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
        ))}
      </div>
    </FormDialog>
  );
}
