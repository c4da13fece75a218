import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useWhen } from '#guests/web/useWhen.ts';
import { firstName } from '#team/web/team.ts';
import { moments } from '../moments.ts';
import css from './NoteBeside.module.css';
import { toNote } from './way.ts';

/** The thank-you somebody answers, or has before them while they write of something else. */
export function NoteBeside({ conversationId }: { conversationId: string }) {
  const { data: note } = useQuery(moments.read.noteBeside({ conversationId }));
  const when = useWhen();
  // Before they answer, it is the message itself.
  if (!note || (note.here && !note.answeredAt)) return null;
  const whose = `${firstName(note.by)}’s ${note.way === 'card' ? 'card' : 'note'} of ${when.day(note.sentAt)}`;
  return (
    <aside className={css.beside} aria-label="A thank-you note">
      <Link {...toNote(note.noteId)}>{note.here ? `In answer to ${whose}` : whose}</Link>
      {note.text && <p>{note.text}</p>}
    </aside>
  );
}
