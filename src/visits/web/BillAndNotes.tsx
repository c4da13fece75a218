import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { minorOf, money } from '#kit/shown.ts';
import type { Errand } from '#kit/outbox.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Line, Lines } from '#ui/Lines.tsx';
import { Section } from '#ui/Section.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { useVenue } from '#houses/web/house.ts';
import { useActing } from '#team/web/Acting.tsx';
import { can, type VisitStage } from '../visit.ts';
import css from './BillAndNotes.module.css';
import { visits, type Visit } from './visits.ts';

type BillAndNotesProps = { visitId: string; stage: VisitStage };

/** What was taken and what it came to, and what was noted about the visit itself. */
export function BillAndNotes({ visitId, stage }: BillAndNotesProps) {
  const visit = useQuery(visits.read.visit({ visitId })).data;
  const currency = useVenue()?.currency ?? 'EUR';
  const [refused, setRefused] = useState('');
  const { tap } = useActing();
  const send = async (errand: Errand, words: string): Promise<boolean> => {
    const outcome = await (await tap(errand, { words, speaks: true }))?.outcome;
    setRefused(outcome?.state === 'refused' ? outcome.sentence : '');
    return outcome !== undefined && outcome.state !== 'refused';
  };
  // Nothing is taken before somebody is here.
  const mayTake = can('take', stage) && stage !== 'expected';
  if (!visit) return null;
  return (
    <>
      {(mayTake || visit.taken.length > 0) && (
        <Section
          heading="Taken"
          action={
            visit.spentMinor !== null && (
              <strong>{money(visit.spentMinor, visit.currency ?? currency)}</strong>
            )
          }
        >
          <Stack gap="s">
            <Taken
              visit={visit}
              currency={visit.currency ?? currency}
              onUntake={(takenId, what) =>
                void send(visits.errand('untake', { takenId }), `Not taken: ${what}`)
              }
            />
            {mayTake && (
              <TakeForm
                currency={currency}
                onTake={(what, amountMinor) =>
                  send(visits.errand('take', { visitId, what, amountMinor }), `Taken: ${what}`)
                }
              />
            )}
            {refused && <ErrorNote>{refused}</ErrorNote>}
          </Stack>
        </Section>
      )}
      {visit.notes.length > 0 && (
        <Section heading="About this visit">
          <Lines>
            {visit.notes.map(({ id, text, by }) => (
              <Line key={id} detail={by}>
                {text}
              </Line>
            ))}
          </Lines>
        </Section>
      )}
    </>
  );
}

type TakenProps = { visit: Visit; currency: string; onUntake: (takenId: string, what: string) => void };

function Taken({ visit, currency, onUntake }: TakenProps) {
  if (visit.taken.length === 0) return null;
  return (
    <Lines>
      {visit.taken.map(({ id, what, quantity, amountMinor }) => (
        <Line
          key={id}
          detail={money(amountMinor, currency)}
          action={
            <Button
              kind="quiet"
              aria-label={`Not taken after all: ${what}`}
              onClick={() => onUntake(id, what)}
            >
              Not taken
            </Button>
          }
        >
          {quantity > 1 ? `${quantity} × ${what}` : what}
        </Line>
      ))}
    </Lines>
  );
}

type TakeFormProps = { currency: string; onTake: (what: string, amountMinor: number) => Promise<boolean> };

function TakeForm({ currency, onTake }: TakeFormProps) {
  const [what, setWhat] = useState('');
  const [amount, setAmount] = useState('');
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const minor = minorOf(amount, currency);
    if (Number.isNaN(minor)) return setError('A sum such as 45 or 45.50');
    setError('');
    setBusy(true);
    if (await onTake(what.trim(), minor)) {
      setWhat('');
      setAmount('');
    }
    setBusy(false);
  };
  return (
    <form className={css.take} onSubmit={(event) => void submit(event)}>
      <TextInput
        label="What"
        required
        maxLength={120}
        value={what}
        onChange={({ target }) => setWhat(target.value)}
      />
      <TextInput
        label={currency}
        required
        inputMode="decimal"
        value={amount}
        error={error}
        onChange={({ target }) => setAmount(target.value)}
      />
      <Button type="submit" busy={busy}>
        Add
      </Button>
    </form>
  );
}
