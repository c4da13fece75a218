import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { staff } from '#kit/caller.ts';
import { clockTime, dayLine } from '#kit/shown.ts';
import { useNow } from '#kit/useNow.ts';
import { counted } from '#kit/words.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Empty } from '#ui/Empty.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Name } from '#ui/Name.tsx';
import { Page } from '#ui/Page.tsx';
import { Section } from '#ui/Section.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useMay, useMe } from '#door/web/me.ts';
import { useSay, useVenue } from '#houses/web/house.ts';
import { useActing } from '#team/web/Acting.tsx';
import { TouchpointTicks } from '#visits/web/steps/TouchpointTicks.tsx';
import { useSteps } from '#visits/web/steps/useSteps.ts';
import { whatFor } from './line-up.ts';
import { reception, type TodayAnswer } from './reception.ts';
import { whoComes } from './rows.ts';
import { ofOtherDay, stepsByPart, type StepsOfRow } from './steps.ts';
import css from './Steps.module.css';
import { useRows } from './useRows.ts';

const route = getRouteApi('/h/$house/steps');

/** What whoever holds this phone has to do across the visits of today, the most pressing first. */
export function Steps() {
  const venue = useVenue();
  const may = useMay(staff);
  const known = useMe() !== undefined;
  const reading = useQuery({
    ...reception.read.today({ venueId: venue?.id ?? '', day: null }),
    enabled: venue !== undefined,
  });
  const today = reading.data;
  const [mine, setMine] = useState(true);
  const steps = useSteps({ mine });
  const { rows } = useRows(today, reading.dataUpdatedAt);
  const now = useNow() + (today ? Date.parse(today.readAt) - reading.dataUpdatedAt : 0);
  const error = today && steps.known ? null : (reading.error ?? steps.error);
  const again = () => {
    void reading.refetch();
    steps.refetch();
  };

  if (known && !may) return <WhoAsks />;
  return (
    <Page
      title={mine ? 'Your steps' : 'Everybody’s steps'}
      sub={today ? dayLine(today.day) : '\u00a0'}
      narrow
      actions={<Button onClick={() => setMine(!mine)}>{mine ? 'Everybody’s' : 'Yours'}</Button>}
    >
      {error && <ErrorNote todo={<Button onClick={again}>Try again</Button>}>{error.message}</ErrorNote>}
      {!error && !(today && steps.known) && <Skeleton label="Reading what is to be done" rows={6} />}
      {today && steps.known && (
        <Parts parts={stepsByPart(rows, steps.touchpoints, now)} today={today} now={now} />
      )}
    </Page>
  );
}

type PartsProps = { parts: ReturnType<typeof stepsByPart>; today: TodayAnswer; now: number };

function Parts({ parts, today, now }: PartsProps) {
  const say = useSay();
  if (Object.values(parts).every(({ length }) => length === 0))
    return <Empty>{say('Nothing is to be done for any <guest> today.')}</Empty>;
  const draw = (some: readonly StepsOfRow[]) => (
    <Stack>
      {some.map((of) => (
        <OneVisit key={of.visitId} of={of} today={today} now={now} />
      ))}
    </Stack>
  );
  return (
    <Stack gap="l">
      <Section heading="Now" look="title" warm>
        {parts.now.length > 0 ? draw(parts.now) : <p>Nothing just now.</p>}
      </Section>
      {parts.soon.length > 0 && (
        <Section heading="Soon" look="title">
          {draw(parts.soon)}
        </Section>
      )}
      <Folded heading="Later" some={parts.later} draw={draw} />
      <Folded heading="Done" some={parts.done} draw={draw} />
      <Folded heading="Left undone" some={parts.left} draw={draw} />
    </Stack>
  );
}

type FoldedProps = {
  heading: string;
  some: readonly StepsOfRow[];
  draw: (some: readonly StepsOfRow[]) => ReactNode;
};

function Folded({ heading, some, draw }: FoldedProps) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  if (some.length === 0) return null;
  return (
    <Section
      heading={heading}
      look="title"
      action={
        <Button kind="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Fold' : counted(some.length, say('<visit>'), say('<visits>'))}
        </Button>
      }
    >
      {open && draw(some)}
    </Section>
  );
}

/** Whose visit it is stands largest: a name is what one takes along to the table. */
function OneVisit({
  of: { visitId, row, touchpoints },
  today,
  now,
}: {
  of: StepsOfRow;
  today: TodayAnswer;
  now: number;
}) {
  const say = useSay();
  const { house } = route.useParams();
  const { guestName, day, at } = touchpoints[0]!;
  const who = row ? whoComes(row, say) : (guestName ?? say('<Party>'));
  const search = row ? { visit: visitId } : { visit: visitId, day };
  return (
    <Card>
      <div className={css.visit}>
        <div>
          <Link to="/h/$house" params={{ house }} search={search} className={css.who}>
            <Name size="l" as="h3">
              <bdi>{who}</bdi>
            </Name>
          </Link>
          <p className={css.what}>
            <time dateTime={at}>{row ? clockTime(at, today.timeZone) : ofOtherDay({ day, at }, today)}</time>
            {row && ` · ${whatFor(row)}`}
          </p>
        </div>
        {touchpoints.map((touchpoint) => (
          <TouchpointTicks
            key={touchpoint.runId}
            touchpoint={touchpoint}
            timeZone={today.timeZone}
            now={now}
            who={who}
            folded={!row}
          />
        ))}
      </div>
    </Card>
  );
}

/** A tablet on the wall belongs to nobody, and steps are somebody's. */
function WhoAsks() {
  const { somebody } = useActing();
  return (
    <Page title="Your steps" narrow>
      <Empty
        action={
          <Button kind="go" onClick={() => void somebody()}>
            Say who you are
          </Button>
        }
      >
        Whoever does a step puts their name to it.
      </Empty>
    </Page>
  );
}
