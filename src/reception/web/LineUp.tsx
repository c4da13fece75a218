import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { staff } from '#kit/caller.ts';
import { Button } from '#ui/Button.tsx';
import { DaySteps } from '#ui/DaySteps.tsx';
import { Empty } from '#ui/Empty.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Page } from '#ui/Page.tsx';
import { Row } from '#ui/Row.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { useMay } from '#door/web/me.ts';
import { useSay, useVenue } from '#houses/web/house.ts';
import { journey } from '#journey/web/journey.ts';
import { onTheSheet } from './line-up.ts';
import css from './LineUp.module.css';
import { LineUpSheet } from './LineUpSheet.tsx';
import { onPaper } from './paper-steps.ts';
import { reception } from './reception.ts';
import { inWords } from './rows.ts';
import { useSheets } from './useSheets.tsx';

const route = getRouteApi('/h/$house/line-up');

/** The shift before it begins, as a sheet to look at and to print. */
export function LineUp() {
  const { day } = route.useSearch();
  const navigate = route.useNavigate();
  const venue = useVenue();
  const say = useSay();
  const may = useMay(staff);
  const reading = useQuery({
    ...reception.read.today({ venueId: venue?.id ?? '', day: day ?? null }),
    enabled: venue !== undefined,
  });
  const today = reading.data;
  const [withSteps, setWithSteps] = useState(false);
  const drawn = useQuery({ ...journey.read.blueprint({}), enabled: withSteps });
  const steps = useMemo(
    () => (withSteps && drawn.data ? onPaper(drawn.data.touchpoints) : []),
    [withSteps, drawn.data],
  );
  const { fit, trial } = useSheets(today, steps);
  const nobody = today !== undefined && onTheSheet(today).length === 0;
  return (
    <>
      <div className={css.screen}>
        <Page
          title="Line-up"
          sub={
            today && fit && !nobody
              ? say(`Prints on ${inWords(fit.sheets)} ${fit.sheets === 1 ? 'sheet' : 'sheets'} of A4`)
              : '\u00a0'
          }
          actions={
            <Row>
              <DaySteps
                today={today?.day}
                day={day}
                onDay={(to) => void navigate({ search: to ? { day: to } : {} })}
              />
              {may && (
                <Button onClick={() => setWithSteps(!withSteps)}>
                  {withSteps ? 'Without steps' : 'With steps'}
                </Button>
              )}
              <Button kind="go" disabled={!today || nobody} onClick={() => print()}>
                Print
              </Button>
            </Row>
          }
        >
          {reading.error && !today && (
            <ErrorNote todo={<Button onClick={() => void reading.refetch()}>Try again</Button>}>
              {reading.error.message}
            </ErrorNote>
          )}
          {!reading.error && !(today && fit) && <Skeleton label="Reading the day" rows={8} />}
          {nobody && (
            <Empty>
              {today.closedWhy ? `Closed: ${today.closedWhy}.` : 'Nobody is expected on this day yet.'}
            </Empty>
          )}
        </Page>
      </div>
      {today && fit && !nobody && (
        <div className={css.preview}>
          <LineUpSheet today={today} density={fit.density} steps={steps} />
        </div>
      )}
      {trial}
    </>
  );
}
