import { Link } from '@tanstack/react-router';
import { useInfiniteQuery } from '@tanstack/react-query';
import { hereHouse } from '#kit/here.ts';
import { useSay } from '#houses/web/house.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { Empty } from '#ui/Empty.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Row } from '#ui/Row.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Stack } from '#ui/Stack.tsx';
import { Failed } from './Failed.tsx';
import { GuestRow } from './GuestRow.tsx';
import { guests } from './guests.ts';
import { toImport } from './way.ts';
import { words } from './words.ts';

/** The guests by name, a page at a time. */
export function AllGuests({ onAdd }: { onAdd: () => void }) {
  const say = useSay();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [hereHouse(), 'guests', 'list'],
    queryFn: ({ pageParam, signal }) => guests.call.list({ after: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ after }) => after,
  });
  if (!data)
    return error ? (
      <Failed fault={error} onAgain={() => void refetch()} />
    ) : (
      <Skeleton label={say(words.list.fetching)} rows={9} />
    );

  const rows = data.pages.flatMap((page) => page.guests);
  const total = data.pages[0]?.total ?? 0;
  if (total === 0) return <Nobody onAdd={onAdd} />;
  return (
    <Stack>
      <ul aria-label={say(words.list.byName)}>
        {rows.map(({ guestId, name, email, phone }) => (
          <GuestRow key={guestId} guestId={guestId} name={name} handles={[phone, email]} />
        ))}
      </ul>
      <Row place="apart">
        <Hint>
          {say(words.list.shown, {
            shown: rows.length.toLocaleString('en-GB'),
            total: total.toLocaleString('en-GB'),
          })}
        </Hint>
        {hasNextPage && (
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {say(words.more)}
          </Button>
        )}
      </Row>
      {error && <Failed fault={error} onAgain={() => void fetchNextPage()} />}
    </Stack>
  );
}

function Nobody({ onAdd }: { onAdd: () => void }) {
  const say = useSay();
  return (
    <Empty
      action={
        <Row>
          <Link {...toImport()} className={buttonClass('go')}>
            {say(words.list.bring)}
          </Link>
          <Button onClick={onAdd}>{say(words.list.add)}</Button>
        </Row>
      }
    >
      {say(words.list.nobody)}
    </Empty>
  );
}
