import { moments } from '../moments.ts';
import { WhyDialog } from '../WhyDialog.tsx';
import type { NoteOpen } from './notes.ts';
import { letGoReasons } from './words.ts';

/** No note, and why: a thank-you nobody means is none. */
export function LetGoDialog({
  note: { noteId, guestName },
  onClose,
}: {
  note: NoteOpen;
  onClose: () => void;
}) {
  return (
    <WhyDialog
      title="Why no note?"
      reasons={letGoReasons}
      go="Let it go"
      errand={(why) => moments.errand('letGoNote', { noteId, why })}
      about={`No note to ${guestName}`}
      done={`No note to ${guestName}`}
      undo={() => moments.errand('undoNote', { noteId })}
      onClose={onClose}
    />
  );
}
