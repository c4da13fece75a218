import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useDoing } from '#kit/useDoing.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { FormDialog } from '#ui/FormDialog.tsx';
import { Line, Lines } from '#ui/Lines.tsx';
import { Section } from '#ui/Section.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { useSay } from '#houses/web/house.ts';
import css from './Places.module.css';
import { visits, type Place } from './visits.ts';

/** Chairs, tables or rooms of a venue, as its parties are seated at them. */
export function Places({ venueId, mayChange }: { venueId: string; mayChange: boolean }) {
  const say = useSay();
  const { data, error, refetch } = useQuery(visits.read.places({ venueId }));
  const [closing, setClosing] = useState<Place>();
  return (
    <Section heading={say('<Places>')}>
      <Stack>
        {error && !data && (
          <ErrorNote todo={<Button onClick={() => void refetch()}>Try again</Button>}>
            {error.message}
          </ErrorNote>
        )}
        {!error && !data && <Skeleton label={say('Reading the <places>')} rows={2} />}
        {data?.length === 0 && <p>{say('None. Without <places> a party is simply seated.')}</p>}
        {data && data.length > 0 && (
          <Lines>
            {data.map((place) => (
              <Line
                key={place.id}
                detail={[`for ${place.seats}`, place.taken && 'taken now'].filter(Boolean).join(' · ')}
                action={
                  mayChange && (
                    <Button aria-label={`No longer used: ${place.name}`} onClick={() => setClosing(place)}>
                      No longer used
                    </Button>
                  )
                }
              >
                {place.name}
              </Line>
            ))}
          </Lines>
        )}
        {mayChange && <NewPlace venueId={venueId} last={data?.at(-1)} />}
      </Stack>
      {closing && <ClosePlace place={closing} onClose={() => setClosing(undefined)} />}
    </Section>
  );
}

function NewPlace({ venueId, last }: { venueId: string; last: Place | undefined }) {
  const say = useSay();
  const { run, busy, refused } = useDoing('visits');
  const [name, setName] = useState('');
  const [seats, setSeats] = useState('');
  const suggested = { name: last ? nextName(last.name) : say('<Place> 1'), seats: String(last?.seats ?? 1) };
  const open = async (event: FormEvent) => {
    event.preventDefault();
    const place = { venueId, name: name.trim() || suggested.name, seats: Number(seats || suggested.seats) };
    if (busy || !(await run(() => visits.call.openPlace(place)))) return;
    setName('');
  };
  return (
    <Stack gap="s">
      <form className={css.add} onSubmit={(event) => void open(event)}>
        <TextInput
          label={say('Another <place>')}
          placeholder={suggested.name}
          maxLength={40}
          autoComplete="off"
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <TextInput
          label="For how many"
          type="number"
          min={1}
          max={500}
          inputMode="numeric"
          placeholder={suggested.seats}
          value={seats}
          onChange={({ target }) => setSeats(target.value)}
        />
        <Button type="submit" busy={busy}>
          Add
        </Button>
      </form>
      {refused && <ErrorNote>{refused}</ErrorNote>}
    </Stack>
  );
}

/** "Chair 5" after "Chair 4": whoever adds six chairs presses one button six times. */
function nextName(name: string): string {
  const number = /\d+$/.exec(name)?.[0];
  return number ? name.slice(0, -number.length) + (Number(number) + 1) : `${name} 2`;
}

function ClosePlace({ place, onClose }: { place: Place; onClose: () => void }) {
  const say = useSay();
  const { run, busy, refused } = useDoing('visits');
  const close = async () => {
    if (await run(() => visits.call.closePlace({ placeId: place.id }))) onClose();
  };
  return (
    <FormDialog
      title={`${place.name} is no longer used?`}
      go="No longer used"
      kind="care"
      cancel="Cancel"
      busy={busy}
      refused={refused}
      onSubmit={() => void close()}
      onClose={onClose}
    >
      <p>
        {say(
          place.taken
            ? 'Somebody sits there now; they may stay. It is not offered any more.'
            : 'It is not offered any more. Past <visits> keep it.',
        )}
      </p>
    </FormDialog>
  );
}
