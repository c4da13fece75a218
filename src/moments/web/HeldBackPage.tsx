import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { counted } from '#kit/words.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { Count } from '#ui/Count.tsx';
import { Empty } from '#ui/Empty.tsx';
import { Line, Lines } from '#ui/Lines.tsx';
import { Name } from '#ui/Name.tsx';
import { Page } from '#ui/Page.tsx';
import { Section } from '#ui/Section.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Stack } from '#ui/Stack.tsx';
import { toGuest } from '#guests/web/way.ts';
import { Failed } from '#guests/web/Failed.tsx';
import { useWhen } from '#guests/web/useWhen.ts';
import { useSay, useVenue } from '#houses/web/house.ts';
import { firstName } from '#team/web/team.ts';
import { moments, type HeldBackShown } from './moments.ts';
import css from './Moments.module.css';
import { toMoments } from './way.ts';
import { heldKinds, heldSentence, ruleName, ruleSentence } from './words.ts';

const days = 30;

/** What the rules of restraint held back of late, for whom, and why each rule is there. */
export function HeldBackPage() {
  const venue = useVenue();
  const { data, error, refetch } = useQuery({
    ...moments.read.heldBack({ venueId: venue?.id ?? '', days }),
    enabled: venue !== undefined,
  });
  return (
    <Page
      title="Held back"
      sub={`What was not suggested, given or written in the last ${days} days, and the rule that held it back.`}
      narrow
      actions={
        <Link {...toMoments()} className={buttonClass()}>
          Moments
        </Link>
      }
    >
      {error && !data && <Failed fault={error} onAgain={() => void refetch()} />}
      {!error && !data && <Skeleton label="Fetching what was held back" rows={6} />}
      {data?.rows.length === 0 && <Empty>Nothing was held back in these days.</Empty>}
      {data && data.rows.length > 0 && (
        <Stack gap="l">
          <Rules counts={data.counts} />
          <Rows rows={data.rows} />
        </Stack>
      )}
    </Page>
  );
}

function Rules({ counts }: Pick<HeldBackShown, 'counts'>) {
  const say = useSay();
  return (
    <Section heading="By rule" look="title">
      <Lines>
        {counts
          .toSorted((one, other) => other.count - one.count)
          .map(({ why, count }) => (
            <Line key={why} detail={ruleSentence(why)} action={<Count>{count}</Count>}>
              {say(ruleName(why))}
            </Line>
          ))}
      </Lines>
    </Section>
  );
}

const shownAtFirst = 50;

function Rows({ rows }: Pick<HeldBackShown, 'rows'>) {
  const say = useSay();
  const when = useWhen();
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, shownAtFirst);
  return (
    <Section heading={counted(rows.length, 'time', 'times')} look="title">
      <Stack>
        <Lines>
          {shown.map(({ what, subjectId, guestId, guestName, at, why }) => (
            <Line
              key={what + subjectId + at}
              detail={`${heldKinds[what]} · ${when.day(at)}, ${when.time(at)} · ${say(heldSentence(why), { name: firstName(guestName) })}`}
            >
              <Link {...toGuest(guestId)} className={css.open}>
                <Name>
                  <bdi>{guestName}</bdi>
                </Name>
              </Link>
            </Line>
          ))}
        </Lines>
        {rows.length > shown.length && (
          <div>
            <Button onClick={() => setAll(true)}>All {rows.length}</Button>
          </div>
        )}
      </Stack>
    </Section>
  );
}
