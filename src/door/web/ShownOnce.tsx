import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TextArea } from '#ui/TextArea.tsx';

type ShownOnceProps = { title: string; label: string; secret: string; hint: string; onClose: () => void };

/** A link or key that the house tells once and does not know any more afterwards. */
export function ShownOnce({ title, label, secret, hint, onClose }: ShownOnceProps) {
  const [copied, setCopied] = useState<boolean>();
  const copy = async () => {
    // Browsers give a page the clipboard over https and on this machine alone.
    const done = await navigator.clipboard?.writeText(secret).then(
      () => true,
      () => false,
    );
    setCopied(done ?? false);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>I have it</Button>
          <Button kind="go" onClick={() => void copy()}>
            Copy
          </Button>
        </>
      }
    >
      <Stack gap="s">
        <TextArea label={label} readOnly rows={3} value={secret} onFocus={({ target }) => target.select()} />
        <Hint>{hint}</Hint>
        <p role="status">
          {copied === undefined
            ? ''
            : copied
              ? 'Copied.'
              : 'Copying did not work. Mark the text above and copy it by hand.'}
        </p>
      </Stack>
    </Dialog>
  );
}
