import { useId, useState, type FormEvent } from 'react';
import { useSay } from '#houses/web/house.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Select } from '#ui/Select.tsx';
import { Stack } from '#ui/Stack.tsx';
import { memoryLabels, relations, type Relation } from '../memory.ts';
import { apart } from './Called.tsx';
import { GuestPick } from './GuestPick.tsx';
import type { Guest, Recognised } from './guests.ts';
import { useVerb } from './useVerb.ts';
import { words } from './words.ts';

/** Two guests belong together: who the other is to this one. */
export function RelateDialog({ guest, onClose }: { guest: Guest; onClose: () => void }) {
  const say = useSay();
  const form = useId();
  const name = apart(guest.name);
  const relate = useVerb('relate', say(words.company.addAbout, { name }));
  const [other, setOther] = useState<Recognised>();
  const [relation, setRelation] = useState<Relation>('friend');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!other || relate.busy) return;
    void relate.ask({ guestId: guest.guestId, otherId: other.guestId, relation }, onClose);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={say(words.company.title, { name })}
      actions={
        <>
          <Button onClick={onClose}>{say(words.cancel)}</Button>
          <Button type="submit" form={form} kind="go" busy={relate.busy} disabled={!other}>
            {say(words.keep)}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit}>
        <Stack>
          <GuestPick label={say(words.company.who)} except={guest.guestId} picked={other} onPick={setOther} />
          <Select
            label={
              other ? say(words.company.is, { other: apart(other.name), name }) : say(words.memory.relation)
            }
            value={relation}
            onChange={({ target }) => setRelation(target.value as Relation)}
          >
            {relations.map((one) => (
              <option key={one} value={one}>
                {memoryLabels.relation[one]}
              </option>
            ))}
          </Select>
          {relate.sentence && <ErrorNote>{relate.sentence}</ErrorNote>}
        </Stack>
      </form>
    </Dialog>
  );
}
