import { useInfiniteQuery } from '@tanstack/react-query';
import { hereHouse } from '#kit/here.ts';
import { useSay } from '#houses/web/house.ts';
import { Button } from '#ui/Button.tsx';
import { classes } from '#ui/classes.ts';
import { Empty } from '#ui/Empty.tsx';
import { Row } from '#ui/Row.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Stack } from '#ui/Stack.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { Failed } from './Failed.tsx';
import { guests, type Happened } from './guests.ts';
import css from './Timeline.module.css';
import { useWhen } from './useWhen.ts';
import { words } from './words.ts';

/** Everything that happened, on both ledgers: service cool, hospitality warm. */
export function Timeline({ guestId }: { guestId: string }) {
  const say = useSay();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [hereHouse(), 'guests', 'timeline', guestId],
    queryFn: ({ pageParam, signal }) => guests.call.timeline({ guestId, before: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ before }) => before,
  });
  if (!data)
    return error ? (
      <Failed fault={error} onAgain={() => void refetch()} />
    ) : (
      <Skeleton label={say(words.timeline.fetching)} rows={6} />
    );
  const events = data.pages.flatMap((page) => page.events);
  if (events.length === 0) return <Empty>{say(words.timeline.nothing)}</Empty>;
  return (
    <Stack>
      <Row gap="m">
        <span className={classes(css.key, css.service)}>{say(words.timeline.service)}</span>
        <span className={classes(css.key, css.hospitality)}>{say(words.timeline.hospitality)}</span>
      </Row>
      <Days events={events} />
      {error && <Failed fault={error} onAgain={() => void fetchNextPage()} />}
      {hasNextPage && (
        <Row>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {say(words.timeline.earlier)}
          </Button>
        </Row>
      )}
    </Stack>
  );
}

function Days({ events }: { events: Happened[] }) {
  const when = useWhen();
  const days = [...Map.groupBy(events, ({ at }) => when.isoDay(at))];
  return days.map(([day, happened]) => (
    <section key={day} aria-label={when.day(day)}>
      <h2 className={css.day}>{when.day(day)}</h2>
      <ol className={css.events}>
        {happened.map((event) => (
          <OneEvent key={event.id} event={event} />
        ))}
      </ol>
    </section>
  ));
}

function OneEvent({ event: { ledger, at, sentence, by } }: { event: Happened }) {
  const say = useSay();
  const when = useWhen();
  return (
    <li className={classes(css.event, css[ledger])}>
      <time dateTime={at}>{when.time(at)}</time>
      <span>
        {ledger !== 'neither' && <VisuallyHidden>{say(words.timeline[ledger])}: </VisuallyHidden>}
        {sentence}
        {by && !sentence.includes(by) && <small>{by}</small>}
      </span>
    </li>
  );
}
