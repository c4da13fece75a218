import { useSay } from '#houses/web/house.ts';
import { Section } from '#ui/Section.tsx';
import { grouped } from './groups.ts';
import type { Guest } from './guests.ts';
import { MemoryLine } from './MemoryLine.tsx';
import css from './Remembered.module.css';
import { words } from './words.ts';

/** What must not go wrong: under the name and above all else, whichever tab is open. */
export function Safety({ guest, visitId }: { guest: Guest; visitId: string | null }) {
  const say = useSay();
  const [safety] = grouped(guest.memories).filter(([group]) => group === 'safety');
  if (!safety) return null;
  return (
    <div className={css.safety}>
      <Section look="title" heading={say(words.group.safety)}>
        <ul className={css.lines}>
          {safety[1].map((memory) => (
            <MemoryLine key={memory.id} memory={memory} guest={guest} visitId={visitId} care />
          ))}
        </ul>
      </Section>
    </div>
  );
}
