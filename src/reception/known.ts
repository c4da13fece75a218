import type { Act } from '#kit/act.ts';
import type { Dot } from '#guests/dot.ts';
import { dots as guestDots } from '#guests/dots.ts';
import { memoriesInMind, memoryCount } from '#guests/in-mind.ts';
import { dots as visitDots } from '#visits/dots.ts';
import { counts, noVisits } from '#regulars/counts.ts';
import { dots as regularDots } from '#regulars/dots.ts';
import { celebrations, occasionsOn } from '#regulars/occasion.ts';
import type { VisitCounts } from '#regulars/stage.ts';
import { dots as deskDots } from '#desk/dots.ts';
import { dots as momentDots } from '#moments/dots.ts';

/** What the slices below know of one person on one day. */
export type Known = {
  visits: VisitCounts;
  dots: Dot[];
  /** Things remembered that hold on this day. */
  remembered: number;
  celebrates: boolean;
};

/** Whoever comes on this day: their visit, what they booked, and the name they go by. */
export type When = {
  day: string;
  visitOf: ReadonlyMap<string, string>;
  whatOf: ReadonlyMap<string, string>;
  nameOf: ReadonlyMap<string, string>;
};

/** Asks every slice once for all guests, so that a full day takes as many statements as an empty one. */
export async function knownOf(
  act: Act,
  personIds: readonly string[],
  when: When,
): Promise<(personId: string) => Known> {
  const visits = await counts(act, personIds, when.day);
  const remembered = await memoryCount(act, personIds, when.day);
  const memories = await memoriesInMind(act, personIds, when);
  const ofVisits = await visitDots(act, personIds, when);
  const ofDesk = await deskDots(act, personIds, when);
  const suggested = await momentDots(act, when);
  const ofGuests = guestDots(memories, when.day).filter(
    // What a suggestion is made from is said by it: of three places two would hold the same.
    ({ rank, subjectId }) => rank !== 'know' || !suggested.cited.has(subjectId),
  );

  const memoriesOf = Map.groupBy(memories, ({ guestId }) => guestId);
  const firstTimersOf = firstTimers(personIds, { when, visits, told: ofVisits });
  const occasionsOf = new Map(
    personIds.map((id) => [
      id,
      occasionsOn(when.day, {
        visits: visits.get(id) ?? noVisits,
        memories: memoriesOf.get(id) ?? [],
        firstTimers: firstTimersOf(id),
      }),
    ]),
  );
  const ofRegulars =
    when.visitOf.size === 0 ? [] : [...occasionsOf].flatMap(([id, all]) => regularDots(id, all));
  const dotsOf = Map.groupBy(
    [...ofGuests, ...ofVisits, ...ofRegulars, ...ofDesk, ...suggested.dots],
    (dot) => dot.guestId,
  );
  return (personId) => ({
    visits: visits.get(personId) ?? noVisits,
    dots: dotsOf.get(personId) ?? [],
    remembered: remembered.get(personId) ?? 0,
    celebrates: (occasionsOf.get(personId) ?? []).some(({ name }) => celebrations.includes(name)),
  });
}

type Met = { when: When; visits: ReadonlyMap<string, VisitCounts>; told: readonly Dot[] };

/** Those who come along for the first time, but for whom the visits speak of already. */
function firstTimers(personIds: readonly string[], { when, visits, told }: Met): (id: string) => string[] {
  const newHere = personIds.filter((id) => (visits.get(id)?.visits ?? 0) === 0);
  const byVisit = Map.groupBy(newHere, (id) => when.visitOf.get(id));
  const toldOf = Map.groupBy(told, ({ guestId }) => guestId);
  return (id) => {
    const visitId = when.visitOf.get(id);
    if (visitId === undefined) return [];
    const already = new Set(toldOf.get(id)?.map(({ subjectId }) => subjectId));
    return (byVisit.get(visitId) ?? [])
      .filter((other) => other !== id && !already.has(other))
      .map((other) => when.nameOf.get(other)?.split(' ')[0] ?? '');
  };
}
