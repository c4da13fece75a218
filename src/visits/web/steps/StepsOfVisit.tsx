import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Section } from '#ui/Section.tsx';
import { counted } from '#kit/words.ts';
import type { TouchpointSteps } from '../visits.ts';
import { laidOut, nothingLaid } from './laid.ts';
import { standingOf } from './standing.ts';
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
  const of = (...standings: string[]) =>
    touchpoints.filter((touchpoint) => standings.includes(standingOf(touchpoint, now)));
  const [atHand, later, done, left] = [of('now'), of('soon', 'later'), of('done'), of('left')];
  const shown = { later, done, 'left undone': left };
  const [before, setLaid] = useState(nothingLaid);
  const laid = laidOut(atHand, before, now);
  if (laid !== before) setLaid(laid);
  if (touchpoints.length === 0) return null;

  const ticks = (touchpoint: TouchpointSteps) => ({ touchpoint, timeZone, now, who });
  return (
    <Section heading="Steps">
      <div className={css.touchpoints}>
        {laid.order.map((runId) => (
          <TouchpointTicks
            key={runId}
            {...ticks(atHand.find((touchpoint) => touchpoint.runId === runId)!)}
            folded={runId !== laid.open}
            onOpen={() => setLaid({ ...laid, open: runId, byHand: true })}
          />
        ))}
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
        {folded &&
          shown[folded].map((touchpoint) => (
            <TouchpointTicks key={touchpoint.runId} {...ticks(touchpoint)} folded />
          ))}
      </div>
    </Section>
  );
}
