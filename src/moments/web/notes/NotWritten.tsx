import { Notice } from '#ui/Notice.tsx';
import { useWhen } from '#guests/web/useWhen.ts';
import type { NoteOpen } from './notes.ts';
import { sentenceOf } from './words.ts';

/** A note nobody wrote, and why. */
export function NotWritten({ note: { stage, letGoWhy, held, lastOn } }: { note: NoteOpen }) {
  const when = useWhen();
  if (stage === 'lapsed')
    return (
      <Notice title="Its week is over">
        It was due until {when.day(lastOn)}. After that a thank-you reads as a mailing, and none is better.
      </Notice>
    );
  return (
    <Notice title="No note for this one">
      {letGoWhy || (held ? sentenceOf(`moments.note_held_${held}`) : 'Nobody said why.')}
    </Notice>
  );
}
