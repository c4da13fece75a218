import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { manager, staff } from '#kit/caller.ts';
import { dayLine } from '#kit/shown.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { DaySteps } from '#ui/DaySteps.tsx';
import { Empty } from '#ui/Empty.tsx';
import { Page } from '#ui/Page.tsx';
import { Row } from '#ui/Row.tsx';
import { Section } from '#ui/Section.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useMay } from '#door/web/me.ts';
import { Failed } from '#guests/web/Failed.tsx';
import { useWhen } from '#guests/web/useWhen.ts';
import { useVenue } from '#houses/web/house.ts';
import { Evening } from './Evening.tsx';
import { MomentCard } from './MomentCard.tsx';
import css from './Moments.module.css';
import type { MomentShown } from './moments.ts';
import { NoticeDialog } from './NoticeDialog.tsx';
import { isGiven } from './rows.ts';
import { SuggestionsOfDay } from './SuggestionsOfDay.tsx';
import { useShift } from './useShift.ts';
import { toHeldBack, toIdeas, toPurse } from './way.ts';

const route = getRouteApi('/h/$house/moments');

/** What is done for people on a day beyond what they came for: asked, prepared, given, and what might be. */
export function MomentsPage() {
  const { day } = route.useSearch();
  const navigate = route.useNavigate();
  const venue = useVenue();
  const may = useMay(staff);
  const leads = useMay(manager);
  const { today } = useWhen();
  const shift = useShift(day ?? null);
  const [noticing, setNoticing] = useState(false);
  const { moments, suggestions } = shift;
  const of = (...stages: MomentShown['stage'][]) => moments.filter(({ stage }) => stages.includes(stage));
  const given = moments.filter(isGiven);
  const letGo = of('let_go');
  return (
    <Page
      title="Moments"
      sub={dayLine(day ?? today)}
      actions={
        <Row>
          {may && <Button onClick={() => setNoticing(true)}>Notice something</Button>}
          <DaySteps
            today={day ?? today}
            day={day}
            onDay={(to) => void navigate({ search: to ? { day: to } : {} })}
          />
          <Link {...toIdeas()} className={buttonClass()}>
            Ideas
          </Link>
          <Link {...toPurse()} className={buttonClass()}>
            Purse
          </Link>
          <Link {...toHeldBack()} className={buttonClass()}>
            Held back
          </Link>
        </Row>
      }
    >
      {shift.error && !shift.known && <Failed fault={shift.error} onAgain={shift.refetch} />}
      {may && !shift.error && !shift.known && <Skeleton label="Fetching the moments" rows={6} />}
      {shift.known && venue && (
        <Stack gap="l">
          <Evening key={day} venueId={venue.id} day={day ?? null} />
          <div className={css.columns}>
            <Stack gap="l">
              <AllOf
                heading={leads ? 'Asked of you' : 'Asked of whoever leads'}
                moments={of('asked')}
                day={day}
              />
              <AllOf heading="To prepare" moments={of('noticed', 'idea', 'ready')} day={day} />
              <AllOf heading="Given" moments={given} day={day} />
              <AllOf heading="Held back by a rule" moments={of('held')} day={day} />
              {moments.length === letGo.length && (
                <Empty>Nothing was given yet. One small thing for one person is enough for a day.</Empty>
              )}
              {letGo.length > 0 && (
                <details className={css.why}>
                  <summary>{letGo.length} let go</summary>
                  <AllOf heading="Let go" moments={letGo} day={day} />
                </details>
              )}
            </Stack>
            <SuggestionsOfDay suggestions={suggestions} moments={moments} />
          </div>
        </Stack>
      )}
      {noticing && venue && (
        <NoticeDialog venueId={venue.id} suggestions={suggestions} onClose={() => setNoticing(false)} />
      )}
    </Page>
  );
}

type AllOfProps = { heading: string; moments: MomentShown[]; day: string | undefined };

function AllOf({ heading, moments, day }: AllOfProps) {
  if (moments.length === 0) return null;
  return (
    <Section heading={heading} look="title">
      <Stack gap="s">
        {moments.map((moment) => (
          <MomentCard key={moment.momentId} moment={moment} day={day ?? null} />
        ))}
      </Stack>
    </Section>
  );
}
