import { useState } from 'react';
import { useNow } from '#kit/useNow.ts';
import { Button } from '#ui/Button.tsx';
import { Chip } from '#ui/Chip.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Line, Lines } from '#ui/Lines.tsx';
import { Section } from '#ui/Section.tsx';
import { useVenue } from '#houses/web/house.ts';
import { firstName } from '#team/web/team.ts';
import { useErrand } from '#team/web/useErrand.ts';
import { WhyDialog } from '#team/web/WhyDialog.tsx';
import { desk, type ConversationShown, type PromiseShown } from './desk.ts';
import { due, lately } from './due.ts';
import css from './GuestPane.module.css';
import { minutesWords } from './minutes.ts';

/** What the house said it would do, and by when. */
export function Promises({ conversation: { promises } }: { conversation: ConversationShown }) {
  const zone = useVenue()?.timeZone ?? 'UTC';
  const now = useNow();
  const { run, busy, refused } = useErrand();
  const [dropping, setDropping] = useState<PromiseShown>();
  const open = promises.filter(({ keptAt }) => keptAt === null);
  if (open.length === 0) return null;
  const keep = ({ id }: PromiseShown) =>
    void run(desk.errand('keepPromise', { promiseId: id }), {
      words: 'A promise was kept',
      done: 'Kept',
      undo: () => desk.errand('unkeepPromise', { promiseId: id }),
    });
  return (
    <Section heading="Promised">
      <Lines>
        {open.map((promise) => (
          <Line
            key={promise.id}
            detail={said(promise, now, zone)}
            action={
              promise.kind === 'word' && (
                <div className={css.settle}>
                  <Button busy={busy} onClick={() => keep(promise)}>
                    Kept
                  </Button>
                  <Button kind="quiet" onClick={() => setDropping(promise)}>
                    Drop
                  </Button>
                </div>
              )
            }
          >
            {promise.words || names[promise.kind]} <Due promise={promise} now={now} zone={zone} />
          </Line>
        ))}
      </Lines>
      {refused && <ErrorNote>{refused}</ErrorNote>}
      {dropping && <DropDialog promise={dropping} onClose={() => setDropping(undefined)} />}
    </Section>
  );
}

function Due({
  promise: { dueAt, leftMinutes },
  now,
  zone,
}: {
  promise: PromiseShown;
  now: number;
  zone: string;
}) {
  if (dueAt) {
    const { words, pressing } = due(dueAt, now, zone);
    return (
      <Chip kind={pressing === 'late' ? 'care' : pressing === 'soon' ? 'service' : 'plain'}>{words}</Chip>
    );
  }
  return leftMinutes !== null && <Chip>the clock stands, {minutesWords(leftMinutes)} left</Chip>;
}

function said({ by, madeAt }: PromiseShown, now: number, zone: string): string {
  return `${by ? `by ${firstName(by.name)}, ` : ''}since ${lately(madeAt, now, zone)}`;
}

const names = {
  first_answer: 'A first answer',
  solution: 'A solution',
  word: 'Said in words',
} satisfies Record<PromiseShown['kind'], string>;

function DropDialog({ promise, onClose }: { promise: PromiseShown; onClose: () => void }) {
  return (
    <WhyDialog
      title="Why does it no longer stand?"
      go="Drop it"
      kind="care"
      about={promise.words}
      errand={(why) => desk.errand('dropPromise', { promiseId: promise.id, why })}
      words="A promise no longer stands"
      done="It no longer stands."
      onClose={onClose}
    />
  );
}
