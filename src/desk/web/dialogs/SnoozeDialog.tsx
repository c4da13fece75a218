import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { nearTime } from '#kit/near-time.ts';
import { useNow } from '#kit/useNow.ts';
import { useVenue } from '#houses/web/house.ts';
import { useErrand } from '#team/web/useErrand.ts';
import { desk } from '../desk.ts';
import { called } from '../words.ts';
import type { DialogProps } from './dialog.ts';
import { MomentPick } from './MomentPick.tsx';

/** Puts a conversation away until a moment; whatever comes in before brings it back. */
export function SnoozeDialog({ conversation, onClose, onGone, onBack }: DialogProps) {
  const { run, busy, refused } = useErrand();
  const zone = useVenue()?.timeZone ?? 'UTC';
  const now = useNow();
  const { id: conversationId } = conversation;
  const snooze = async (at: Date) => {
    const until = at.toISOString();
    const done = await run(desk.errand('snooze', { conversationId, until }), {
      words: `Put away: ${called(conversation)}`,
      done: `${called(conversation)}: put away, back ${nearTime(until, now, zone)}`,
      undo: () => desk.errand('snooze', { conversationId, until: null }),
      undone: onBack,
    });
    if (!done) return;
    onClose();
    onGone();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Put away until …"
      actions={<Button onClick={onClose}>Cancel</Button>}
    >
      <MomentPick label="Another moment" go="Until then" busy={busy} onPick={(at) => void snooze(at)} />
      {refused && <ErrorNote>{refused}</ErrorNote>}
    </Dialog>
  );
}
