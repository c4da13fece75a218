import { useId, useState, type FormEvent } from 'react';
import { useSay } from '#houses/web/house.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Line, Lines } from '#ui/Lines.tsx';
import { Section } from '#ui/Section.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { apart } from './Called.tsx';
import type { Guest } from './guests.ts';
import { useVerb } from './useVerb.ts';
import { words } from './words.ts';

/** Cannot be taken back, so the name is typed before it can be done. */
export function EraseDialog({ guest, onClose }: { guest: Guest; onClose: () => void }) {
  const say = useSay();
  const form = useId();
  const erase = useVerb('erase', say(words.erase.about));
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const same = plain(typed) === plain(guest.name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (same && !erase.busy) void erase.ask({ guestId: guest.guestId }, onClose);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={say(words.erase.title, { name: apart(guest.name) })}
      actions={
        <>
          <Button onClick={onClose}>{say(words.cancel)}</Button>
          <Button type="submit" form={form} kind="care" busy={erase.busy}>
            {say(words.erase.go)}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate>
        <Stack>
          <Section heading={say(words.erase.goes)}>
            <Lines>
              {words.erase.goesList.map((line) => (
                <Line key={line}>{say(line)}</Line>
              ))}
            </Lines>
          </Section>
          <Section heading={say(words.erase.stays)}>
            <Lines>
              {words.erase.staysList.map((line) => (
                <Line key={line}>{say(line)}</Line>
              ))}
            </Lines>
          </Section>
          <TextInput
            label={say(words.erase.type, { name: apart(guest.name) })}
            dir="auto"
            autoComplete="off"
            value={typed}
            error={tried && !same ? say(words.erase.notSame) : undefined}
            onChange={({ target }) => setTyped(target.value)}
          />
          {erase.sentence && <ErrorNote>{erase.sentence}</ErrorNote>}
        </Stack>
      </form>
    </Dialog>
  );
}

/** Typed by hand: accents, capitals and spaces do not count. */
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}|\s/gu, '')
    .toLowerCase();
}
