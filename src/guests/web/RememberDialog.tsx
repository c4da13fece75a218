import { useSay } from '#houses/web/house.ts';
import { apart } from './Called.tsx';
import { blankDraft } from './facts.ts';
import type { Guest } from './guests.ts';
import { MemoryDialog } from './MemoryDialog.tsx';
import { useVerb } from './useVerb.ts';
import { words } from './words.ts';

type RememberDialogProps = { guest: Guest; visitId: string | null; onClose: () => void };

export function RememberDialog({ guest, visitId, onClose }: RememberDialogProps) {
  const say = useSay();
  const remember = useVerb('remember', say(words.memory.rememberAbout, { name: apart(guest.name) }));
  return (
    <MemoryDialog
      title={say(words.memory.addTitle, { name: apart(guest.name) })}
      keepWords={say(words.memory.keep)}
      first={blankDraft('preference')}
      guest={guest}
      visitId={visitId}
      asksFrom
      busy={remember.busy}
      sentence={remember.sentence}
      onKeep={(facts, keeping, from) =>
        void remember.ask({ guestId: guest.guestId, facts, from, ...keeping }, onClose)
      }
      onClose={onClose}
    />
  );
}
