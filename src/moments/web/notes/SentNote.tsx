import { Link } from '@tanstack/react-router';
import { hereHouse } from '#kit/here.ts';
import { turnToken } from '#kit/turn.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { Chip } from '#ui/Chip.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Row } from '#ui/Row.tsx';
import { Section } from '#ui/Section.tsx';
import { Stack } from '#ui/Stack.tsx';
import { toConversation } from '#desk/web/way.ts';
import { useWhen } from '#guests/web/useWhen.ts';
import { firstName } from '#team/web/team.ts';
import { useErrand } from '#team/web/useErrand.ts';
import { moments } from '../moments.ts';
import css from './Notes.module.css';
import type { NoteOpen } from './notes.ts';
import { toNoteCard } from './way.ts';
import { reachedWords, wayWords } from './words.ts';

/** What was written, how far it came, and what they answered. */
export function SentNote({ note }: { note: NoteOpen }) {
  const when = useWhen();
  const { sentAt, sentBy, way, text, photo, answers, conversationId } = note;
  return (
    <Stack gap="l">
      <Section
        heading={`${firstName(sentBy?.name ?? '')} wrote on ${when.day(sentAt!)}${way ? `, ${wayWords[way].toLowerCase()}` : ''}`}
        look="title"
      >
        <Stack>
          {text && <p className={css.written}>{text}</p>}
          {photo && (
            <img className={css.card} src={pictureOf(note.noteId)} alt={`The card to ${note.guestName}`} />
          )}
          <HowFar note={note} />
        </Stack>
      </Section>
      {answers.length > 0 && (
        <Section heading="Their answer" look="title" warm>
          <Stack gap="s">
            {answers.map(({ at, words }) => (
              <blockquote key={at} className={css.words}>
                <p>{words}</p>
                <Hint>
                  {when.day(at)}, {when.time(at)}
                </Hint>
              </blockquote>
            ))}
          </Stack>
        </Section>
      )}
      {conversationId && (
        <p>
          <Link {...toConversation(conversationId)} className={buttonClass()}>
            On the desk
          </Link>
        </p>
      )}
    </Stack>
  );
}

/** An image sends no headers: its address names the house, and whose turn it is at a tablet. */
function pictureOf(noteId: string): string {
  const turn = turnToken();
  return `/mail/${hereHouse() ?? ''}/card/${noteId}${turn ? `?turn=${encodeURIComponent(turn)}` : ''}`;
}

function HowFar({ note: { noteId, guestName, way, reached, postedAt, leavesAt } }: { note: NoteOpen }) {
  const when = useWhen();
  const { run, busy, refused } = useErrand();
  const undo = () => moments.errand('undoNote', { noteId });
  const post = () =>
    void run(moments.errand('posted', { noteId }), {
      words: `The card to ${guestName} is in the post`,
      done: `The card to ${guestName}: in the post`,
      undo,
    });
  return (
    <>
      <Row>
        {reached === 'came_back' && <Chip kind="care">{reachedWords.came_back}</Chip>}
        {reached && reached !== 'came_back' && !leavesAt && reachedWords[reached] && (
          <Chip kind={reached === 'answered' ? 'hospitality' : 'plain'}>{reachedWords[reached]}</Chip>
        )}
        {leavesAt && (
          <>
            <span className={css.none}>Leaves at {when.time(leavesAt)}</span>
            <Button
              busy={busy}
              onClick={() => void run(undo(), { words: `Take back the note to ${guestName}` })}
            >
              Take back
            </Button>
          </>
        )}
        {way === 'card' && postedAt && (
          <span className={css.none}>In the post since {when.day(postedAt)}</span>
        )}
        {way === 'card' && !postedAt && (
          <>
            <Button kind="warm" busy={busy} onClick={post}>
              It is in the post
            </Button>
            <Link {...toNoteCard(noteId)} className={buttonClass()}>
              Print the card
            </Link>
          </>
        )}
      </Row>
      {refused && <ErrorNote>{refused}</ErrorNote>}
    </>
  );
}
