import { useState, type DragEvent } from 'react';
import { buttonClass } from '#ui/Button.tsx';
import { classes } from '#ui/classes.ts';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Stack } from '#ui/Stack.tsx';
import css from './FileDrop.module.css';

type FileDropProps = { label: string; sending: string | null; refused: string; onFile: (file: File) => void };

/** Takes a file that is chosen or dropped. */
export function FileDrop({ label, sending, refused, onFile }: FileDropProps) {
  const [over, setOver] = useState(false);
  const hold = (drag: DragEvent) => {
    drag.preventDefault();
    setOver(true);
  };
  const drop = (drag: DragEvent) => {
    drag.preventDefault();
    setOver(false);
    const [file] = drag.dataTransfer.files;
    if (file) onFile(file);
  };
  return (
    <Stack gap="s">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a file is dropped on it; the field in it has the keys */}
      <label
        className={classes(css.drop, over && css.over)}
        onDragEnter={hold}
        onDragOver={hold}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <span className={buttonClass('go')}>{label}</span>
        <Hint>or drop it here: CSV, Excel (.xlsx) or vCard</Hint>
        <input
          className={css.input}
          type="file"
          accept=".csv,.tsv,.txt,.xlsx,.vcf,.vcard,text/csv,text/vcard"
          disabled={sending !== null}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) onFile(file);
            // The same file, mended, may be chosen again.
            target.value = '';
          }}
        />
      </label>
      <p role="status">{sending !== null && `Sending ${sending}…`}</p>
      {refused && <ErrorNote>{refused}</ErrorNote>}
    </Stack>
  );
}
