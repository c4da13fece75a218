import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Chip } from '#ui/Chip.tsx';
import { Name } from '#ui/Name.tsx';
import { Page } from '#ui/Page.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Failed } from '#guests/web/Failed.tsx';
import { toGuest } from '#guests/web/way.ts';
import { useWhen } from '#guests/web/useWhen.ts';
import { useSay } from '#houses/web/house.ts';
import { moments } from '../moments.ts';
import css from './Notes.module.css';
import type { NoteOpen } from './notes.ts';
import { NotWritten } from './NotWritten.tsx';
import { SentNote } from './SentNote.tsx';
import { toNotes } from './way.ts';
import { WhatHappened } from './WhatHappened.tsx';
import { reasonWords } from './words.ts';
import { WriteNote } from './WriteNote.tsx';

const route = getRouteApi('/h/$house/notes/$noteId');

/** One thank-you: what happened and what they said on one side, an empty field on the other. */
export function NotePage() {
  const { noteId } = route.useParams();
  const { data: note, error, refetch } = useQuery(moments.read.note({ noteId }));
  if (note) return <Known key={noteId} note={note} />;
  return (
    <Page title="A thank-you note">
      {error ? (
        <Failed fault={error} onAgain={() => void refetch()} />
      ) : (
        <Skeleton label="Fetching what happened" rows={6} />
      )}
    </Page>
  );
}

function Known({ note }: { note: NoteOpen }) {
  const say = useSay();
  const when = useWhen();
  // Read before it is written; afterwards what was written comes first.
  const toWrite = note.stage === 'to_write';
  return (
    <Page
      title={
        <Name as="span" size="l">
          <bdi>{note.guestName}</bdi>
        </Name>
      }
      sub={say(`A thank-you for the <visit> of ${when.day(note.day)}`)}
      actions={
        <>
          <Link {...toGuest(note.guestId)} className={css.quiet}>
            Everything about them
          </Link>
          <Link {...toNotes(note.sentAt ? 'sent' : undefined)} className={css.quiet}>
            All notes
          </Link>
        </>
      }
    >
      {note.because.length > 0 && (
        <p className={css.because}>
          {note.because.map((reason) => (
            <Chip key={reason} kind="hospitality">
              {say(reasonWords[reason])}
            </Chip>
          ))}
        </p>
      )}
      <div className={css.columns}>
        {toWrite && <WhatHappened note={note} />}
        <div className={css.own}>
          <OwnSide note={note} />
        </div>
        {!toWrite && <WhatHappened note={note} />}
      </div>
    </Page>
  );
}

function OwnSide({ note }: { note: NoteOpen }) {
  if (note.stage === 'to_write') return <WriteNote note={note} />;
  if (note.sentAt) return <SentNote note={note} />;
  return <NotWritten note={note} />;
}
