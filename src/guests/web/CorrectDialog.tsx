import { useSay } from '#houses/web/house.ts';
import { apart } from './Called.tsx';
import { draftOf } from './facts.ts';
import type { Guest, Memory } from './guests.ts';
import { MemoryDialog } from './MemoryDialog.tsx';
import { useVerb } from './useVerb.ts';
import { words } from './words.ts';

type CorrectDialogProps = { memory: Memory; guest: Guest; visitId: string | null; onClose: () => void };

/** The old is retired and the new stands: nothing is overwritten. */
export function CorrectDialog({ memory, guest, visitId, onClose }: CorrectDialogProps) {
  const say = useSay();
  const correct = useVerb('correct', say(words.memory.correctAbout, { about: apart(memory.line) }));
  return (
    <MemoryDialog
      title={say(words.memory.correctTitle)}
      keepWords={say(words.memory.correctKeep)}
      first={draftOf(memory)}
      guest={guest}
      visitId={visitId}
      busy={correct.busy}
      sentence={correct.sentence}
      onKeep={(facts, keeping) => void correct.ask({ memoryId: memory.id, facts, ...keeping }, onClose)}
      onClose={onClose}
    />
  );
}
