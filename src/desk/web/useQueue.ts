import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useLayoutEffect, useMemo } from 'react';
import { hereHouse } from '#kit/here.ts';
import { settled, taps } from '#kit/outbox.ts';
import { useNoted } from '#kit/useNoted.ts';
import { filterOf, type DeskSearch } from './address.ts';
import { desk, type QueueRow } from './desk.ts';
import { without } from './pending.ts';

/** The conversations an address asks for, page after page, with every tap already shown. */
export function useQueue(search: DeskSearch) {
  const filter = filterOf(search);
  const { data, dataUpdatedAt, error, refetch, isPlaceholderData, ...pages } = useInfiniteQuery({
    queryKey: [hereHouse(), 'desk', 'queue', filter],
    queryFn: ({ pageParam, signal }) => desk.call.queue({ ...filter, cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  const queued = useNoted(taps);
  // Before the page is drawn: a row must not come back for a blink.
  useLayoutEffect(() => settled(dataUpdatedAt), [dataUpdatedAt]);
  const view = filter.view ?? 'open';
  const rows = useMemo(() => without(onceEach(data?.pages ?? []), queued, view), [data, queued, view]);
  return {
    rows,
    known: data !== undefined,
    /** Another filter was asked for, and what is shown is still that of the one before. */
    stale: isPlaceholderData,
    error,
    again: refetch,
    hasMore: pages.hasNextPage,
    readingMore: pages.isFetchingNextPage,
    more: pages.fetchNextPage,
  };
}

/** A row that moved between two pages while they were read stands on both. */
function onceEach(pages: readonly { rows: QueueRow[] }[]): QueueRow[] {
  return [...new Map(pages.flatMap((page) => page.rows).map((row) => [row.id, row])).values()];
}
