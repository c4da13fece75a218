import { useState } from 'react';
import { FormDialog } from '#ui/FormDialog.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { GuestPick } from '#guests/web/GuestPick.tsx';
import type { Recognised } from '#guests/web/guests.ts';
import { useSay } from '#houses/web/house.ts';
import { useErrand } from '#team/web/useErrand.ts';
import { moments, type Suggestion } from './moments.ts';

type NoticeDialogProps = { venueId: string; suggestions: readonly Suggestion[]; onClose: () => void };

/** “Somebody mentioned …”, written down in one breath before it is forgotten. */
export function NoticeDialog({ venueId, suggestions, onClose }: NoticeDialogProps) {
  const say = useSay();
  const { run, busy, refused } = useErrand();
  const [guest, setGuest] = useState<Recognised>();
  const [noticed, setNoticed] = useState('');
  const [nobody, setNobody] = useState(false);
  const notice = async () => {
    setNobody(guest === undefined);
    if (!guest) return;
    const { guestId, name } = guest;
    // Who is expected today is noticed on that visit.
    const visitId = suggestions.find((one) => one.guestId === guestId)?.visitId ?? null;
    const kept = await run(moments.errand('notice', { guestId, visitId, venueId, noticed }), {
      words: `Noticed about ${name}`,
      done: `Noticed for ${name}`,
      undo: (result) =>
        moments.errand('letGo', { ...(result as { momentId: string }), why: 'Written by mistake' }),
    });
    if (kept) onClose();
  };
  return (
    <FormDialog
      title="Somebody mentioned …"
      go="Note it"
      cancel="Cancel"
      busy={busy}
      refused={refused || (nobody ? say('Which <guest> was it?') : '')}
      onSubmit={() => void notice()}
      onClose={onClose}
    >
      <GuestPick label={say('<Guest>')} except="" picked={guest} onPick={setGuest} />
      <TextInput
        label="What did you notice?"
        hint="It is their mother’s first time in town. They looked at the card of desserts twice."
        required
        maxLength={300}
        value={noticed}
        onChange={({ target }) => setNoticed(target.value)}
      />
    </FormDialog>
  );
}
