import { useCallback, useEffect, useRef, useState } from 'react';
import { Refused, Unreached } from '#kit/call.ts';
import { awaySince } from '#kit/reach.ts';
import { useNoted } from '#kit/useNoted.ts';
import { moments } from '../moments.ts';

const pause = 700;

/** What is written so far: with every letter here, and a blink later in the house, so that it goes on at another screen. */
export function useNoteDraft(noteId: string, inHouse: string) {
  const [text, setText] = useState(inHouse);
  const [wasInHouse, setWasInHouse] = useState(inHouse);
  // Somebody went on writing elsewhere, and nothing is begun here that would be lost.
  if (inHouse !== wasInHouse) {
    setWasInHouse(inHouse);
    if (text === wasInHouse) setText(inHouse);
  }
  const away = useNoted(awaySince) !== null;
  const unsaved = useRef<string>(null);

  const save = useCallback(async () => {
    const words = unsaved.current;
    if (words === null) return;
    try {
      await moments.call.keepNote({ noteId, text: words });
    } catch (fault) {
      // Without the house it stays in the field, and is kept when it is back.
      if (fault instanceof Unreached || fault instanceof Refused) return;
      throw fault;
    }
    if (unsaved.current === words) unsaved.current = null;
  }, [noteId]);

  const change = useCallback((words: string) => {
    setText(words);
    unsaved.current = words;
  }, []);
  /** It goes out as it stands: what is kept after it would only be refused. */
  const forget = useCallback(() => {
    unsaved.current = null;
  }, []);

  useEffect(() => {
    const timer = setTimeout(() => void save(), pause);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- each letter begins the pause anew, and so does the network's return
  }, [text, away, save]);
  useEffect(() => () => void save(), [save]);
  return { text, change, forget };
}
