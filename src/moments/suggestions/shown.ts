import type { CurrentIdea } from '../ideas/all-ideas.ts';
import { reasonWithSource, whyNotWords } from './reason-words.ts';
import type { SuggestedRow } from './suggested-rows.ts';

/** A suggestion as it leaves the house, in the words of today. */
export function shown(row: SuggestedRow, ideas: readonly CurrentIdea[]) {
  const { visitId, guestId, guestName, currency, dismissedWhy, momentId } = row;
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
    who: idea?.who ?? ('anyone' as const),
    memoryId: row.memoryId,
    because: reasonsOf(row),
    others: row.others.flatMap(({ ideaKey, why }) => {
      const title = ofKey.get(ideaKey)?.title;
      return title === undefined ? [] : [{ ideaKey, title, why: whyNotWords[why] }];
    }),
    heldWhy,
    ...{ dismissedAt, dismissedWhy, momentId },
  };
}

/** Each reason once: a first visit is a stage and an occasion. */
function reasonsOf({ because, remembered, day }: SuggestedRow) {
  const reasons = new Map<string, string | null>();
  for (const one of because) {
    const words = reasonWithSource(one, remembered, day);
    if (words !== null && !reasons.has(words)) reasons.set(words, one.memoryId);
  }
  return [...reasons].map(([words, memoryId]) => ({ words, memoryId }));
}

const noIdea = {
  ideaKey: null,
  title: null,
  needs: '',
  costMinor: 0,
  who: 'anyone' as const,
  memoryId: null,
  because: [],
  others: [],
};
