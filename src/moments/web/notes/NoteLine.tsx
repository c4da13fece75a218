import { Link } from '@tanstack/react-router';
import { Chip } from '#ui/Chip.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Name } from '#ui/Name.tsx';
import { Pill } from '#ui/Pill.tsx';
import { useMe } from '#door/web/me.ts';
import { useWhen } from '#guests/web/useWhen.ts';
import { useSay } from '#houses/web/house.ts';
import { firstName } from '#team/web/team.ts';
import type { NoteShown } from './notes.ts';
import css from './Notes.module.css';
import { toNote } from './way.ts';
import { reachedWords, reasonWords, wayWords } from './words.ts';

/** One note on a list: to whom, why, who writes, and until when it is one. */
export function NoteLine({ note }: { note: NoteShown }) {
  const say = useSay();
  return (
    <Link {...toNote(note.noteId)} className={css.line}>
      <Name>
        <bdi>{note.guestName}</bdi>
      </Name>
      <span className={css.marks}>
        {note.stage === 'answered' && <Pill kind="good">{reachedWords.answered}</Pill>}
        {note.reached === 'came_back' && <Chip kind="care">{reachedWords.came_back}</Chip>}
        {note.because.map((reason) => (
          <Chip key={reason} kind="hospitality">
            {say(reasonWords[reason])}
          </Chip>
        ))}
      </span>
      <Hint>
        <Standing note={note} />
      </Hint>
    </Link>
  );
}

function Standing({
  note: { askedOf, sentBy, sentAt, postedAt, way, day, lastOn, reached },
}: {
  note: NoteShown;
}) {
  const say = useSay();
  const when = useWhen();
  const me = useMe()?.personId;
  const parts = sentAt
    ? [
        `${firstName(sentBy?.name ?? '')}, ${when.day(sentAt)}`,
        way && wayWords[way].toLowerCase(),
        way === 'card'
          ? postedAt
            ? 'in the post'
            : 'not posted yet'
          : reached !== 'answered' && reached && reachedWords[reached].toLowerCase(),
      ]
    : [
        say(`<visit> of ${when.day(day)}`),
        askedOf.id === me ? '' : `${firstName(askedOf.name)} writes`,
        `until ${when.day(lastOn)}`,
      ];
  return parts.filter(Boolean).join(' · ');
}
