import { useState } from 'react';
import { counted } from '#kit/words.ts';
import { useDoing } from '#kit/useDoing.ts';
import { FormDialog } from '#ui/FormDialog.tsx';
import { Hint } from '#ui/Hint.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { queries } from '#kit/queries.ts';
import { useSay } from '#houses/web/house.ts';
import { journey } from '../journey.ts';
import { tidied, type Drawn } from './editing.ts';

type SaveDialogProps = {
  title: string;
  drawn: Drawn;
  /** What the house is told to build on: the version it began from, or the newest to save on top of it. */
  from: number;
  /** What is offered to be said of it. */
  note?: string;
  about: string;
  onSaved: () => void;
  onClose: () => void;
};

/** Asks in one line what changed, and makes it the next version. */
export function SaveDialog({
  title,
  drawn,
  from,
  note: offered = '',
  about,
  onSaved,
  onClose,
}: SaveDialogProps) {
  const say = useSay();
  const { run, busy, refused } = useDoing('journey');
  const [note, setNote] = useState(offered);
  const save = async () => {
    const saved = await run(() => journey.call.draw({ from, touchpoints: tidied(drawn), note }));
    if (saved) onSaved();
    // Somebody may have drawn meanwhile: the page behind says so as soon as it knows.
    else await queries.invalidateQueries({ queryKey: journey.read.blueprint({ version: null }).queryKey });
  };
  return (
    <FormDialog
      title={title}
      go="Save"
      cancel="Not yet"
      {...{ busy, refused, onClose }}
      onSubmit={() => void save()}
    >
      <TextInput
        label="What changed, in one line"
        hint="Whoever looks at the versions reads it"
        maxLength={200}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      <Hint>
        {about} {counted(drawn.length, 'touchpoint', 'touchpoints')} in all.{' '}
        {say('<Visits> under way keep the standards they began with.')}
      </Hint>
    </FormDialog>
  );
}
