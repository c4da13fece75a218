import { useState } from 'react';
import { useSay } from '#houses/web/house.ts';
import { Chip } from '#ui/Chip.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Menu } from '#ui/Menu.tsx';
import { useToast } from '#ui/Toasts.tsx';
import { memoryLabels } from '../memory.ts';
import { provenance } from '../provenance.ts';
import { apart, Called } from './Called.tsx';
import { CorrectDialog } from './CorrectDialog.tsx';
import { ForgetDialog } from './ForgetDialog.tsx';
import type { Guest, Memory } from './guests.ts';
import css from './Remembered.module.css';
import { useVerb } from './useVerb.ts';
import { useWhen } from './useWhen.ts';
import { words } from './words.ts';

type MemoryLineProps = { memory: Memory; guest: Guest; visitId: string | null; care?: boolean };

/** One thing remembered, where it comes from, and what can become of it. */
export function MemoryLine({ memory, guest, visitId, care }: MemoryLineProps) {
  const say = useSay();
  const toast = useToast();
  const [asking, setAsking] = useState<'correct' | 'forget'>();
  const about = apart(memory.line);
  const confirm = useVerb('confirm', say(words.memory.confirmAbout, { about }));
  const used = useVerb('used', say(words.memory.usedAbout, { about }));
  const past = useVerb('noLongerTrue', say(words.memory.pastAbout, { about }));
  const back = useVerb('stillTrue', say(words.memory.backAbout, { about }));

  const { id: memoryId } = memory;
  const retire = () =>
    void past.ask({ memoryId }, () =>
      toast({
        words: say(words.memory.pastDone, { about }),
        undo: { words: say(words.undo), onUndo: () => void back.ask({ memoryId }) },
      }),
    );
  const items = [
    {
      words: say(words.memory.confirm),
      onPick: () =>
        void confirm.ask({ memoryId }, () => toast({ words: say(words.memory.confirmDone, { about }) })),
    },
    {
      words: say(words.memory.used),
      onPick: () =>
        void used.ask({ memoryId, visitId }, () => toast({ words: say(words.memory.usedDone, { about }) })),
    },
    { words: say(words.memory.correct), onPick: () => setAsking('correct') },
    { words: say(words.memory.past), onPick: retire },
    { words: say(words.memory.forget), onPick: () => setAsking('forget'), kind: 'care' as const },
  ];
  const sentence = confirm.sentence || used.sentence || past.sentence || back.sentence;

  return (
    <li className={css.line}>
      <div className={css.what}>
        <span className={care ? css.care : undefined}>
          <Called>{memory.line}</Called>
        </span>{' '}
        <Marks memory={memory} />
        <Origin memory={memory} />
        {sentence && <ErrorNote>{sentence}</ErrorNote>}
      </div>
      <Menu button="•••" kind="quiet" label={say(words.memory.menu, { about })} items={items} />
      {asking === 'correct' && (
        <CorrectDialog {...{ memory, guest, visitId }} onClose={() => setAsking(undefined)} />
      )}
      {asking === 'forget' && <ForgetDialog memory={memory} onClose={() => setAsking(undefined)} />}
    </li>
  );
}

function Marks({ memory }: { memory: Memory }) {
  const say = useSay();
  const when = useWhen();
  const marks = [
    memory.onlyVisitId && say(words.memory.onlyThisVisit),
    memory.sensitivity === 'private' && memoryLabels.sensitivity.private,
    memory.sensitivity === 'health' && memory.kind !== 'allergy' && memoryLabels.sensitivity.health,
    memory.sure !== 'certain' && memoryLabels.sure[memory.sure],
    memory.sensitivity === 'plain' && !memory.sayAloud && say(words.memory.notAloud),
    memory.until && say(words.memory.untilDay, { day: when.day(memory.until) }),
  ].filter((mark) => typeof mark === 'string');
  if (marks.length === 0) return null;
  return (
    <span className={css.chips}>
      {marks.map((mark) => (
        <Chip key={mark}>{mark}</Chip>
      ))}
    </span>
  );
}

/** Who noticed it, from what, when; and what it has been good for since. */
export function Origin({ memory }: { memory: Memory }) {
  const when = useWhen();
  const { noticedBy, noticedAt, noticedFrom, lastUsedAt, lastConfirmedAt } = memory;
  const known = {
    by: noticedBy,
    from: noticedFrom,
    on: when.isoDay(noticedAt),
    lastUsedOn: lastUsedAt && when.isoDay(lastUsedAt),
    lastConfirmedOn: lastConfirmedAt && when.isoDay(lastConfirmedAt),
  };
  return <small title={when.day(noticedAt)}>{provenance(known, when.today)}</small>;
}
