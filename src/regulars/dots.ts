import type { Dot } from '#guests/dot.ts';
import type { Occasion, OccasionName } from './occasion.ts';

/**
 * How much each weighs among what fits this moment, below what they told us of themselves. A first visit and a coming
 * back after long stand beside the name already, and what comes from a memory has the memory's own line.
 */
const weights = {
  first_visit_anniversary: 5,
  nth_visit: 5,
  brings_friends: 4.5,
} as const satisfies Partial<Record<OccasionName, number>>;

/** The lines that the visits of a guest alone can tell. */
export function dots(guestId: string, occasions: readonly Occasion[]): Dot[] {
  return occasions.flatMap(({ name, words, memoryId }) => {
    if (memoryId !== null || !isWeighed(name)) return [];
    return [
      {
        subjectId: guestId,
        guestId,
        rank: 'fits_now',
        chip: words,
        line: words,
        from: 'from their visits',
        weight: weights[name],
        answers: [],
        handedTo: null,
        sayAloud: true,
      },
    ];
  });
}

function isWeighed(name: OccasionName): name is keyof typeof weights {
  return name in weights;
}
