import { Button } from '#ui/Button.tsx';
import css from './JourneyPage.module.css';
import { spans, type Span } from './shown.ts';

/** Whether figures stand on the drawing, and of how many days. */
export function FiguresChoice({
  days,
  onChoose,
}: {
  days: Span | undefined;
  onChoose: (days?: Span) => void;
}) {
  return (
    <div role="group" aria-label="Figures" className={css.choice}>
      <Button
        aria-pressed={days !== undefined}
        kind={days ? 'go' : 'plain'}
        onClick={() => onChoose(days ? undefined : 90)}
      >
        With figures
      </Button>
      {days &&
        spans.map((span) => (
          <Button
            key={span}
            kind="quiet"
            aria-pressed={span === days}
            className={span === days ? css.chosen : undefined}
            onClick={() => onChoose(span)}
          >
            {span} days
          </Button>
        ))}
    </div>
  );
}
