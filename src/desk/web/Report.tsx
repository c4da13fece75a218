import { useState, type FormEvent } from 'react';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { Row } from '#ui/Row.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { useToast } from '#ui/Toasts.tsx';
import { useActing } from '#team/web/Acting.tsx';
import { useTouchpointAtHand } from '#visits/web/steps/useTouchpointAtHand.ts';
import type { RecoveryWeight } from '../recoveries/recovery.ts';
import { desk } from './desk.ts';
import { TouchpointPick } from './TouchpointPick.tsx';

const weights: { value: RecoveryWeight; label: string }[] = [
  { value: 'small', label: 'Small' },
  { value: 'serious', label: 'Serious' },
  { value: 'grave', label: 'Grave' },
];

type ReportProps = {
  guestId: string;
  visitId: string | null;
  name: string;
};

/** Something went wrong for a guest: it stands first in every brief until it is right again. */
export function Report({ guestId, visitId, name }: ReportProps) {
  const { tap } = useActing();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [what, setWhat] = useState('');
  const at = useTouchpointAtHand(visitId);
  const [where, setWhere] = useState<string>();
  const [weight, setWeight] = useState<RecoveryWeight>('small');
  const [refused, setRefused] = useState('');
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const touchpoint = (where ?? at ?? '').trim() || null;
    const sent = await tap(
      desk.errand('report', { guestId, visitId, what: what.trim(), touchpoint, weight }),
      {
        words: `Something to make right for ${name}`,
        speaks: true,
      },
    );
    const outcome = await sent?.outcome;
    setBusy(false);
    if (!outcome) return;
    if (outcome.state === 'refused') return setRefused(outcome.sentence);
    toast({ words: `Written down: to make right for ${name}` });
    setOpen(false);
    setWhat('');
    setWhere(undefined);
  };
  if (!open) {
    return (
      <div>
        <Button onClick={() => setOpen(true)}>Something went wrong …</Button>
      </div>
    );
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <TextInput
          label={`What went wrong for ${name}?`}
          required
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- it opens by a tap on "Something went wrong"
          autoFocus
          maxLength={500}
          value={what}
          onChange={({ target }) => setWhat(target.value)}
        />
        <TouchpointPick value={where ?? at ?? ''} onPick={setWhere} />
        <RadioGroup
          label="How bad is it?"
          name="weight"
          inline
          choices={weights}
          value={weight}
          onPick={setWeight}
        />
        {refused && <ErrorNote>{refused}</ErrorNote>}
        <Row>
          <Button onClick={() => setOpen(false)}>Never mind</Button>
          <Button type="submit" kind="care" busy={busy}>
            Make it right
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
