import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { hereHouse } from '#kit/here.ts';
import { desk, type Message } from './desk.ts';

/** What was said in a conversation, newest last; older pages are read as somebody scrolls up. */
export function useMessages(conversationId: string) {
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: [hereHouse(), 'desk', 'messages', conversationId],
    queryFn: ({ pageParam, signal }) => desk.call.messages({ conversationId, cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ before }) => before,
  });
  const messages = useMemo(() => onceEach(data?.pages ?? []), [data]);
  return {
    messages,
    known: data !== undefined,
    error,
    again: refetch,
    hasOlder: hasNextPage,
    readingOlder: isFetchingNextPage,
    older: fetchNextPage,
  };
}

/** Pages come newest first, their messages oldest first. */
function onceEach(pages: readonly { rows: Message[] }[]): Message[] {
  const all = pages.toReversed().flatMap(({ rows }) => rows);
  return [...new Map(all.map((message) => [message.id, message])).values()];
}
