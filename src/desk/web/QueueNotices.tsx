import { useState } from 'react';
import { counted } from '#kit/words.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Notice } from '#ui/Notice.tsx';
import type { Counts } from './desk.ts';
import css from './Queue.module.css';
import { PerhapsSent } from './PerhapsSent.tsx';

/** What is stuck on its way out: somebody has to say what became of it. */
export function QueueNotices({ counts }: { counts: Counts | undefined }) {
  const [open, setOpen] = useState(false);
  if (!counts || (counts.perhapsSent === 0 && !open)) return null;
  return (
    <div className={css.notices}>
      <Notice
        kind="care"
        title={`${counted(counts.perhapsSent, 'answer', 'answers')} may not have gone`}
        action={
          <Button kind="care" onClick={() => setOpen(true)}>
            Look
          </Button>
        }
      />
      {open && (
        <Dialog
          open
          onClose={() => setOpen(false)}
          title="Did they go?"
          actions={<Button onClick={() => setOpen(false)}>Close</Button>}
        >
          <PerhapsSent />
        </Dialog>
      )}
    </div>
  );
}
