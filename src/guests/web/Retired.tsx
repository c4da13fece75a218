import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSay } from '#houses/web/house.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Section } from '#ui/Section.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { apart, Called } from './Called.tsx';
import { Failed } from './Failed.tsx';
import { guests, type Memory } from './guests.ts';
import { Origin } from './MemoryLine.tsx';
import css from './Remembered.module.css';
import { useVerb } from './useVerb.ts';
import { useWhen } from './useWhen.ts';
import { retiredWords, words } from './words.ts';

/** What is no longer remembered, and why: fetched when somebody wants to know. */
export function Retired({ guestId }: { guestId: string }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <Section
      look="title"
      heading={say(words.retired.heading)}
      action={
        <Button kind="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {say(open ? words.retired.hide : words.retired.show)}
        </Button>
      }
    >
      {open && <RetiredLines guestId={guestId} />}
    </Section>
  );
}

function RetiredLines({ guestId }: { guestId: string }) {
  const say = useSay();
  const { data, error, refetch } = useQuery(guests.read.retired({ guestId }));
  if (!data)
    return error ? (
      <Failed fault={error} onAgain={() => void refetch()} />
    ) : (
      <Skeleton label={say(words.retired.fetching)} rows={2} />
    );
  if (data.length === 0) return <Hint>{say(words.retired.nothing)}</Hint>;
  return (
    <ul className={css.lines}>
      {data.map((memory) => (
        <RetiredLine key={memory.id} memory={memory} />
      ))}
    </ul>
  );
}

function RetiredLine({ memory }: { memory: Memory }) {
  const say = useSay();
  const when = useWhen();
  const back = useVerb('stillTrue', say(words.memory.backAbout, { about: apart(memory.line) }));
  const why = say(retiredWords(memory.retiredWhy), {
    day: memory.retiredAt ? when.day(memory.retiredAt) : '',
  });
  return (
    <li className={css.line}>
      <div className={css.what}>
        {memory.line && <Called>{memory.line}</Called>}
        <small>{why}</small>
        <Origin memory={memory} />
        {back.sentence && <ErrorNote>{back.sentence}</ErrorNote>}
      </div>
      {memory.retiredWhy === 'no_longer_true' && (
        <Button busy={back.busy} onClick={() => void back.ask({ memoryId: memory.id })}>
          {say(words.retired.back)}
        </Button>
      )}
    </li>
  );
}
