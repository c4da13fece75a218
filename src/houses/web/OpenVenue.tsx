import { useState } from 'react';
import { useDoing } from '#kit/useDoing.ts';
import { FormDialog } from '#ui/FormDialog.tsx';
import { houses, type Venue } from './house.ts';
import { VenueFields } from './VenueFields.tsx';

/** Another venue; it begins where the first one stands, as most do. */
export function OpenVenue({
  like,
  onOpened,
  onClose,
}: {
  like: Venue;
  onOpened: (venueId: string) => void;
  onClose: () => void;
}) {
  const { run, busy, refused } = useDoing('houses');
  const [draft, setDraft] = useState({
    name: '',
    country: like.country,
    timeZone: like.timeZone,
    currency: like.currency,
  });
  const open = async () => {
    let venueId = '';
    const done = await run(async () => ({ venueId } = await houses.call.openVenue(draft)));
    if (done) onOpened(venueId);
  };
  return (
    <FormDialog
      title="Open another venue"
      go="Open it"
      cancel="Cancel"
      busy={busy}
      refused={refused}
      onSubmit={() => void open()}
      onClose={onClose}
    >
      <VenueFields draft={draft} onDraft={setDraft} />
    </FormDialog>
  );
}
