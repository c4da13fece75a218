import { useState } from 'react';
import { keepTurn } from '#kit/turn.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Name } from '#ui/Name.tsx';
import { Panel } from '#ui/Panel.tsx';
import { Sheet } from '#ui/Sheet.tsx';
import { PinPad } from './PinPad.tsx';
import { team, usePeople, type Person } from './team.ts';
import css from './TurnSheet.module.css';

/** Who acts on this tablet: one's name, then one's PIN. */
export function TurnSheet({ onDone }: { onDone: (taken: boolean) => void }) {
  const people = usePeople().filter(({ hasPin }) => hasPin);
  const [person, setPerson] = useState<Person>();
  return (
    <Sheet open onClose={() => onDone(false)} label="Who are you?" closeWords="Not now">
      <Panel title={<Name as="h2">{person ? person.name : 'Who are you?'}</Name>}>
        {person ? (
          <Pin person={person} onTaken={() => onDone(true)} onOther={() => setPerson(undefined)} />
        ) : (
          <div className={css.people}>
            {people.map((one) => (
              <Button key={one.id} onClick={() => setPerson(one)}>
                {one.name}
              </Button>
            ))}
            {people.length === 0 && <p>Nobody has a PIN yet. A manager gives one on the page of the team.</p>}
          </div>
        )}
      </Panel>
    </Sheet>
  );
}

type PinProps = { person: Person; onTaken: () => void; onOther: () => void };

function Pin({ person, onTaken, onOther }: PinProps) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState('');
  const take = async (pin: string) => {
    setBusy(true);
    try {
      const { turn, endsAt } = await team.call.takeTurn({ personId: person.id, pin });
      keepTurn({ token: turn, personId: person.id, endsAt });
      onTaken();
    } catch (fault) {
      setRefused((fault as Error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <PinPad busy={busy} onPin={(pin) => void take(pin)} />
      {refused && <ErrorNote>{refused}</ErrorNote>}
      <Button kind="quiet" onClick={onOther}>
        Somebody else
      </Button>
    </>
  );
}
