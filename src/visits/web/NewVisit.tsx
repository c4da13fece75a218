import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { dayLine, instantOf, wallTime } from '#kit/shown.ts';
import { Button } from '#ui/Button.tsx';
import { DateField } from '#ui/DateField.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Row } from '#ui/Row.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { useToast } from '#ui/Toasts.tsx';
import { GuestsPick, type Picked } from '#guests/web/search/GuestsPick.tsx';
import { useSay, type Venue } from '#houses/web/house.ts';
import { useActing } from '#team/web/Acting.tsx';
import { PeoplePick } from '#team/web/PeoplePick.tsx';
import { PlacePick } from './PlacePick.tsx';
import { visits } from './visits.ts';

export type NewVisitKind = 'walkIn' | 'expect';

type NewVisitProps = { kind: NewVisitKind; venue: Venue; day: string | null; onClose: () => void };

/** A party that stands in the door, or one that is going to. Nothing but how many is asked for; the rest helps. */
export function NewVisit({ kind, venue, day, onClose }: NewVisitProps) {
  const say = useSay();
  const { tap } = useActing();
  const toast = useToast();
  const places = useQuery(visits.read.places({ venueId: venue.id })).data ?? [];
  const [party, setParty] = useState<Picked[]>([]);
  const [form, setForm] = useState(() => blank(venue, day));
  const [refused, setRefused] = useState('');
  const [busy, setBusy] = useState(false);
  const set = (some: Partial<typeof form>) => setForm((all) => ({ ...all, ...some }));
  const size = Math.max(party.length, Number(form.size) || 1);
  const who = party[0]?.name ?? (form.label || say('<Party> of {count}', { count: size }));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const common = {
      venueId: venue.id,
      guestIds: party.map(({ guestId }) => guestId),
      partySize: size,
      label: form.label.trim() || null,
      what: form.what.trim() || null,
      personIds: form.personIds,
      placeIds: form.placeIds,
    };
    const errand =
      kind === 'walkIn'
        ? visits.errand('walkIn', common)
        : visits.errand('expect', {
            ...common,
            expectedAt: instantOf(form.day, form.time, venue.timeZone).toISOString(),
            minutes: Number(form.minutes) || null,
          });
    setBusy(true);
    const sent = await tap(errand, { words: who, speaks: true });
    const outcome = await sent?.outcome;
    setBusy(false);
    if (!outcome) return;
    if (outcome.state === 'refused') return setRefused(outcome.sentence);
    toast({
      words:
        kind === 'walkIn'
          ? `${who}: here`
          : `${who}: expected ${form.day === day ? 'at' : `on ${dayLine(form.day)} at`} ${form.time}`,
    });
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={kind === 'walkIn' ? 'Walk in' : 'Expect a party'}
      actions={
        <>
          <Button onClick={onClose}>Never mind</Button>
          <Button type="submit" form="new-visit" kind="go" busy={busy}>
            {kind === 'walkIn' ? 'They are here' : 'They are coming'}
          </Button>
        </>
      }
    >
      <form id="new-visit" onSubmit={(event) => void submit(event)}>
        <Stack>
          <GuestsPick picked={party} onPick={setParty} />
          {kind === 'expect' && (
            <Row align="start">
              <DateField
                label="Day"
                required
                value={form.day}
                onChange={({ target }) => set({ day: target.value })}
              />
              <DateField
                of="time"
                label="Time"
                required
                value={form.time}
                onChange={({ target }) => set({ time: target.value })}
              />
              <TextInput
                label="Minutes"
                type="number"
                min={1}
                inputMode="numeric"
                value={form.minutes}
                onChange={({ target }) => set({ minutes: target.value })}
              />
            </Row>
          )}
          <TextInput
            label="How many"
            type="number"
            min={Math.max(1, party.length)}
            max={1000}
            inputMode="numeric"
            value={form.size || String(Math.max(1, party.length))}
            onChange={({ target }) => set({ size: target.value })}
          />
          {party.length === 0 && (
            <TextInput
              label="What to call them"
              hint="When no name is known, such as “Bridal morning”"
              maxLength={120}
              value={form.label}
              onChange={({ target }) => set({ label: target.value })}
            />
          )}
          <TextInput
            label="What for"
            maxLength={200}
            value={form.what}
            onChange={({ target }) => set({ what: target.value })}
          />
          <PeoplePick
            label="Who looks after them"
            chosen={form.personIds}
            onChoose={(personIds) => set({ personIds })}
          />
          <PlacePick places={places} chosen={form.placeIds} onChoose={(placeIds) => set({ placeIds })} />
          {refused && <ErrorNote>{refused}</ErrorNote>}
        </Stack>
      </form>
    </Dialog>
  );
}

/** The next quarter of an hour, on the day that is looked at. */
function blank(venue: Venue, day: string | null) {
  const quarter = 900_000;
  const [today, time] = wallTime(new Date(Math.ceil(Date.now() / quarter) * quarter), venue.timeZone);
  return {
    day: day ?? today,
    time,
    minutes: '',
    size: '',
    label: '',
    what: '',
    personIds: [] as string[],
    placeIds: [] as string[],
  };
}
