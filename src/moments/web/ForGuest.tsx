import { lazy, Suspense, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Section } from '#ui/Section.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Stack } from '#ui/Stack.tsx';
import { Card } from '#ui/Card.tsx';
import { firstName } from '#team/web/team.ts';
import { isGiven, isOffered } from './rows.ts';
import type { FitsNow } from './rows.ts';
import { MomentSteps } from './MomentSteps.tsx';
import css from './Moments.module.css';
import type { Suggestion } from './moments.ts';
import { NotSuggested } from './NotSuggested.tsx';
import { Suggested } from './Suggested.tsx';
import type { ShiftRead } from './useShift.ts';

const GiveSheet = lazy(() => import('./GiveSheet.tsx').then((part) => ({ default: part.GiveSheet })));

type ForGuestProps = {
  shift: ShiftRead;
  day: string | null;
  to: { guestId: string; name: string; visitId: string };
  /** They come alone: whatever is of the visit is theirs. */
  alone: boolean;
  fits: Omit<FitsNow, 'leads'>;
};

/** Something for somebody of a party: what is suggested, what is under way, what was given. */
export function ForGuest({ shift, day, to, alone, fits }: ForGuestProps) {
  // Words of one's own, or what was suggested when the sheet was opened.
  const [giving, setGiving] = useState<Suggestion | 'words'>();
  const theirs = (one: { visitId: string | null; guestId: string | null }) =>
    one.visitId === to.visitId && (alone || one.guestId === to.guestId || one.guestId === null);
  const suggestion = shift.suggestions.find(theirs);
  const moments = shift.moments.filter((moment) => theirs(moment) && moment.stage !== 'let_go');
  const offered = suggestion && isOffered(suggestion, moments) ? suggestion : undefined;
  const wishesNone = suggestion?.heldWhy === 'wished_none';
  return (
    <Section heading={`Something for ${firstName(to.name)}`} warm>
      {!shift.known && !shift.error && <Skeleton label="Looking for something" rows={2} />}
      {!shift.known && shift.error && <ErrorNote>{shift.error.message}</ErrorNote>}
      {shift.known && (
        <Stack>
          {offered && <Suggested suggestion={offered} to={to} onGive={() => setGiving(offered)} />}
          {moments.map((moment) => (
            <Card key={moment.momentId} kind={isGiven(moment) ? 'plain' : 'hospitality'}>
              <Stack gap="s">
                <p className={css.what}>{moment.words || `“${moment.noticed}”`}</p>
                <MomentSteps moment={moment} day={day} />
              </Stack>
            </Card>
          ))}
          {!offered && (moments.length === 0 || wishesNone) && (
            <NotSuggested suggestion={suggestion} name={to.name} visitId={to.visitId} />
          )}
          {!wishesNone && (
            <div>
              <Button onClick={() => setGiving('words')}>In your own words …</Button>
            </div>
          )}
        </Stack>
      )}
      {giving && (
        <Suspense>
          <GiveSheet
            to={to}
            suggestion={giving === 'words' ? undefined : giving}
            fits={fits}
            onClose={() => setGiving(undefined)}
          />
        </Suspense>
      )}
    </Section>
  );
}
