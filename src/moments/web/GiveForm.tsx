import { useState, type FormEvent } from 'react';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Row } from '#ui/Row.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { useVenue } from '#houses/web/house.ts';
import { useActing } from '#team/web/Acting.tsx';
import { firstName } from '#team/web/team.ts';
import { useErrand } from '#team/web/useErrand.ts';
import { useTouchpointAtHand } from '#visits/web/steps/useTouchpointAtHand.ts';
import { sumOf } from './costs.ts';
import { meantBy, type Draft, type From } from './draft.ts';
import { moments } from './moments.ts';
import { useGiving, type Became } from './useGiving.ts';

type GiveFormProps = {
  from: From;
  draft: Draft;
  onDraft: (draft: Draft) => void;
  /** What was held back and is now something else. */
  instead: string | undefined;
  onHeld: (held: Extract<Became, { state: 'held' }>) => void;
  onDone: () => void;
};

/** A few words and what they cost; given at once, or prepared for later. */
export function GiveForm({ from, draft, onDraft, instead, onHeld, onDone }: GiveFormProps) {
  const { to, noticed } = from;
  const venue = useVenue();
  const currency = venue?.currency ?? 'EUR';
  const [wrong, setWrong] = useState('');
  const { tap } = useActing();
  const touchpoint = useTouchpointAtHand(to.visitId);
  const giving = useGiving();
  const thinking = useErrand();
  const refused = giving.refused || thinking.refused;
  const empty = draft.words.trim() === '';

  const what = () => {
    const costMinor = sumOf(draft.cost, currency);
    const isNoSum = Number.isNaN(costMinor);
    setWrong(isNoSum ? 'A sum such as 9 or 9.50' : '');
    return isNoSum ? undefined : { ...meantBy(draft, from), venueId: venue?.id ?? null, costMinor };
  };
  const letInsteadGo = async () => {
    if (!instead) return;
    const errand = moments.errand('letGo', { momentId: instead, why: 'Something else instead' });
    await (
      await tap(errand, { words: `Let go: a moment for ${to.name}` })
    )?.outcome;
  };
  const give = async () => {
    const input = what();
    if (!input) return;
    await letInsteadGo();
    // A suggestion that was held back has become what is let go here.
    const suggestionVisitId = instead ? null : input.suggestionVisitId;
    const became = await giving.give(
      moments.errand('giveNow', { ...input, suggestionVisitId, touchpoint }),
      to.name,
    );
    if (became?.state === 'held') onHeld(became);
    else if (became) onDone();
  };
  const think = async () => {
    const input = what();
    if (!input) return;
    await letInsteadGo();
    const { suggestionVisitId: _, ...idea } = input;
    const thought = await thinking.run(
      moments.errand('think', { ...idea, momentId: noticed?.momentId ?? null }),
      {
        words: `An idea for ${to.name}`,
        done: `To be made ready for ${to.name}`,
        undo: (result) => moments.errand('undoMoment', result as { momentId: string }),
      },
    );
    if (thought) onDone();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void (noticed ? think() : give());
  };

  return (
    <form onSubmit={submit}>
      <Stack>
        {noticed && <Hint>“{noticed.noticed}”</Hint>}
        <TextArea
          label={`In your own words: what is it for ${firstName(to.name)}?`}
          required
          rows={2}
          maxLength={300}
          value={draft.words}
          onChange={({ target }) => onDraft({ ...draft, words: target.value })}
        />
        <TextInput
          label={`What it costs the house, in ${currency}`}
          hint="Empty where it costs nothing."
          inputMode="decimal"
          value={draft.cost}
          error={wrong}
          onChange={({ target }) => onDraft({ ...draft, cost: target.value })}
        />
        {refused && <ErrorNote>{refused}</ErrorNote>}
        <Row>
          {!noticed && (
            <Button type="submit" kind="warm" busy={giving.busy} disabled={empty}>
              Given
            </Button>
          )}
          <Button
            type={noticed ? 'submit' : 'button'}
            kind={noticed ? 'warm' : 'plain'}
            busy={thinking.busy}
            disabled={empty}
            onClick={noticed ? undefined : () => void think()}
          >
            Prepare it
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
