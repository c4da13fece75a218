import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { PickField } from '#ui/PickField.tsx';
import { Row } from '#ui/Row.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useSay } from '#houses/web/house.ts';
import { useActing } from '#team/web/Acting.tsx';
import { guests } from '../guests.ts';
import { useMatches } from './useMatches.ts';

export type Picked = { guestId: string; name: string };

type GuestsPickProps = { picked: Picked[]; onPick: (picked: Picked[]) => void };

const newGuest = 'new';

/** Guests found by name, phone or e-mail, or met for the first time by their name alone. */
export function GuestsPick({ picked, onPick }: GuestsPickProps) {
  const say = useSay();
  const { somebody } = useActing();
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState('');
  const { found, options, status } = useMatches(typed);
  const name = typed.trim();

  const pick = async (id: string) => {
    setRefused('');
    try {
      const guest = id === newGuest ? await meet(name) : found.find(({ guestId }) => guestId === id);
      if (!guest) return;
      setTyped('');
      if (!picked.some(({ guestId }) => guestId === guest.guestId))
        onPick([...picked, { guestId: guest.guestId, name: guest.name }]);
    } catch (fault) {
      setRefused((fault as Error).message);
    }
  };
  const meet = async (called: string): Promise<Picked | undefined> => {
    if (!(await somebody())) return undefined;
    const { guestId } = await guests.call.meet({
      name: called,
      given: null,
      family: null,
      pronunciation: null,
    });
    return { guestId, name: called };
  };
  return (
    <Stack gap="s">
      <PickField
        label={say('<Guest>')}
        hint="Half a name, a phone or an e-mail"
        text={typed}
        onText={setTyped}
        options={
          isName(name)
            ? [...options, { id: newGuest, words: `New: ${name}`, detail: 'not met before' }]
            : options
        }
        onPick={(id) => void pick(id)}
        status={status}
      />
      {refused && <ErrorNote>{refused}</ErrorNote>}
      {picked.length > 0 && (
        <Row>
          {picked.map(({ guestId, name: called }) => (
            <Button
              key={guestId}
              aria-label={`Without ${called}`}
              onClick={() => onPick(picked.filter((other) => other.guestId !== guestId))}
            >
              {called} ×
            </Button>
          ))}
        </Row>
      )}
    </Stack>
  );
}

function isName(typed: string): boolean {
  return typed.length > 1 && /\p{L}/u.test(typed) && !/[@\d]/.test(typed);
}
