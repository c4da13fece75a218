import { useEffect, useState } from 'react';
import { Refused, Unreached } from '#kit/call.ts';
import { overhear, queries } from '#kit/queries.ts';
import { desk, type ConversationShown } from './desk.ts';

const every = 20_000;
const stillWriting = 12_000;

/** Says that this conversation is before somebody, and whether they are writing; hears the same of others. */
export function usePresence(conversationId: string, text: string): void {
  const writing = useWriting(text);
  useEffect(() => {
    const { queryKey } = desk.read.conversation({ conversationId });
    const look = async () => {
      if (document.visibilityState !== 'visible') return;
      try {
        const { present } = await desk.call.look({ conversationId, writing });
        queries.setQueryData<ConversationShown>(queryKey, (shown) => shown && { ...shown, present });
      } catch (fault) {
        // Nobody is told while the house is out of reach, or on a tablet without a turn.
        if (!(fault instanceof Unreached || fault instanceof Refused)) throw fault;
      }
    };
    void look();
    const timer = setInterval(() => void look(), every);
    return () => clearInterval(timer);
  }, [conversationId, writing]);
  useEffect(
    () =>
      overhear(({ names, subjects }) => {
        if (names.includes('desk.looked') && subjects.includes(conversationId))
          void queries.invalidateQueries({ queryKey: desk.read.conversation({ conversationId }).queryKey });
      }),
    [conversationId],
  );
}

/** Letters came within the last seconds. */
function useWriting(text: string): boolean {
  const [first] = useState(text);
  const [quietSince, setQuietSince] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setQuietSince(text), stillWriting);
    return () => clearTimeout(timer);
  }, [text]);
  return text !== '' && text !== first && text !== quietSince;
}
