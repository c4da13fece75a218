import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { hereHouse } from '#kit/here.ts';
import { forgetKept } from '#kit/kept.ts';
import { queries } from '#kit/queries.ts';
import { useDoing } from '#kit/useDoing.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { FormDialog } from '#ui/FormDialog.tsx';
import { Line, Lines } from '#ui/Lines.tsx';
import { Section } from '#ui/Section.tsx';
import { Select } from '#ui/Select.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { useMe, door } from './me.ts';

type Venues = readonly { id: string; name: string }[];
type Tablet = Awaited<ReturnType<typeof door.call.tablets>>[number];

/** Browsers that belong to a venue rather than to a person. */
export function Tablets({ venues, day }: { venues: Venues; day: (instant: string) => string }) {
  const { data, error } = useQuery(door.read.tablets({}));
  const me = useMe();
  const [open, setOpen] = useState<'new' | Tablet>();
  const standing = data?.filter(({ removedAt }) => removedAt === null);
  const close = () => setOpen(undefined);
  return (
    <Section
      heading="Shared tablets"
      look="title"
      action={
        me?.kind === 'person' && <Button onClick={() => setOpen('new')}>Make this browser a tablet</Button>
      }
    >
      {error && !data && <ErrorNote>{error.message}</ErrorNote>}
      {!error && !data && <Skeleton label="Reading the tablets" rows={1} />}
      {standing?.length === 0 && (
        <p>None yet. On a shared tablet everybody acts with their own PIN, so that “who noticed” is true.</p>
      )}
      {standing && standing.length > 0 && (
        <Lines>
          {standing.map((tablet) => (
            <Line
              key={tablet.id}
              detail={`${venues.find(({ id }) => id === tablet.venueId)?.name ?? 'a closed venue'} · since ${day(tablet.setUpAt)}`}
              action={
                <Button aria-label={`Shut out ${tablet.name}`} onClick={() => setOpen(tablet)}>
                  Shut out
                </Button>
              }
            >
              {tablet.name}
            </Line>
          ))}
        </Lines>
      )}
      {open === 'new' && <SetUp venues={venues} onClose={close} />}
      {open && open !== 'new' && <ShutOut tablet={open} onClose={close} />}
    </Section>
  );
}

function SetUp({ venues, onClose }: { venues: Venues; onClose: () => void }) {
  const { run, busy, refused } = useDoing('door');
  const [name, setName] = useState('Front desk');
  const [venueId, setVenue] = useState(venues[0]?.id ?? '');
  const setUp = () =>
    void run(async () => {
      await door.call.setUpTablet({ venueId, name });
      // Whoever set it up is signed out of it; nothing they alone may read stays behind.
      await forgetKept(queries);
      location.assign(`/h/${hereHouse()}`);
    });
  return (
    <FormDialog
      title="Make this browser a tablet?"
      go="Make it a tablet"
      cancel="Cancel"
      busy={busy}
      refused={refused}
      onSubmit={setUp}
      onClose={onClose}
    >
      <p>You are signed out here. Afterwards anybody can read Today on it, and acts with their PIN.</p>
      <TextInput
        label="What it is called"
        required
        maxLength={60}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      {venues.length > 1 && (
        <Select label="Where it stands" value={venueId} onChange={({ target }) => setVenue(target.value)}>
          {venues.map((venue) => (
            <option key={venue.id} value={venue.id}>
              {venue.name}
            </option>
          ))}
        </Select>
      )}
    </FormDialog>
  );
}

function ShutOut({ tablet, onClose }: { tablet: Tablet; onClose: () => void }) {
  const { run, busy, refused } = useDoing('door');
  const shutOut = async () => {
    if (await run(() => door.call.removeTablet({ tabletId: tablet.id }))) onClose();
  };
  return (
    <FormDialog
      title={`Shut out ${tablet.name}?`}
      go="Shut it out"
      kind="care"
      cancel="Cancel"
      busy={busy}
      refused={refused}
      onSubmit={() => void shutOut()}
      onClose={onClose}
    >
      <p>It shows nothing of the house any more. To use it again, sign in on it and make it a tablet anew.</p>
    </FormDialog>
  );
}
