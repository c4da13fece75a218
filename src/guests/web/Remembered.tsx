import { useState } from 'react';
import { useSay } from '#houses/web/house.ts';
import { Button } from '#ui/Button.tsx';
import { Empty } from '#ui/Empty.tsx';
import { Row } from '#ui/Row.tsx';
import { Section } from '#ui/Section.tsx';
import { Stack } from '#ui/Stack.tsx';
import { BreathNote } from './BreathNote.tsx';
import { grouped } from './groups.ts';
import type { Guest } from './guests.ts';
import { MemoryLine } from './MemoryLine.tsx';
import css from './Remembered.module.css';
import { Proposals } from './Proposals.tsx';
import { RememberDialog } from './RememberDialog.tsx';
import { Retired } from './Retired.tsx';
import { words } from './words.ts';

type RememberedProps = { guest: Guest; visitId: string | null };

/** What is remembered of them, and where more is written down; what must not go wrong stands in `Safety`. */
export function Remembered({ guest, visitId }: RememberedProps) {
  const say = useSay();
  const [remembering, setRemembering] = useState(false);
  const groups = grouped(guest.memories).filter(([group]) => group !== 'safety');
  return (
    <Stack gap="l">
      <Proposals guest={guest} visitId={visitId} />
      <BreathNote guest={guest} visitId={visitId} />
      {groups.map(([group, memories]) => (
        <Section key={group} look="title" heading={say(words.group[group])}>
          <ul className={css.lines}>
            {memories.map((memory) => (
              <MemoryLine key={memory.id} memory={memory} guest={guest} visitId={visitId} />
            ))}
          </ul>
        </Section>
      ))}
      {guest.memories.length === 0 && <Empty>{say(words.memory.nothing)}</Empty>}
      <Row>
        <Button onClick={() => setRemembering(true)}>{say(words.memory.add)}</Button>
      </Row>
      <Retired guestId={guest.guestId} />
      {remembering && (
        <RememberDialog guest={guest} visitId={visitId} onClose={() => setRemembering(false)} />
      )}
    </Stack>
  );
}
