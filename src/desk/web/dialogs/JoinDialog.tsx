import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNow } from '#kit/useNow.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Line, Lines } from '#ui/Lines.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { useVenue } from '#houses/web/house.ts';
import { useErrand } from '#team/web/useErrand.ts';
import { filterOf } from '../address.ts';
import { desk } from '../desk.ts';
import { lately } from '../due.ts';
import { called, channelWords } from '../words.ts';
import type { DialogProps } from './dialog.ts';

/** Puts it to another conversation of the same matter: first those with the same guest, then whatever is searched for. */
export function JoinDialog({ conversation, onClose, onOpen, onBack }: DialogProps) {
  const { run, busy, refused } = useErrand();
  const [words, setWords] = useState('');
  const zone = useVenue()?.timeZone ?? 'UTC';
  const now = useNow();
  const guest = words.trim() ? undefined : conversation.guest?.id;
  const { data, error } = useQuery({
    ...desk.read.queue({
      ...filterOf({ view: 'all', words: words.trim(), ...(guest && { guest }) }),
      limit: 12,
    }),
    enabled: words.trim() !== '' || guest !== undefined,
  });
  const others = data?.rows.filter(({ id }) => id !== conversation.id) ?? [];
  const join = async (intoId: string) => {
    const { id: conversationId } = conversation;
    const done = await run(desk.errand('join', { conversationId, intoId }), {
      words: `Put together: ${called(conversation)}`,
      done: 'Put together',
      undo: () => desk.errand('takeOut', { conversationId }),
      undone: onBack,
    });
    if (!done) return;
    onClose();
    onOpen(intoId);
  };
  return (
    <Dialog open onClose={onClose} title="Put it to …" actions={<Button onClick={onClose}>Cancel</Button>}>
      <TextInput
        label="Search for the other conversation"
        type="search"
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      {(refused || error) && <ErrorNote>{refused || error?.message}</ErrorNote>}
      {data && others.length === 0 && <p>There is no other conversation like this.</p>}
      <Lines>
        {others.map((row) => (
          <Line
            key={row.id}
            detail={`${channelWords[row.channel]} · ${lately(row.lastAt, now, zone)} · ${row.preview.slice(0, 80)}`}
            action={
              <Button
                busy={busy}
                aria-label={`Put it here: ${row.subject || called(row)}`}
                onClick={() => void join(row.id)}
              >
                Put it here
              </Button>
            }
          >
            <bdi>{called(row)}</bdi>
            {row.subject && `: ${row.subject}`}
          </Line>
        ))}
      </Lines>
    </Dialog>
  );
}
