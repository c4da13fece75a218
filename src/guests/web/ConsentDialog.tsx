import { useId, useState, type FormEvent } from 'react';
import { useSay } from '#houses/web/house.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { apart } from './Called.tsx';
import type { ConsentRow } from './consentRows.ts';
import type { Guest } from './guests.ts';
import { useVerb } from './useVerb.ts';
import { words } from './words.ts';

type ConsentDialogProps = { guest: Guest; row: ConsentRow; given: boolean; onClose: () => void };

/** Their word, given or taken back, with how the house knows it. */
export function ConsentDialog({ guest, row, given, onClose }: ConsentDialogProps) {
  const say = useSay();
  const form = useId();
  const what = say(words.consent.row[`${row.purpose}.${row.channel}`]);
  const consent = useVerb('consent', say(words.consent.about, { name: apart(guest.name) }));
  const [answer, setAnswer] = useState<'yes' | 'no'>(given ? 'no' : 'yes');
  const [source, setSource] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (source.trim() === '' || consent.busy) return;
    void consent.ask({ guestId: guest.guestId, ...row, given: answer === 'yes', source }, onClose);
  };
  const answers = row.purpose === 'contact' ? words.consent.contactAnswers : words.consent.answers;
  return (
    <Dialog
      open
      onClose={onClose}
      title={what}
      actions={
        <>
          <Button onClick={onClose}>{say(words.cancel)}</Button>
          <Button type="submit" form={form} kind="go" busy={consent.busy}>
            {say(words.keep)}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate>
        <Stack>
          <RadioGroup
            label={say(words.consent.theySay)}
            hint={row.purpose === 'health' ? say(words.consent.healthAsk) : undefined}
            name="answer"
            choices={[
              { value: 'yes', label: say(answers.yes) },
              {
                value: 'no',
                label: say(answers.no),
                hint: row.purpose === 'health' ? say(words.consent.healthNo) : undefined,
              },
            ]}
            value={answer}
            onPick={setAnswer}
          />
          <TextInput
            label={say(words.consent.source)}
            hint={say(words.consent.sourceHint)}
            maxLength={120}
            value={source}
            error={tried && source.trim() === '' ? say(words.consent.sourceMissing) : undefined}
            onChange={({ target }) => setSource(target.value)}
          />
          {consent.sentence && <ErrorNote>{consent.sentence}</ErrorNote>}
        </Stack>
      </form>
    </Dialog>
  );
}
