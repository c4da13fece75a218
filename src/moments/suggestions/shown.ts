import type { CurrentIdea } from '../ideas/all-ideas.ts';
import { reasonWithSource, whyNotWords } from './reason-words.ts';
import type { SuggestedRow } from './suggested-rows.ts';

/** A suggestion as it leaves the house, in the words of today. */
export function shown(row: SuggestedRow, ideas: readonly CurrentIdea[]) {
  const { visitId, guestId, guestName, currency, dismissedWhy, momentId, day } = row;
  const of = { visitId, guestId, guestName, currency };
  const dismissedAt = row.dismissedAt?.toISOString() ?? null;
  const heldWhy = row.heldWhy ?? row.heldNow;
  if (row.ideaKey === null || heldWhy !== null)
    return { ...of, ...noIdea, heldWhy, dismissedAt, dismissedWhy, momentId };
  const ofKey = new Map(ideas.map((idea) => [idea.key, idea]));
  const idea = ofKey.get(row.ideaKey);
  return {
    ...of,
    ideaKey: row.ideaKey,
    title: idea?.title ?? null,
    needs: idea?.needs ?? '',
    costMinor: idea?.costMinor ?? 0,
    memoryId: row.memoryId,
    because: row.because.flatMap((because) => {
      const words = reasonWithSource(because, row.remembered, day);
      return words === null ? [] : [{ words, memoryId: because.memoryId }];
    }),
    others: row.others.flatMap(({ ideaKey, why }) => {
      const title = ofKey.get(ideaKey)?.title;
      return title === undefined ? [] : [{ ideaKey, title, why: whyNotWords[why] }];
    }),
    heldWhy,
    ...{ dismissedAt, dismissedWhy, momentId },
  };
}

const noIdea = {
  ideaKey: null,
  title: null,
  needs: '',
  costMinor: 0,
  memoryId: null,
  because: [],
  others: [],
};
