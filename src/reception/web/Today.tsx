import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { dayLine } from '#kit/shown.ts';
import { useNow } from '#kit/useNow.ts';
import { Button } from '#ui/Button.tsx';
import { DaySteps } from '#ui/DaySteps.tsx';
import { Empty } from '#ui/Empty.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Page } from '#ui/Page.tsx';
import { Panel } from '#ui/Panel.tsx';
import { Row } from '#ui/Row.tsx';
import { Split } from '#ui/Split.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useMedia } from '#ui/useMedia.ts';
import { useMe } from '#door/web/me.ts';
import { useVenue } from '#houses/web/house.ts';
import { Asks } from '#moments/web/Asks.tsx';
import { useShift } from '#moments/web/useShift.ts';
import { FindButton } from '#guests/web/search/FindButton.tsx';
import type { NewVisitKind } from '#visits/web/NewVisit.tsx';
import { Brief } from './Brief.tsx';
import { DayFigures } from './DayFigures.tsx';
import { DayList } from './DayList.tsx';
import { DaySub } from './DaySub.tsx';
import { HollowDay } from './HollowDay.tsx';
import { reception } from './reception.ts';
import { nextRow } from './rows.ts';
import { useRows } from './useRows.ts';
import { useRowKeys } from './useRowKeys.ts';

const NewVisit = lazy(() => import('#visits/web/NewVisit.tsx').then((part) => ({ default: part.NewVisit })));

const route = getRouteApi('/h/$house/');

/** Everyone who comes today, in order of time, and beside them the brief of one party. */
export function Today() {
  const { visit: asked, day } = route.useSearch();
  const navigate = route.useNavigate();
  const venue = useVenue();
  const me = useMe();
  const reading = useQuery({
    ...reception.read.today({ venueId: venue?.id ?? '', day: day ?? null }),
    enabled: venue !== undefined,
  });
  const today = reading.data;
  const shift = useShift(day ?? null);
  const { rows, arriving } = useRows(today, reading.dataUpdatedAt);
  // The house's clock, as far as it is known: tablets are wrong by minutes.
  const now = useNow() + (today ? Date.parse(today.readAt) - reading.dataUpdatedAt : 0);
  const wide = useMedia('(min-width: 800px)');
  const next = nextRow(rows);
  const selected = rows.find(({ visitId }) => visitId === asked) ?? (wide ? next : undefined);
  const [making, setMaking] = useState<NewVisitKind>();

  const select = (visit: string | undefined) =>
    void navigate({
      search: { ...(day ? { day } : {}), ...(visit ? { visit } : {}) },
      replace: wide || visit === undefined,
      resetScroll: false,
    });
  useRowKeys({ selected: selected?.visitId, wide, onSelect: select });

  const newVisits = me && me.role !== 'glance' && (
    <>
      {day === undefined && <Button onClick={() => setMaking('walkIn')}>Walk in</Button>}
      <Button onClick={() => setMaking('expect')}>Expect</Button>
    </>
  );

  if (reading.error && !today) {
    return (
      <Page title="Today">
        <ErrorNote todo={<Button onClick={() => void reading.refetch()}>Try again</Button>}>
          {reading.error.message}
        </ErrorNote>
      </Page>
    );
  }
  return (
    <Split
      panelLabel="Brief"
      panel={
        today &&
        (selected ? (
          <Brief
            key={selected.visitId}
            row={selected}
            today={today}
            now={now}
            shift={shift}
            day={day ?? null}
          />
        ) : (
          <Panel>
            <Hint>Whoever comes next stands here, with what is worth knowing.</Hint>
          </Panel>
        ))
      }
      open={asked !== undefined && selected !== undefined}
      onClose={() => select(undefined)}
      closeWords="Back to the list"
    >
      <Page
        title={today ? dayLine(today.day) : 'Today'}
        sub={<DaySub today={today} venue={venue} />}
        actions={
          <Row>
            <DaySteps
              today={today?.day}
              day={day}
              onDay={(to) => void navigate({ search: to ? { day: to } : {} })}
            />
            {rows.length > 0 && newVisits}
            <FindButton />
          </Row>
        }
      >
        <Stack>
          <Asks />
          {today ? <DayFigures counts={today.counts} /> : <HollowDay />}
          {today && (rows.length > 0 || arriving.length > 0) && (
            <DayList
              rows={rows}
              arriving={arriving}
              today={today}
              moments={shift.moments}
              now={now}
              atHand={day === undefined}
              selected={selected?.visitId}
              next={day === undefined ? next?.visitId : undefined}
            />
          )}
          {today && rows.length === 0 && arriving.length === 0 && (
            <Empty action={<Row>{newVisits}</Row>}>
              {today.closedWhy ? `Closed: ${today.closedWhy}.` : 'Nobody is expected yet.'}
            </Empty>
          )}
        </Stack>
      </Page>
      {making && venue && (
        <Suspense>
          <NewVisit
            kind={making}
            venue={venue}
            day={today?.day ?? null}
            onClose={() => setMaking(undefined)}
          />
        </Suspense>
      )}
    </Split>
  );
}
