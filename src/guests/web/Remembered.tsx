import { useState } from 'react';
import { useSay } from '#houses/web/house.ts';
import { Button } from '#ui/Button.tsx';
import { Empty } from '#ui/Empty.tsx';
import { Row } from '#ui/Row.tsx';
import { Section } from '#ui/Section.tsx';
import { Stack } from '#ui/Stack.tsx';
import { BreathNote } from './BreathNote.tsx';
import type { Guest, Memory } from './guests.ts';
import { MemoryLine } from './MemoryLine.tsx';
import css from './Remembered.module.css';
import { Proposals } from './Proposals.tsx';
import { RememberDialog } from './RememberDialog.tsx';
import { Retired } from './Retired.tsx';
import { memoryGroups, words, type MemoryGroup } from './words.ts';

type RememberedProps = { guest: Guest; visitId: string | null };

/** What is remembered: what must not go wrong first, then what pleases, then the rest. */
export function Remembered({ guest, visitId }: RememberedProps) {
  const say = useSay();
  const [remembering, setRemembering] = useState(false);
  const groups = grouped(guest.memories);
  return (
    <Stack gap="l">
      <Proposals guest={guest} visitId={visitId} />
      <BreathNote guest={guest} visitId={visitId} />
      {groups.map(([group, memories]) => (
        <div key={group} className={group === 'safety' ? css.safety : undefined}>
          <Section heading={say(words.group[group])}>
            <ul className={css.lines}>
              {memories.map((memory) => (
                <MemoryLine key={memory.id} memory={memory} guest={guest} visitId={visitId} care={group === 'safety'} />
              ))}
            </ul>
          </Section>
        </div>
      ))}
      {groups.length === 0 && <Empty>{say(words.memory.nothing)}</Empty>}
      <Row>
        <Button onClick={() => setRemembering(true)}>{say(words.memory.add)}</Button>
      </Row>
      <Retired guestId={guest.guestId} />
      {remembering && <RememberDialog guest={guest} visitId={visitId} onClose={() => setRemembering(false)} />}
    </Stack>
  );
}

/** The groups that have something in them, in their order. */
function grouped(memories: Memory[]): [MemoryGroup, Memory[]][] {
  const found = Object.entries(memoryGroups).map(([group, holds]): [MemoryGroup, Memory[]] => [
    group as MemoryGroup,
    memories.filter((memory) => groupOf(memory) === group && holds.includes(memory.kind)),
  ]);
  return found.filter(([, held]) => held.length > 0);
}

/** What concerns health is about safety, whatever its kind. */
function groupOf({ kind, sensitivity }: Memory): MemoryGroup {
  if (kind === 'allergy' || kind === 'access' || (kind === 'dietary' && sensitivity === 'health')) return 'safety';
  const [group] = Object.entries(memoryGroups).find(([name, kinds]) => name !== 'safety' && kinds.includes(kind)) ?? ['stories'];
  return group as MemoryGroup;
}
