import { useEffect } from 'react';
import { Refused, Unreached } from '#kit/call.ts';
import { hereHouse } from '#kit/here.ts';
import { queries } from '#kit/queries.ts';
import { desk } from './desk.ts';

const readFor = 2_000;

/** Whoever was called in a note and has it before them for a moment has seen it. */
export function useSeen(conversationId: string, isCalled: boolean): void {
  useEffect(() => {
    if (!isCalled) return;
    const seen = async () => {
      try {
        await desk.call.seenMention({ conversationId });
        await queries.invalidateQueries({ queryKey: [hereHouse(), 'desk', 'counts'] });
      } catch (fault) {
        // Then it stays among those that were not seen.
        if (!(fault instanceof Unreached || fault instanceof Refused)) throw fault;
      }
    };
    const timer = setTimeout(() => void seen(), readFor);
    return () => clearTimeout(timer);
  }, [conversationId, isCalled]);
}
