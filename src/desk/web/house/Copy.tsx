import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import css from './house.module.css';

/** Something to be put in elsewhere, word for word. */
export function Copy({ label, text }: { label: string; text: string }) {
  const [copied, setCopied] = useState<boolean>();
  const copy = async () => {
    // Browsers give a page the clipboard over https and on this machine alone.
    const done = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    setCopied(done ?? false);
  };
  return (
    <div className={css.copy}>
      <TextArea
        label={label}
        hideLabel
        readOnly
        rows={2}
        value={text}
        onFocus={({ target }) => target.select()}
        hint={copied === false ? 'Copying did not work: mark it and copy it by hand.' : undefined}
      />
      <Button onClick={() => void copy()}>{copied ? 'Copied' : 'Copy'}</Button>
    </div>
  );
}
