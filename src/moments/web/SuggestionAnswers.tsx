import { lazy, Suspense, useState } from 'react';
import { money } from '#kit/shown.ts';
import { Button } from '#ui/Button.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Row } from '#ui/Row.tsx';
import { firstName } from '#team/web/team.ts';
import { moments, type Suggestion } from './moments.ts';
import type { FitsNow } from './rows.ts';
import { asideReasons } from './words.ts';

const GiveSheet = lazy(() => import('./GiveSheet.tsx').then((part) => ({ default: part.GiveSheet })));
const WhyDialog = lazy(() => import('./WhyDialog.tsx').then((part) => ({ default: part.WhyDialog })));

export type SuggestedProps = {
  suggestion: Suggestion;
  to: { guestId: string; name: string; visitId: string };
  fits?: Omit<FitsNow, 'leads'> | undefined;
};

/** The two taps that answer a suggestion, and what it costs. */
export function SuggestionAnswers({ suggestion, to, fits }: SuggestedProps) {
  const { title, costMinor, currency, visitId } = suggestion;
  const [open, setOpen] = useState<'give' | 'aside'>();
  const onClose = () => setOpen(undefined);
  return (
    <>
      <Row>
        <Button kind="warm" aria-label={`Give to ${to.name}`} onClick={() => setOpen('give')}>
          Give
        </Button>
        <Button aria-label={`Not this one for ${to.name}`} onClick={() => setOpen('aside')}>
          Not this one
        </Button>
        <Hint>{costMinor > 0 ? money(costMinor, currency) : 'costs nothing'}</Hint>
      </Row>
      <Suspense>
        {open === 'give' && <GiveSheet to={to} suggestion={suggestion} fits={fits} onClose={onClose} />}
        {open === 'aside' && (
          <WhyDialog
            title={`Not this one for ${firstName(to.name)}?`}
            reasons={asideReasons}
            go="Put it aside"
            errand={(why) => moments.errand('dismiss', { visitId, why })}
            about={`Put aside: ${title ?? 'a suggestion'}`}
            done="Put aside"
            undo={() => moments.errand('undoDismiss', { visitId })}
            onClose={onClose}
          />
        )}
      </Suspense>
    </>
  );
}
