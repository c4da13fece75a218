import { useId, useState, type FormEvent, type KeyboardEvent } from 'react';
import { counted } from '#kit/words.ts';
import { useSay } from '#houses/web/house.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Row } from '#ui/Row.tsx';
import { Select } from '#ui/Select.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { useToast } from '#ui/Toasts.tsx';
import { apart } from './Called.tsx';
import type { Guest } from './guests.ts';
import { useVerb } from './useVerb.ts';
import { noticedFrom, words, type NoticedFrom } from './words.ts';

/** Everything noticed, in one breath; it comes back as single things to take up. */
export function BreathNote({ guest, visitId }: { guest: Guest; visitId: string | null }) {
  const say = useSay();
  const toast = useToast();
  const form = useId();
  const [note, setNote] = useState('');
  const [from, setFrom] = useState<NoticedFrom>('said');
  const write = useVerb('note', say(words.note.about, { name: apart(guest.name) }));

  const send = () => {
    if (note.trim() === '' || write.busy) return;
    void write.ask({ guestId: guest.guestId, note, from, visitId }, ({ proposalIds }) => {
      if (proposalIds.length === 0) return toast({ words: say(words.note.nothing) });
      setNote('');
      toast({ words: say(words.note.done, { count: counted(proposalIds.length, 'thing', 'things') }) });
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  const sendByKey = (key: KeyboardEvent) => {
    if (key.key === 'Enter' && (key.ctrlKey || key.metaKey)) send();
  };

  return (
    <form id={form} onSubmit={submit}>
      <Stack gap="s">
        <TextArea
          label={say(words.note.label)}
          hint={say(words.note.hint)}
          rows={2}
          dir="auto"
          maxLength={5000}
          value={note}
          onChange={({ target }) => setNote(target.value)}
          onKeyDown={sendByKey}
        />
        {note.trim() !== '' && (
          <Row align="center">
            <Select
              label={say(words.memory.from)}
              hideLabel
              value={from}
              onChange={({ target }) => setFrom(target.value as NoticedFrom)}
            >
              {noticedFrom.map((code) => (
                <option key={code} value={code}>
                  {say(words.from[code])}
                </option>
              ))}
            </Select>
            <Button type="submit" kind="go" busy={write.busy}>
              {say(words.note.send)}
            </Button>
          </Row>
        )}
        {write.sentence && <ErrorNote>{write.sentence}</ErrorNote>}
      </Stack>
    </form>
  );
}
