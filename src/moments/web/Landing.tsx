import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { useErrand } from '#team/web/useErrand.ts';
import { landings, type Landing as Landed } from '../moment.ts';
import { moments, type MomentShown } from './moments.ts';
import css from './Moments.module.css';
import { landingShort } from './words.ts';

/** How did it land? One of four words, in one tap, also days later; what was said stays pressed and can be changed. */
export function Landing({ moment: { momentId, guestName, landed } }: { moment: MomentShown }) {
  const { run, busy, refused } = useErrand();
  const land = (how: Landed) =>
    void run(moments.errand('land', { momentId, landed: how }), {
      words: `How it landed with ${guestName}`,
      done: `Written down: ${landingShort[how].toLowerCase()}`,
      undo: () => moments.errand('undoMoment', { momentId }),
    });
  return (
    <div role="group" aria-label={`How did it land with ${guestName}?`}>
      <p className={css.ask}>How did it land?</p>
      <div className={css.words}>
        {landings.map((how) => (
          <Button
            key={how}
            kind={how === landed ? 'warm' : 'plain'}
            aria-pressed={how === landed}
            busy={busy}
            onClick={() => land(how)}
          >
            {landingShort[how]}
          </Button>
        ))}
      </div>
      {refused && <ErrorNote>{refused}</ErrorNote>}
    </div>
  );
}
