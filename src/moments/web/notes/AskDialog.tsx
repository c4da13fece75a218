import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { addDays } from '#kit/day.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useMe } from '#door/web/me.ts';
import { GuestPick } from '#guests/web/GuestPick.tsx';
import type { Recognised } from '#guests/web/guests.ts';
import { useWhen } from '#guests/web/useWhen.ts';
import { useSay } from '#houses/web/house.ts';
import { useErrand } from '#team/web/useErrand.ts';
import { visits } from '#visits/web/visits.ts';
import { noteDays } from '../../notes/note.ts';
import { moments } from '../moments.ts';
import css from './Notes.module.css';
import { toNote } from './way.ts';

/** A visit somebody finds worth a word, whatever a rule makes of it: within its week, and theirs to write. */
export function AskDialog({ onClose }: { onClose: () => void }) {
  const say = useSay();
  const [guest, setGuest] = useState<Recognised>();
  return (
    <Dialog
      open
      onClose={onClose}
      title={say('Which <guest>?')}
      actions={<Button onClick={onClose}>Cancel</Button>}
    >
      <Stack>
        <GuestPick label={say('<Guest>')} except="" picked={guest} onPick={setGuest} />
        {guest && <OfTheWeek key={guest.guestId} guestId={guest.guestId} name={guest.name} />}
      </Stack>
    </Dialog>
  );
}

function OfTheWeek({ guestId, name }: { guestId: string; name: string }) {
  const say = useSay();
  const when = useWhen();
  const navigate = useNavigate();
  const me = useMe()?.personId ?? null;
  const { run, busy, refused } = useErrand();
  const { data } = useQuery(visits.read.ofGuest({ guestId, limit: 10 }));
  const since = addDays(when.today, -noteDays.last);
  const over = data?.visits.filter(
    ({ departedAt }) => departedAt !== null && when.isoDay(departedAt) >= since,
  );
  const ask = async (visitId: string) => {
    const outcome = await run(moments.errand('askForNote', { visitId, guestId, personId: me }), {
      words: `A note to ${name}`,
    });
    if (outcome?.state === 'sent') void navigate(toNote((outcome.result as { noteId: string }).noteId));
  };
  return (
    <Stack gap="s">
      {over?.map(({ visitId, day, what }) => (
        <Button key={visitId} busy={busy} onClick={() => void ask(visitId)}>
          {[when.day(day), what].filter(Boolean).join(' · ')}
        </Button>
      ))}
      {over?.length === 0 && (
        <p className={css.none}>
          {say(
            'They had no <visit> within the last week that is over. Later than that a thank-you reads as a mailing.',
          )}
        </p>
      )}
      {refused && <ErrorNote>{say(refused)}</ErrorNote>}
    </Stack>
  );
}
