import { addDays } from '#kit/day.ts';
import { Button } from './Button.tsx';

type DayStepsProps = {
  today: string | undefined;
  day: string | undefined;
  onDay: (day: string | undefined) => void;
};

/** To the day before, the day after, and back to today. */
export function DaySteps({ today, day, onDay }: DayStepsProps) {
  return (
    <>
      {day && (
        <Button aria-label="Back to today" onClick={() => onDay(undefined)}>
          Today
        </Button>
      )}
      <Button
        aria-label="The day before"
        disabled={!today}
        onClick={() => today && onDay(addDays(today, -1))}
      >
        ‹
      </Button>
      <Button aria-label="The day after" disabled={!today} onClick={() => today && onDay(addDays(today, 1))}>
        ›
      </Button>
    </>
  );
}
