import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { manager } from '#kit/caller.ts';
import { money } from '#kit/shown.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { Page } from '#ui/Page.tsx';
import { Row } from '#ui/Row.tsx';
import { Section } from '#ui/Section.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useMay } from '#door/web/me.ts';
import { Failed } from '#guests/web/Failed.tsx';
import { useWhen } from '#guests/web/useWhen.ts';
import { useVenue } from '#houses/web/house.ts';
import { Allowances } from './Allowances.tsx';
import { moments } from './moments.ts';
import css from './Purse.module.css';
import { PurseBar } from './PurseBar.tsx';
import { PurseEntries } from './PurseEntries.tsx';
import { PurseRuleDialog } from './PurseRuleDialog.tsx';
import { PurseSumDialog } from './PurseSumDialog.tsx';
import { monthStep, monthWords } from './rows.ts';
import { toMoments } from './way.ts';

const route = getRouteApi('/h/$house/moments/purse');

/** What the house gives away in a month: what there was, what went, to whom, and what is left. */
export function PursePage() {
  const { month } = route.useSearch();
  const navigate = route.useNavigate();
  const venue = useVenue();
  const thisMonth = useWhen().today.slice(0, 7);
  const manages = useMay(manager);
  const [open, setOpen] = useState<'rule' | 'topUp' | 'takeOut'>();
  const { data, error, refetch } = useQuery({
    ...moments.read.purse({ venueId: venue?.id ?? '', month: month ?? null }),
    enabled: venue !== undefined,
  });
  const shown = month ?? thisMonth;
  const onClose = () => setOpen(undefined);
  const go = (to: string) => void navigate({ search: to === thisMonth ? {} : { month: to } });
  return (
    <Page
      title="Purse"
      sub={monthWords(shown)}
      narrow
      actions={
        <Row>
          {month && <Button onClick={() => go(thisMonth)}>This month</Button>}
          <Button aria-label="The month before" onClick={() => go(monthStep(shown, -1))}>
            ‹
          </Button>
          <Button
            aria-label="The month after"
            disabled={shown >= thisMonth}
            onClick={() => go(monthStep(shown, 1))}
          >
            ›
          </Button>
          <Link {...toMoments()} className={buttonClass()}>
            Moments
          </Link>
        </Row>
      }
    >
      {error && !data && <Failed fault={error} onAgain={() => void refetch()} />}
      {!error && !data && <Skeleton label="Opening the purse" rows={6} />}
      {data && venue && (
        <Stack gap="l">
          <PurseBar purse={data} />
          {manages && shown === thisMonth && (
            <Row>
              <Button onClick={() => setOpen('topUp')}>Top it up</Button>
              <Button onClick={() => setOpen('takeOut')}>Take some out</Button>
            </Row>
          )}
          <Section
            heading={<span className={css.heading}>How much, and who may spend it</span>}
            look="title"
            action={manages && shown === thisMonth && <Button onClick={() => setOpen('rule')}>Change</Button>}
          >
            <Allowances purse={data} atHand={shown === thisMonth} />
          </Section>
          <PurseEntries purse={data} manages={manages} />
          {open === 'rule' && <PurseRuleDialog purse={data} venueId={venue.id} onClose={onClose} />}
          {(open === 'topUp' || open === 'takeOut') && (
            <PurseSumDialog
              which={open}
              venueId={venue.id}
              currency={data.currency}
              left={money(data.leftMinor, data.currency)}
              onClose={onClose}
            />
          )}
        </Stack>
      )}
    </Page>
  );
}
