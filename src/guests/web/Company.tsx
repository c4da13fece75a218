import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useSay } from '#houses/web/house.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Line, Lines } from '#ui/Lines.tsx';
import { Menu } from '#ui/Menu.tsx';
import { Section } from '#ui/Section.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useToast } from '#ui/Toasts.tsx';
import { memoryLabels, type Relation } from '../memory.ts';
import { apart, Called } from './Called.tsx';
import type { Companion, Guest } from './guests.ts';
import { RelateDialog } from './RelateDialog.tsx';
import { useVerb } from './useVerb.ts';
import { toGuest } from './way.ts';
import { words } from './words.ts';

/** Who belongs to them, and who came together with them. */
export function Company({ guest, companions }: { guest: Guest; companions: ReactNode }) {
  const say = useSay();
  const [relating, setRelating] = useState(false);
  return (
    <Section
      heading={say(words.company.heading)}
      action={<Button onClick={() => setRelating(true)}>{say(words.company.add)}</Button>}
    >
      <Stack>
        {guest.company.length === 0 && <Hint>{say(words.company.none)}</Hint>}
        {guest.company.length > 0 && (
          <Lines>
            {guest.company.map((one) => (
              <OneCompanion key={one.id} one={one} guest={guest} />
            ))}
          </Lines>
        )}
        {companions}
      </Stack>
      {relating && <RelateDialog guest={guest} onClose={() => setRelating(false)} />}
    </Section>
  );
}

function OneCompanion({ one, guest }: { one: Companion; guest: Guest }) {
  const say = useSay();
  const toast = useToast();
  const name = apart(one.name);
  const unrelate = useVerb('unrelate', say(words.company.endAbout, { name }));
  const relate = useVerb('relate', say(words.company.addAbout, { name }));
  const takeBack = () =>
    void relate.ask({ guestId: guest.guestId, otherId: one.guestId, relation: one.relation as Relation });
  const ended = () =>
    toast({
      words: say(words.company.endDone, { name }),
      undo: { words: say(words.undo), onUndo: takeBack },
    });
  return (
    <Line
      detail={memoryLabels.relation[one.relation as Relation] ?? one.relation}
      action={
        <Menu
          button="•••"
          kind="quiet"
          label={say(words.company.menu, { name })}
          items={[
            { words: say(words.company.end), onPick: () => void unrelate.ask({ companyId: one.id }, ended) },
          ]}
        />
      }
    >
      <Link {...toGuest(one.guestId)}>
        <Called>{one.name}</Called>
      </Link>
      {(unrelate.sentence || relate.sentence) && (
        <ErrorNote>{unrelate.sentence || relate.sentence}</ErrorNote>
      )}
    </Line>
  );
}
