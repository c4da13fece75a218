import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { classes } from '#ui/classes.ts';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Row } from '#ui/Row.tsx';
import { firstName } from '#team/web/team.ts';
import { useErrand } from '#team/web/useErrand.ts';
import { journey, type Run, type RunStep } from './journey.ts';
import css from './Runs.module.css';
import { SkipDialog } from './SkipDialog.tsx';
import { stepWords } from './words.ts';

type RunsProps = {
  subjectId: string;
  /** Takes the words of a step to where somebody writes. */
  onSay?: ((runId: string, step: string) => void) | undefined;
};

/** The protocols at work on one thing, each with its steps at hand. */
export function Runs({ subjectId, onSay }: RunsProps) {
  const { data: runs = [] } = useQuery(journey.read.runs({ subjectId }));
  const open = runs.filter(({ endedAt }) => endedAt === null);
  if (open.length === 0) return null;
  return (
    <div className={css.runs}>
      {open.map((run) => (
        <OneRun key={run.id} run={run} onSay={onSay} />
      ))}
    </div>
  );
}

function OneRun({ run, onSay }: { run: Run; onSay: RunsProps['onSay'] }) {
  const { run: ask, refused } = useErrand();
  const [open, setOpen] = useState(false);
  const [skipping, setSkipping] = useState<RunStep>();
  const over = run.steps.filter(isOver).length;
  const next = run.steps.find((step) => !isOver(step));
  const nextSay = run.steps.find((step) => step.kind === 'say' && !isOver(step));
  const leave = () =>
    void ask(journey.errand('leaveRun', { runId: run.id }), {
      words: `Leave “${run.title}”`,
      done: `“${run.title}” is left.`,
    });
  return (
    <section aria-label={run.title}>
      <div className={css.head}>
        <Button kind="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {run.title} · {over} of {run.steps.length} done
        </Button>
        <Row>
          {nextSay && onSay && (
            <Button onClick={() => onSay(run.id, nextSay.id)} title={nextSay.text}>
              Put into answer
            </Button>
          )}
        </Row>
      </div>
      {!open && next && (
        <Hint>
          Next: {stepWords[next.kind].name.toLowerCase()}: {short(next.text)}
        </Hint>
      )}
      {open && (
        <>
          <ol className={css.steps}>
            {run.steps.map((step) => (
              <Step
                key={step.id}
                run={run}
                step={step}
                ask={ask}
                onSay={onSay}
                onSkip={() => setSkipping(step)}
              />
            ))}
          </ol>
          <Button kind="quiet" onClick={leave}>
            Leave the rest of it
          </Button>
        </>
      )}
      {refused && <ErrorNote>{refused}</ErrorNote>}
      {skipping && <SkipDialog runId={run.id} step={skipping} onClose={() => setSkipping(undefined)} />}
    </section>
  );
}

type StepProps = {
  run: Run;
  step: RunStep;
  ask: ReturnType<typeof useErrand>['run'];
  onSay: RunsProps['onSay'];
  onSkip: () => void;
};

function Step({ run, step, ask, onSay, onSkip }: StepProps) {
  const done = step.doneAt !== null;
  const input = { runId: run.id, step: step.id };
  const toggle = () =>
    void ask(journey.errand(isOver(step) ? 'undoStep' : 'doStep', input), {
      words: `${isOver(step) ? 'Not done' : 'Done'}: ${short(step.text)}`,
    });
  return (
    <li className={classes(css.step, isOver(step) && css.over)}>
      <input
        type="checkbox"
        className={css.tick}
        checked={done}
        aria-label={short(step.text)}
        onChange={toggle}
      />
      <div className={css.words}>
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
      </div>
      <Row>
        {step.kind === 'say' && onSay && !isOver(step) && (
          <Button onClick={() => onSay(run.id, step.id)}>Put into answer</Button>
        )}
        {isOver(step) ? (
          !done && (
            <Button kind="quiet" onClick={toggle}>
              Not skipped
            </Button>
          )
        ) : (
          <Button kind="quiet" onClick={onSkip}>
            Skip
          </Button>
        )}
      </Row>
    </li>
  );
}

function isOver({ doneAt, skippedWhy }: RunStep): boolean {
  return doneAt !== null || skippedWhy !== null;
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 78)}…` : text;
}
