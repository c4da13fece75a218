import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Section } from '#ui/Section.tsx';
import { counted } from '#kit/words.ts';
import type { TouchpointSteps } from '../visits.ts';
import { lateSince, standingOf, touchpointAtHand } from './standing.ts';
import { TouchpointTicks } from './TouchpointTicks.tsx';
import css from './steps.module.css';

type StepsOfVisitProps = {
  /** Those of this visit, in order of time. */
  touchpoints: readonly TouchpointSteps[];
  timeZone: string;
  now: number;
  who: string;
};

/** What the standard of the house asks for on this visit now; what comes later, and what is done, folded. */
export function StepsOfVisit({ touchpoints, timeZone, now, who }: StepsOfVisitProps) {
  const [folded, setFolded] = useState<'later' | 'done' | 'left undone'>();
  if (touchpoints.length === 0) return null;
  const of = (...standings: string[]) =>
    touchpoints.filter((touchpoint) => standings.includes(standingOf(touchpoint, now)));
  const [atHand, later, done, left] = [of('now'), of('soon', 'later'), of('done'), of('left')];
  const shown = { later, done, 'left undone': left };
  // One is before their eyes. What is open besides is a line each, so that the rest of the brief stays in sight.
  const first = touchpointAtHand(atHand, now);
  const ticks = (some: readonly TouchpointSteps[]) =>
    some.map((touchpoint) => (
      <TouchpointTicks
        key={touchpoint.runId}
        touchpoint={touchpoint}
        timeZone={timeZone}
        now={now}
        who={who}
        folded={touchpoint.touchpoint !== first}
      />
    ));
  return (
    <Section heading="Steps">
      <div className={css.touchpoints}>
        {ticks(atHand.toSorted((one, other) => lateFirst(one, other, now)))}
        {atHand.length === 0 && <Hint>Nothing is to be done just now.</Hint>}
        <div className={css.folds}>
          {(['later', 'done', 'left undone'] as const).map(
            (part) =>
              shown[part].length > 0 && (
                <Button
                  key={part}
                  kind="quiet"
                  aria-expanded={folded === part}
                  onClick={() => setFolded(folded === part ? undefined : part)}
                >
                  {counted(shown[part].length, 'touchpoint', 'touchpoints')} {part}
                </Button>
              ),
          )}
        </div>
        {folded && ticks(shown[folded])}
      </div>
    </Section>
  );
}

function lateFirst(one: TouchpointSteps, other: TouchpointSteps, now: number): number {
  return Number(lateSince(other, now) !== null) - Number(lateSince(one, now) !== null);
}
