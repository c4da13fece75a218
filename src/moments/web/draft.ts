import type { Idea, MomentShown, Suggestion } from './moments.ts';
import { isStill } from './rows.ts';

/** For whom something is thought of, and where it began. */
export type From = {
  to: { guestId: string; name: string; visitId: string | null };
  /** What is suggested: it stands in the field already, and a second tap gives it. */
  suggestion?: Suggestion | undefined;
  /** What somebody noticed, to become an idea. */
  noticed?: MomentShown | undefined;
};

/** What is being written: one’s own words, and the idea they may have begun with. */
export type Draft = {
  idea: Pick<Idea, 'key' | 'title' | 'costMinor'> | undefined;
  words: string;
  cost: string;
};

/** What a draft says: the idea as it stands in the book, a variation of it, or words that are nobody else’s. */
export function meantBy({ idea, words }: Draft, { to, suggestion, noticed }: From) {
  const own = words.trim();
  const from = idea && isStill(idea.title, own) ? idea : undefined;
  const suggested = from !== undefined && from.key === suggestion?.ideaKey ? suggestion : undefined;
  return {
    ...{ guestId: to.guestId, visitId: to.visitId },
    words: own === from?.title ? '' : own,
    ideaKey: from?.key ?? null,
    memoryId: noticed?.memoryId ?? suggested?.memoryId ?? null,
    suggestionVisitId: suggested?.visitId ?? null,
  };
}
