import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { dayLine } from '#kit/shown.ts';
import { staff } from '#kit/caller.ts';
import { counted } from '#kit/words.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { Empty } from '#ui/Empty.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Page } from '#ui/Page.tsx';
import { Row } from '#ui/Row.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useMay, useMe } from '#door/web/me.ts';
import { useSay, useVenue } from '#houses/web/house.ts';
import { useActing } from '#team/web/Acting.tsx';
import { LearnedGuest } from './LearnedGuest.tsx';
import { reception } from './reception.ts';

const route = getRouteApi('/h/$house/learned');

/** The ten seconds at the end of a shift: what would be forgotten by tomorrow is written down now. */
export function Learned() {
  const { day } = route.useSearch();
  const venue = useVenue();
  const say = useSay();
  const may = useMay(staff);
  const known = useMe() !== undefined;
  const reading = useQuery({
    ...reception.read.learned({ venueId: venue?.id ?? '', day: day ?? null }),
    enabled: venue !== undefined && may,
  });
  const [over, setOver] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const guests = reading.data;

  if (known && !may) return <WhoAsks />;
  if (over && guests) return <Done noticed={guests.map(({ learnedToday }) => learnedToday)} />;
  return (
    <Page
      title={say('Who did we learn something about?')}
      sub={day ? dayLine(day) : 'Ten seconds, before everybody goes home. Enter notes it.'}
      narrow
      actions={guests && guests.length > 0 && <Button onClick={() => setOver(true)}>Nobody</Button>}
    >
      {reading.error && !guests && (
        <ErrorNote todo={<Button onClick={() => void reading.refetch()}>Try again</Button>}>
          {reading.error.message}
        </ErrorNote>
      )}
      {!reading.error && !guests && <Skeleton label="Reading the shift" rows={6} />}
      {guests?.length === 0 && (
        <Empty action={<ToToday />}>{say('No <guest> was here on this shift yet.')}</Empty>
      )}
      {guests && guests.length > 0 && (
        <Stack gap="l">
          <div ref={list}>
            {guests.map((guest, at) => (
              <LearnedGuest
                key={guest.guestId}
                guest={guest}
                first={at === 0}
                onNext={() => focusAfter(list.current, guest.guestId)}
              />
            ))}
          </div>
          <Row place="end">
            <Button kind="go" data-done onClick={() => setOver(true)}>
              That is all
            </Button>
          </Row>
        </Stack>
      )}
    </Page>
  );
}

/** On to the field of the next guest, and after the last to the end of the page. */
function focusAfter(list: HTMLElement | null, guestId: string) {
  const guests = [...(list?.querySelectorAll<HTMLElement>('[data-guest]') ?? [])];
  const next = guests[guests.findIndex(({ dataset }) => dataset['guest'] === guestId) + 1];
  (next?.querySelector('textarea') ?? document.querySelector<HTMLElement>('[data-done]'))?.focus();
}

function Done({ noticed }: { noticed: number[] }) {
  const say = useSay();
  const things = noticed.reduce((sum, count) => sum + count, 0);
  const guests = noticed.filter((count) => count > 0).length;
  return (
    <Page title="That is all. Thank you." narrow>
      <Empty action={<ToToday />}>
        {things === 0
          ? 'Nothing new on this shift. That is an answer, too.'
          : `${counted(things, 'thing', 'things')} about ${counted(guests, say('<guest>'), say('<guests>'))} will be there next time.`}
      </Empty>
    </Page>
  );
}

/** A tablet on the wall belongs to nobody, and what was noticed has a name. */
function WhoAsks() {
  const { somebody } = useActing();
  return (
    <Page title="Who did we learn something about?" narrow>
      <Empty
        action={
          <Button kind="go" onClick={() => void somebody()}>
            Say who you are
          </Button>
        }
      >
        What is noticed carries the name of whoever noticed it.
      </Empty>
    </Page>
  );
}

function ToToday() {
  const { house } = route.useParams();
  return (
    <Link to="/h/$house" params={{ house }} className={buttonClass('go')}>
      Back to today
    </Link>
  );
}
