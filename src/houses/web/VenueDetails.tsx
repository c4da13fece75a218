import { useState } from 'react';
import { useDoing } from '#kit/useDoing.ts';
import { minutesTime } from '#kit/shown.ts';
import { Button } from '#ui/Button.tsx';
import { FormDialog } from '#ui/FormDialog.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Section } from '#ui/Section.tsx';
import { Select } from '#ui/Select.tsx';
import { useToast } from '#ui/Toasts.tsx';
import { houses, type Venue } from './house.ts';
import { VenueFields } from './VenueFields.tsx';

/** Where a venue stands, and when a day ends there that began the evening before. */
export function VenueDetails({ venue, mayChange }: { venue: Venue; mayChange: boolean }) {
  const [changing, setChanging] = useState(false);
  const country = new Intl.DisplayNames('en', { type: 'region' }).of(venue.country);
  return (
    <Section
      heading="Where it stands"
      action={mayChange && <Button onClick={() => setChanging(true)}>Change</Button>}
    >
      <p>{[country, venue.timeZone.replaceAll('_', ' '), venue.currency].join(' · ')}</p>
      <Hint>
        {venue.dayEnds === 0
          ? 'Its day ends at midnight.'
          : `Its day ends at ${minutesTime(venue.dayEnds)}: what happens before counts to the evening.`}
      </Hint>
      {changing && <Describe venue={venue} onClose={() => setChanging(false)} />}
    </Section>
  );
}

const halfHours = Array.from({ length: 25 }, (_, at) => at * 30);

function Describe({ venue, onClose }: { venue: Venue; onClose: () => void }) {
  const { run, busy, refused } = useDoing('houses');
  const toast = useToast();
  const before = {
    name: venue.name,
    country: venue.country,
    timeZone: venue.timeZone,
    currency: venue.currency,
  };
  const [draft, setDraft] = useState(before);
  const [dayEnds, setDayEnds] = useState(venue.dayEnds);
  const call = (to: typeof draft & { dayEnds: number }) =>
    houses.call.describeVenue({ venueId: venue.id, ...to });
  const describe = async () => {
    if (!(await run(() => call({ ...draft, dayEnds })))) return;
    onClose();
    const undo = () => void run(() => call({ ...before, dayEnds: venue.dayEnds }));
    toast({ words: `${draft.name} is kept`, undo: { words: 'Undo', onUndo: undo } });
  };
  return (
    <FormDialog
      title={venue.name}
      go="Keep"
      cancel="Cancel"
      busy={busy}
      refused={refused}
      onSubmit={() => void describe()}
      onClose={onClose}
    >
      <VenueFields draft={draft} onDraft={setDraft} />
      <Select
        label="The day ends at"
        hint="What happens before it counts to the evening it began in"
        value={dayEnds}
        onChange={({ target }) => setDayEnds(Number(target.value))}
      >
        {[...new Set([...halfHours, venue.dayEnds])]
          .toSorted((one, other) => one - other)
          .map((minutes) => (
            <option key={minutes} value={minutes}>
              {minutes === 0 ? 'midnight' : minutesTime(minutes)}
            </option>
          ))}
      </Select>
    </FormDialog>
  );
}
