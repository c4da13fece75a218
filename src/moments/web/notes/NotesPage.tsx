import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Empty } from '#ui/Empty.tsx';
import { Page } from '#ui/Page.tsx';
import { Section } from '#ui/Section.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Stack } from '#ui/Stack.tsx';
import { Tabs } from '#ui/Tabs.tsx';
import { useMe } from '#door/web/me.ts';
import { Failed } from '#guests/web/Failed.tsx';
import { useSay, useVenue } from '#houses/web/house.ts';
import { moments } from '../moments.ts';
import { AskDialog } from './AskDialog.tsx';
import { NoteLine } from './NoteLine.tsx';
import type { NoteShown } from './notes.ts';

const route = getRouteApi('/h/$house/notes');

/** Whom to thank in writing, one's own first, and what was sent. */
export function NotesPage() {
  const { which } = route.useSearch();
  const navigate = route.useNavigate();
  const say = useSay();
  const [asking, setAsking] = useState(false);
  return (
    <Page
      title="Thank-you notes"
      sub={say('Two days on, whoever met the <guest> writes: in a few words of their own, never by machine.')}
      narrow
      actions={<Button onClick={() => setAsking(true)}>Write to somebody …</Button>}
    >
      <Tabs
        label="Which notes"
        tabs={[
          { id: 'to_write', words: 'To write' },
          { id: 'sent', words: 'Sent' },
        ]}
        selected={which ?? 'to_write'}
        onSelect={(to) => void navigate({ search: to === 'sent' ? { which: to } : {}, replace: true })}
      >
        <AllOf which={which ?? 'to_write'} />
      </Tabs>
      {asking && <AskDialog onClose={() => setAsking(false)} />}
    </Page>
  );
}

function AllOf({ which }: { which: 'to_write' | 'sent' }) {
  const venue = useVenue();
  const reading = useQuery({
    ...moments.read.notes({ venueId: venue?.id ?? null, which }),
    enabled: venue !== undefined,
  });
  const { data: notes, error } = reading;
  const me = useMe()?.personId;
  if (error && !notes) return <Failed fault={error} onAgain={() => void reading.refetch()} />;
  if (!notes) return <Skeleton label="Fetching the notes" rows={5} />;
  if (notes.length === 0) return <Nothing which={which} />;
  if (which === 'sent') return <Notes notes={notes} />;
  const mine = notes.filter(({ askedOf }) => askedOf.id === me);
  const others = notes.filter(({ askedOf }) => askedOf.id !== me);
  return (
    <Stack gap="l">
      {mine.length > 0 && (
        <Section heading="Yours to write">
          <Notes notes={mine} />
        </Section>
      )}
      {others.length > 0 && (
        <Section heading={mine.length > 0 ? 'Of your colleagues' : 'Of colleagues'}>
          <Notes notes={others} />
        </Section>
      )}
    </Stack>
  );
}

function Notes({ notes }: { notes: NoteShown[] }) {
  return (
    <Stack gap="s">
      {notes.map((note) => (
        <NoteLine key={note.noteId} note={note} />
      ))}
    </Stack>
  );
}

function Nothing({ which }: { which: 'to_write' | 'sent' }) {
  const say = useSay();
  return (
    <Empty>
      {which === 'sent'
        ? 'No note was sent yet.'
        : say(
            'Nobody waits for a word. A note comes here two days after something was given to a <guest>, told by them, celebrated or made right.',
          )}
    </Empty>
  );
}
