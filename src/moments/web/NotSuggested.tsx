import { useNow } from '#kit/useNow.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Hint } from '#ui/Hint.tsx';
import { useSay } from '#houses/web/house.ts';
import { firstName } from '#team/web/team.ts';
import { useErrand } from '#team/web/useErrand.ts';
import { undoMinutes } from '../moment.ts';
import css from './Moments.module.css';
import { moments, type Suggestion } from './moments.ts';
import { heldSentence } from './words.ts';

type NotSuggestedProps = { suggestion: Suggestion | undefined; name: string; visitId: string };

/** One quiet line where nothing is suggested: which rule, or that somebody put it aside and why. */
export function NotSuggested({ suggestion, name, visitId: of }: NotSuggestedProps) {
  const say = useSay();
  const now = useNow();
  const { run, busy, refused } = useErrand();
  if (!suggestion?.dismissedAt) {
    const why = suggestion?.heldWhy;
    if (why && why !== 'nothing_fits')
      return <Hint>{say(heldSentence(why), { name: firstName(name) })}</Hint>;
    const look = () =>
      void run(moments.errand('lookAgain', { visitId: of }), { words: `Look for something for ${name}` });
    return (
      <div>
        <Hint>{why ? say(heldSentence(why), { name: firstName(name) }) : 'Nothing is suggested yet.'}</Hint>
        <div className={css.quiet}>
          <Button kind="quiet" busy={busy} onClick={look}>
            Look again
          </Button>
        </div>
        {refused && <ErrorNote>{refused}</ErrorNote>}
      </div>
    );
  }
  const { visitId, title, dismissedWhy, dismissedAt } = suggestion;
  const back = () =>
    void run(moments.errand('undoDismiss', { visitId }), { words: `It fits after all: ${title ?? ''}` });
  return (
    <div>
      <Hint>
        Put aside: {title}. {dismissedWhy}
      </Hint>
      {now - Date.parse(dismissedAt) < undoMinutes * 60_000 && (
        <div className={css.quiet}>
          <Button kind="quiet" busy={busy} onClick={back}>
            It fits after all
          </Button>
        </div>
      )}
      {refused && <ErrorNote>{refused}</ErrorNote>}
    </div>
  );
}
