import { lazy, Suspense, useState } from 'react';
import { money } from '#kit/shown.ts';
import { Button } from '#ui/Button.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Row } from '#ui/Row.tsx';
import { firstName } from '#team/web/team.ts';
import { moments, type Suggestion } from './moments.ts';
import { asideReasons } from './words.ts';

const WhyDialog = lazy(() => import('./WhyDialog.tsx').then((part) => ({ default: part.WhyDialog })));

export type SuggestedProps = {
  suggestion: Suggestion;
  to: { guestId: string; name: string; visitId: string };
  /** Opens the sheet; it belongs to whoever lists suggestions, since this one may be gone before it is closed. */
  onGive: () => void;
};

/** The two taps that answer a suggestion, and what it costs. */
export function SuggestionAnswers({ suggestion, to, onGive }: SuggestedProps) {
  const { title, costMinor, currency, visitId } = suggestion;
  const [open, setOpen] = useState(false);

  return (
    <>
      <Row>
        <Button kind="warm" aria-label={`Give to ${to.name}`} onClick={onGive}>
          Give
        </Button>
        <Button aria-label={`Not this one for ${to.name}`} onClick={() => setOpen(true)}>
          Not this one
        </Button>
        <Hint>{costMinor > 0 ? money(costMinor, currency) : 'costs nothing'}</Hint>
      </Row>
      <Suspense>
        {open && (
          <WhyDialog
            title={`Not this one for ${firstName(to.name)}?`}
            reasons={asideReasons}
            go="Put it aside"
            errand={(why) => moments.errand('dismiss', { visitId, why })}
            about={`Put aside: ${title ?? 'a suggestion'}`}
            done="Put aside"
            undo={() => moments.errand('undoDismiss', { visitId })}
            onClose={() => setOpen(false)}
          />
        )}
      </Suspense>
    </>
  );
}
