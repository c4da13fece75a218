import { useEffect, useId, useState, type FormEvent } from 'react';
import { useSay } from '#houses/web/house.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { Select } from '#ui/Select.tsx';
import { Stack } from '#ui/Stack.tsx';
import type { MemoryFacts } from '../memory.ts';
import { factsOf, lacks, type Draft } from './facts.ts';
import type { Guest } from './guests.ts';
import { asItIs, keepingOf, needsTheirWord, type Answer, type Keeping } from './keeping.ts';
import { MemoryFields } from './MemoryFields.tsx';
import { useWhen } from './useWhen.ts';
import { noticedFrom, words, type NoticedFrom } from './words.ts';

type MemoryDialogProps = {
  title: string;
  keepWords: string;
  first: Draft;
  guest: Guest;
  /** The visit under way or of today, for which alone a fact may be kept. */
  visitId: string | null;
  /** Asks from what it is known; a correction has that already. */
  asksFrom?: boolean;
  busy: boolean;
  sentence: string;
  onKeep: (facts: MemoryFacts, keeping: Keeping, from: string) => void;
  onClose: () => void;
};

/** Writes down or corrects one thing remembered. */
export function MemoryDialog(props: MemoryDialogProps) {
  const { title, keepWords, first, guest, visitId, asksFrom, busy, sentence, onKeep, onClose } = props;
  const say = useSay();
  const { today } = useWhen();
  const form = useId();
  const [draft, setDraft] = useState(first);
  const [from, setFrom] = useState<NoticedFrom>('said');
  const [answer, setAnswer] = useState<Answer>();
  const [tried, setTried] = useState(0);
  const asksWord = needsTheirWord(draft.sensitivity, guest);
  const missing = lacks(draft);

  useEffect(() => {
    if (tried > 0) document.getElementById(form)?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [tried, form]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(tried + 1);
    if (missing || busy || (asksWord && !answer)) return;
    onKeep(factsOf(draft, today), asksWord && answer ? keepingOf(answer, visitId) : asItIs, from);
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>{say(words.cancel)}</Button>
          <Button type="submit" form={form} kind="go" busy={busy}>
            {keepWords}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate>
        <Stack>
          <MemoryFields draft={draft} onDraft={setDraft} missing={tried > 0 ? missing : null} />
          {asksFrom && (
            <Select
              label={say(words.memory.from)}
              value={from}
              onChange={({ target }) => setFrom(target.value as NoticedFrom)}
            >
              {noticedFrom.map((code) => (
                <option key={code} value={code}>
                  {say(words.from[code])}
                </option>
              ))}
            </Select>
          )}
          {asksWord && (
            <TheirWord
              answer={answer}
              onAnswer={setAnswer}
              visitId={visitId}
              missing={tried > 0 && !answer}
            />
          )}
          {sentence && <ErrorNote>{sentence}</ErrorNote>}
        </Stack>
      </form>
    </Dialog>
  );
}

type TheirWordProps = {
  answer: Answer | undefined;
  onAnswer: (answer: Answer) => void;
  visitId: string | null;
  missing: boolean;
};

function TheirWord({ answer, onAnswer, visitId, missing }: TheirWordProps) {
  const say = useSay();
  return (
    <RadioGroup
      label={say(words.word.ask)}
      hint={say(words.word.why)}
      error={missing ? say(words.word.missing) : undefined}
      name="word"
      choices={[
        { value: 'recorded', label: say(words.word.agreed) },
        {
          value: 'this_visit',
          label: say(words.word.thisVisit),
          hint: visitId ? undefined : say(words.word.noVisit),
          disabled: visitId === null,
        },
      ]}
      value={answer}
      onPick={onAnswer}
    />
  );
}
