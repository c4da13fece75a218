import { useState } from 'react';
import { nearTime } from '#kit/near-time.ts';
import { Button } from '#ui/Button.tsx';
import { classes } from '#ui/classes.ts';
import { useActing } from '#team/web/Acting.tsx';
import { firstName } from '#team/web/team.ts';
import { journey } from '#journey/web/journey.ts';
import { SkipDialog } from '#journey/web/SkipDialog.tsx';
import { stepWords } from '#journey/web/words.ts';
import type { StepShown, TouchpointSteps } from '../visits.ts';
import { isOver } from './pending.ts';
import { lateSince } from './standing.ts';
import css from './steps.module.css';

type TouchpointTicksProps = {
  touchpoint: TouchpointSteps;
  timeZone: string;
  now: number;
  /** Whose visit it is, for the words of a tap that cannot reach the house yet. */
  who: string;
  /** Only its title, until somebody opens it. */
  folded?: boolean;
  onOpen?: () => void;
};

/** One touchpoint of a visit with its steps to tick; tapped again, a step is not done after all. */
export function TouchpointTicks({
  touchpoint,
  timeZone,
  now,
  who,
  folded = false,
  onOpen,
}: TouchpointTicksProps) {
  const [asked, setAsked] = useState<boolean>();
  const open = asked ?? !folded;
  const [skipping, setSkipping] = useState<StepShown>();
  const { runId, title, steps } = touchpoint;
  const turn = () => {
    setAsked(!open);
    if (!open) onOpen?.();
  };
  return (
    <section aria-label={`${title}, ${who}`} className={css.touchpoint}>
      <h4 className={css.title}>
        {folded || asked !== undefined ? (
          <button type="button" className={css.opens} aria-expanded={open} onClick={turn}>
            {title}
          </button>
        ) : (
          title
        )}{' '}
        <When touchpoint={touchpoint} timeZone={timeZone} now={now} />
      </h4>
      {open && (
        <ul className={css.steps}>
          {steps.map((step) => (
            <Tick key={step.id} runId={runId} step={step} who={who} onSkip={() => setSkipping(step)} />
          ))}
        </ul>
      )}
      {skipping && <SkipDialog runId={runId} step={skipping} onClose={() => setSkipping(undefined)} />}
    </section>
  );
}

/** "since 20:05" in care colour once it is late, else by when, or from when. */
function When({ touchpoint, timeZone, now }: Pick<TouchpointTicksProps, 'touchpoint' | 'timeZone' | 'now'>) {
  const { from, by, endedAt } = touchpoint;
  const late = lateSince(touchpoint, now);
  const time = (at: string) => nearTime(at, now, timeZone);
  if (late) return <span className={css.late}>late since {time(late)}</span>;
  if (endedAt) return <span className={css.when}>done {time(endedAt)}</span>;
  if (Date.parse(from) > now) return <span className={css.when}>from {time(from)}</span>;
  return by && <span className={css.when}>by {time(by)}</span>;
}

type TickProps = { runId: string; step: StepShown; who: string; onSkip: () => void };

function Tick({ runId, step, who, onSkip }: TickProps) {
  const { tap } = useActing();
  const over = isOver(step);
  const toggle = () =>
    void tap(journey.errand(over ? 'undoStep' : 'doStep', { runId, step: step.id }), {
      words: `${over ? 'Not done' : 'Done'} for ${who}: ${step.text}`,
    });
  return (
    <li className={classes(css.step, over && css.over)}>
      <label className={css.tick}>
        <input type="checkbox" checked={step.doneAt !== null} onChange={toggle} />
        <span>
          {step.text}
          <small>
            {[
              stepWords[step.kind].name,
              step.doneBy && `done by ${firstName(step.doneBy.name)}`,
              step.skippedWhy !== null && `skipped: ${step.skippedWhy}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </span>
      </label>
      {!over && (
        <Button kind="quiet" aria-label={`Skip: ${step.text}`} onClick={onSkip}>
          Skip
        </Button>
      )}
    </li>
  );
}
