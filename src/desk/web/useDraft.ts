import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Refused, Unreached } from '#kit/call.ts';
import { hereHouse } from '#kit/here.ts';
import { queries } from '#kit/queries.ts';
import { awaySince } from '#kit/reach.ts';
import { useNoted } from '#kit/useNoted.ts';
import { desk } from './desk.ts';

type Begun = { text: string; saved: boolean };

const pause = 700;

/**
 * What somebody has begun to answer: kept in this browser with every letter and in the house a blink later, so that it
 * goes on at another desk, and nothing is lost with the network.
 */
export function useDraft(conversationId: string, inHouse: string): [string, (text: string) => void] {
  const key = [hereHouse(), 'desk', 'begun', conversationId];
  const { data: begun } = useQuery<Begun | null>({
    queryKey: key,
    queryFn: () => null,
    enabled: false,
    meta: { kept: true },
  });
  const [text, setText] = useState(() => (begun && !begun.saved ? begun.text : inHouse));
  const [wasInHouse, setWasInHouse] = useState(inHouse);
  // It was changed at another desk, or an answer was taken back, and nothing is begun here that would be lost.
  if (inHouse !== wasInHouse) {
    setWasInHouse(inHouse);
    if ((begun?.saved ?? true) && (text === '' || text === wasInHouse)) setText(inHouse);
  }
  const away = useNoted(awaySince) !== null;
  const unsaved = useRef<string>(null);

  const save = useCallback(async () => {
    const words = unsaved.current;
    if (words === null) return;
    try {
      await desk.call.keepDraft({ conversationId, text: words });
    } catch (fault) {
      // Without the house it stays here, and is saved when it is back.
      if (fault instanceof Unreached || fault instanceof Refused) return;
      throw fault;
    }
    if (unsaved.current !== words) return;
    unsaved.current = null;
    queries.setQueryData<Begun>([hereHouse(), 'desk', 'begun', conversationId], { text: words, saved: true });
  }, [conversationId]);

  const change = useCallback(
    (words: string) => {
      setText(words);
      unsaved.current = words;
      queries.setQueryData<Begun>([hereHouse(), 'desk', 'begun', conversationId], {
        text: words,
        saved: false,
      });
    },
    [conversationId],
  );
  useEffect(() => {
    const timer = setTimeout(() => void save(), pause);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- each letter begins the pause anew, and so does the network's return
  }, [text, away, save]);
  // Whoever goes on to the next conversation does not wait for the pause.
  useEffect(() => () => void save(), [save]);
  return [text, change];
}
