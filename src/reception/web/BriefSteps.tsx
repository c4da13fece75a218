import { clockTime } from '#kit/shown.ts';
import { Button } from '#ui/Button.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Row } from '#ui/Row.tsx';
import { useActing } from '#team/web/Acting.tsx';
import { usePeople, firstName } from '#team/web/team.ts';
import { StepButton } from '#visits/web/StepButton.tsx';
import { VisitMenu } from '#visits/web/VisitMenu.tsx';
import { visits } from '#visits/web/visits.ts';
import { undoable, undoMinutes } from '#visits/visit.ts';
import type { TodayAnswer, TodayRow } from './reception.ts';

type BriefStepsProps = { row: TodayRow; today: TodayAnswer; now: number; who: string };

/** What comes next for this party, what was last and can still be taken back, and the rarer things. */
export function BriefSteps({ row, today, now, who }: BriefStepsProps) {
  const { tap } = useActing();
  const people = usePeople();
  const by = people.find(({ id }) => id === row.lastStepBy)?.name;
  const last = undoable[row.stage];
  const fresh = last && row.lastStepAt && now - Date.parse(row.lastStepAt) < undoMinutes * 60_000;
  const { visitId, stage, partySize, expectedAt, minutes } = row;
  const visit = {
    ...{ visitId, stage, partySize, expectedAt, minutes, who },
    venueId: today.venueId,
    timeZone: today.timeZone,
    placeIds: row.places.map(({ placeId }) => placeId),
    personIds: row.care.map(({ personId }) => personId),
  };
  return (
    <div>
      <Row>
        <StepButton prominent visit={visit} />
        {fresh && (
          <Button onClick={() => void tap(visits.errand('undo', { visitId }), { words: `Undo for ${who}` })}>
            Undo “{said[last]}”
          </Button>
        )}
        <VisitMenu visit={visit} />
      </Row>
      {row.lastStepAt && last && (
        <Hint>
          {said[last]} at {clockTime(row.lastStepAt, today.timeZone)}
          {by ? ` by ${firstName(by)}` : ''}
        </Hint>
      )}
    </div>
  );
}

const said = {
  arrive: 'Welcomed',
  seat: 'Seated',
  farewell: 'Farewell',
  cancel: 'Cancelled',
  noShow: 'Did not come',
};
