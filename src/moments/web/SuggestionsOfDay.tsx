import { lazy, Suspense, useState } from 'react';
import { counted } from '#kit/words.ts';
import { Button } from '#ui/Button.tsx';
import { Line, Lines } from '#ui/Lines.tsx';
import { Section } from '#ui/Section.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useSay } from '#houses/web/house.ts';
import { firstName } from '#team/web/team.ts';
import type { Suggestion } from './moments.ts';
import type { Shift } from './pending.ts';
import { isOffered } from './rows.ts';
import { SuggestedRow } from './Suggested.tsx';
import { heldSentence } from './words.ts';

const GiveSheet = lazy(() => import('./GiveSheet.tsx').then((part) => ({ default: part.GiveSheet })));

const shownAtFirst = 6;

/** What may be done for whom today, each with its reason; and folded, for whom nothing is suggested. */
export function SuggestionsOfDay({ suggestions, moments }: Pick<Shift, 'suggestions' | 'moments'>) {
  const say = useSay();
  const [more, setMore] = useState(false);
  const [all, setAll] = useState(false);
  const [giving, setGiving] = useState<Suggestion>();
  const open = suggestions.filter((one) => one.guestId && isOffered(one, moments));
  const none = suggestions.filter((one) => one.heldWhy !== null || one.dismissedAt !== null);
  if (open.length + none.length === 0) return null;
  return (
    <Section heading="What might be" look="title">
      <Stack gap="s">
        {open.length === 0 && <p>Nothing more is suggested today.</p>}
        {(more ? open : open.slice(0, shownAtFirst)).map((suggestion) => (
          <SuggestedRow
            key={suggestion.visitId}
            suggestion={suggestion}
            to={toOf(suggestion)}
            onGive={() => setGiving(suggestion)}
          />
        ))}
        {open.length > shownAtFirst && (
          <div>
            <Button aria-expanded={more} onClick={() => setMore(!more)}>
              {more ? 'Fewer' : `All ${open.length}`}
            </Button>
          </div>
        )}
        {none.length > 0 && (
          <div>
            <Button kind="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
              {all
                ? 'Hide them'
                : `Nothing for ${counted(none.length, say('<visit>'), say('<visits>'))}: why`}
            </Button>
            {all && (
              <Lines>
                {none.map((one) => (
                  <Line key={one.visitId} detail={whyNot(one, say)}>
                    <bdi>{one.guestName ?? say('A <party> nobody knows yet')}</bdi>
                  </Line>
                ))}
              </Lines>
            )}
          </div>
        )}
      </Stack>
      {giving && (
        <Suspense>
          <GiveSheet to={toOf(giving)} suggestion={giving} onClose={() => setGiving(undefined)} />
        </Suspense>
      )}
    </Section>
  );
}

function whyNot(
  { dismissedAt, dismissedWhy, title, heldWhy, guestName }: Suggestion,
  say: ReturnType<typeof useSay>,
) {
  if (dismissedAt) return `Put aside: ${title ?? ''}. ${dismissedWhy ?? ''}`;
  return heldWhy && say(heldSentence(heldWhy), { name: guestName ? firstName(guestName) : 'them' });
}

function toOf({ guestId, guestName, visitId }: Suggestion) {
  return { guestId: guestId ?? '', name: guestName ?? '', visitId };
}
