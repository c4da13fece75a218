import type { ReactNode } from 'react';
import { manager } from '#kit/caller.ts';
import { takeBack } from '#kit/outbox.ts';
import { useNow } from '#kit/useNow.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { useMay } from '#door/web/me.ts';
import { useErrand } from '#team/web/useErrand.ts';
import { moments, type MomentShown } from './moments.ts';
import css from './Moments.module.css';
import { isGiven, undoableStep } from './rows.ts';

type RarerProps = { moment: MomentShown; onItsWay: boolean; children?: ReactNode };

/** What is rarer: to take the last step back, and to keep what was made up to inspire others. */
export function Rarer({ moment, onItsWay, children }: RarerProps) {
  const { momentId, guestName, words, kind, ideaKey } = moment;
  const leads = useMay(manager);
  const undo = undoableStep(moment, useNow());
  const { run, busy, refused } = useErrand();
  const undoLast = () =>
    void run(moments.errand('undoMoment', { momentId }), { words: `Undo for ${guestName}` });
  const keep = () =>
    void run(moments.errand('keepIdea', { momentId }), {
      words: `Keep to inspire: ${words}`,
      done: 'Kept in the book, to inspire',
      ...(leads && { undo: (result: unknown) => moments.errand('retireIdea', result as { key: string }) }),
    });
  if (onItsWay) {
    return (
      <div className={css.quiet}>
        <Button kind="quiet" onClick={() => void takeBack(momentId)}>
          Take it back
        </Button>
      </div>
    );
  }
  return (
    <>
      <div className={css.quiet}>
        {undo && (
          <Button kind="quiet" busy={busy} onClick={undoLast}>
            Undo “{undo}”
          </Button>
        )}
        {isGiven(moment) && kind === 'delight' && ideaKey === null && (
          <Button kind="quiet" busy={busy} onClick={keep}>
            Keep it to inspire
          </Button>
        )}
        {children}
      </div>
      {refused && <ErrorNote>{refused}</ErrorNote>}
    </>
  );
}
