import { StepsOfVisit } from '#visits/web/steps/StepsOfVisit.tsx';
import { useSteps } from '#visits/web/steps/useSteps.ts';
import type { TodayAnswer, TodayRow } from './reception.ts';

type BriefTouchpointsProps = {
  row: TodayRow;
  today: TodayAnswer;
  /** Null for the day at hand. */
  day: string | null;
  now: number;
  who: string;
};

/** Where this party is in the journey of the house, and what is to be done there. */
export function BriefTouchpoints({ row, today, day, now, who }: BriefTouchpointsProps) {
  const { touchpoints } = useSteps({ day });
  return (
    <StepsOfVisit
      touchpoints={touchpoints.filter(({ visitId }) => visitId === row.visitId)}
      timeZone={today.timeZone}
      now={now}
      who={who}
    />
  );
}
