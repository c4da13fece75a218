import { useSay } from '#houses/web/house.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { apart, Called } from './Called.tsx';
import type { Memory } from './guests.ts';
import { useVerb } from './useVerb.ts';
import { words } from './words.ts';

/** Forgetting erases the words for good, which “no longer true” does not: said before it is done. */
export function ForgetDialog({ memory, onClose }: { memory: Memory; onClose: () => void }) {
  const say = useSay();
  const forget = useVerb('forget', say(words.memory.forgetAbout, { about: apart(memory.line) }));
  return (
    <Dialog
      open
      onClose={onClose}
      title={say(words.memory.forgetTitle)}
      actions={
        <>
          <Button onClick={onClose}>{say(words.cancel)}</Button>
          <Button
            kind="care"
            busy={forget.busy}
            onClick={() => void forget.ask({ memoryId: memory.id }, onClose)}
          >
            {say(words.memory.forgetGo)}
          </Button>
        </>
      }
    >
      <p>
        “<Called>{memory.line}</Called>”
      </p>
      <p>{say(words.memory.forgetWarning)}</p>
      {forget.sentence && <ErrorNote>{forget.sentence}</ErrorNote>}
    </Dialog>
  );
}
