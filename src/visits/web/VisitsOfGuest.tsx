import { useInfiniteQuery } from '@tanstack/react-query';
import { hereHouse } from '#kit/here.ts';
import { counted } from '#kit/words.ts';
import { useSay } from '#houses/web/house.ts';
import { Button } from '#ui/Button.tsx';
import { Empty } from '#ui/Empty.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Row } from '#ui/Row.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Stack } from '#ui/Stack.tsx';
import { visits } from './visits.ts';
import { VisitLine } from './VisitLine.tsx';
import css from './VisitsOfGuest.module.css';

/** The visits of a guest, newest first: what they took, what it came to, who cared. */
export function VisitsOfGuest({ guestId }: { guestId: string }) {
  const say = useSay();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [hereHouse(), 'visits', 'ofGuest', guestId],
    queryFn: ({ pageParam, signal }) => visits.call.ofGuest({ guestId, before: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.visits.length, 0);
      return shown < last.total ? (last.visits.at(-1)?.visitId ?? null) : null;
    },
  });
  if (!data && error) {
    return (
      <ErrorNote todo={<Button onClick={() => void refetch()}>Try again</Button>}>{error.message}</ErrorNote>
    );
  }
  if (!data) return <Skeleton label={say('Fetching the <visits>')} rows={5} />;

  const shown = data.pages.flatMap((page) => page.visits);
  const total = data.pages[0]?.total ?? 0;
  if (total === 0) return <Empty>{say('No <visits> yet.')}</Empty>;
  return (
    <Stack>
      <ol className={css.visits}>
        {shown.map((visit) => (
          <VisitLine key={visit.visitId} visit={visit} guestId={guestId} />
        ))}
      </ol>
      {error && <ErrorNote>{error.message}</ErrorNote>}
      <Row place="apart">
        <Hint>{`${shown.length} of ${counted(total, say('<visit>'), say('<visits>'))}`}</Hint>
        {hasNextPage && (
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Show earlier
          </Button>
        )}
      </Row>
    </Stack>
  );
}
