import type { Act } from '#kit/act.ts';
import type { Dot } from '#guests/dot.ts';
import { dots as guestDots } from '#guests/dots.ts';
import { memoryCount } from '#guests/in-mind.ts';
import { dots as visitDots } from '#visits/dots.ts';
import { counts, noVisits } from '#regulars/counts.ts';
import type { VisitCounts } from '#regulars/stage.ts';
import { dots as deskDots } from '#desk/dots.ts';

/** What the slices below know of one person on one day. */
export type Known = {
  visits: VisitCounts;
  dots: Dot[];
  /** Things remembered that hold on this day. */
  remembered: number;
  celebrates: boolean;
};

export type When = { day: string; visitOf: ReadonlyMap<string, string> };

/** Asks every slice once for all guests, so that a full day takes as many statements as an empty one. */
export async function knownOf(
  act: Act,
  personIds: readonly string[],
  when: When,
): Promise<(personId: string) => Known> {
  const visits = await counts(act, personIds, when.day);
  const remembered = await memoryCount(act, personIds, when.day);
  const memories = await guestDots(act, personIds, when);
  const others = [...(await visitDots(act, personIds, when)), ...(await deskDots(act, personIds, when))];
  const dotsOf = Map.groupBy([...memories, ...others], (dot) => dot.guestId);
  // Of what is remembered only an occasion that is today fits this very moment.
  const celebrating = new Set(
    memories.filter(({ rank }) => rank === 'fits_now').map(({ guestId }) => guestId),
  );
  return (personId) => ({
    visits: visits.get(personId) ?? noVisits,
    dots: dotsOf.get(personId) ?? [],
    remembered: remembered.get(personId) ?? 0,
    celebrates: celebrating.has(personId),
  });
}
