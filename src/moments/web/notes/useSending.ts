import { useState } from 'react';
import { useToast } from '#ui/Toasts.tsx';
import { useActing } from '#team/web/Acting.tsx';
import { useErrand } from '#team/web/useErrand.ts';
import type { NoteWay } from '../../notes/note.ts';
import { moments } from '../moments.ts';
import type { Photo } from './CardPhoto.tsx';
import type { NoteOpen } from './notes.ts';
import { sentenceOf } from './words.ts';

type Sending = { text: string; way: NoteWay; photo: Photo | null };

const done = {
  card: 'written. Tick it when it is in the post',
  email: 'leaves in ten minutes',
  text: 'leaves in ten minutes',
} as const satisfies Record<NoteWay, string>;

/** Sends a note as whoever acts; what a rule held back is said in the page, where the words still stand. */
export function useSending({ noteId, guestName }: NoteOpen) {
  const { tap } = useActing();
  const toast = useToast();
  const { run, busy, refused } = useErrand();
  const [held, setHeld] = useState('');

  const takeBack = async () => {
    await tap(moments.errand('undoNote', { noteId }), { words: `Take back the note to ${guestName}` });
  };
  const send = async ({ text, way, photo }: Sending): Promise<boolean> => {
    setHeld('');
    const input = {
      noteId,
      text: text.trim(),
      way,
      photo: photo?.sha256 ?? null,
      photoType: photo?.mediaType ?? null,
    };
    const outcome = await run(moments.errand('sendNote', input), { words: `A note to ${guestName}` });
    if (!outcome) return false;
    const why = outcome.state === 'sent' ? (outcome.result as { held: string | null }).held : null;
    if (why) {
      setHeld(sentenceOf(`moments.note_held_${why}`));
      return false;
    }
    toast({
      words: `Your note to ${guestName}: ${done[way]}`,
      ...(outcome.state === 'sent' ? { undo: { words: 'Undo', onUndo: () => void takeBack() } } : {}),
    });
    return true;
  };
  return { send, busy, said: refused || held };
}
