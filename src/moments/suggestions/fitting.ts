import { daysBetween } from '#kit/day.ts';
import type { InMind } from '#guests/in-mind.ts';
import { memoryLine } from '#guests/memory.ts';
import type { Occasion, OccasionName } from '#regulars/occasion.ts';
import type { RegularStage } from '#regulars/stage.ts';
import { cautionAgainst } from './caution.ts';
import type { Caution, LookedUp } from './caution.ts';
import type { Because, Coming, Means, VisitAhead, WhyNot } from './choice.ts';
import { heldBy } from '../gestures/restraint.ts';
import { plain, says, wantedOf } from './plain-words.ts';

/**
 * What speaks for an idea; what holds is added up. The figures are the house's judgement: the nearer to what they said
 * themselves, the more, and a cheaper one before a dearer.
 */
const points = {
  /** Their own words name it. */
  namedByMemory: 6,
  kindOfMemory: 3.5,
  occasion: {
    birthday: 5,
    anniversary: 5,
    visit_of_someone: 5,
    other_day: 4.5,
    moved_here: 4.5,
    first_visit_anniversary: 4,
    nth_visit: 4,
    brings_friends: 4,
    back_after_long: 3.5,
    first_visit: 2.5,
  } satisfies Record<OccasionName, number>,
  stage: { first: 1, returning: 0.5, regular: 1, lifelong: 1.5, drifting: 2 } satisfies Record<
    RegularStage,
    number
  >,
  weather: 0.5,
  party: 0.5,
  /** For a memory noticed, used or confirmed today; none after a year. */
  fresh: 1,
  /** For an idea that takes the whole allowance of a guest. */
  wholeAllowance: -1,
} as const;

/** An idea looked at for one guest: what it rests on, and why it is not for them where it is not. */
export type Fit = {
  ideaKey: string;
  costMinor: number;
  guestId: string;
  memoryId: string | null;
  because: readonly Because[];
  /** Below nothing where its conditions do not hold. */
  score: number;
  whyNot: WhyNot | null;
};

/** What is known of one guest, made ready to hold many ideas against it. */
export type Guest = { coming: Coming; visit: VisitAhead; citable: readonly Citable[]; caution: Caution };
type Citable = { memory: InMind; words: string; fresh: number };

/** Said to the guest's face it would please, it is no guess, and an occasion is today. */
export function citableOf({ memories, occasions }: Coming, day: string): Citable[] {
  const today = new Set(occasions.map(({ memoryId }) => memoryId));
  return memories
    .filter(
      ({ id, facts, notNow }) =>
        facts.sensitivity === 'plain' &&
        facts.sayAloud &&
        facts.sure !== 'guess' &&
        facts.kind !== 'aversion' &&
        !notNow &&
        (facts.kind !== 'occasion' || today.has(id)),
    )
    .map((memory) => ({
      memory,
      // "Sister Ingrid": whose relation it is stands in no text.
      words: plain(
        `${wantedOf(memory.facts.text).wanted} ${isPerson(memory) ? memoryLine(memory.facts) : ''}`,
      ),
      fresh: points.fresh * freshness(memory, day),
    }))
    .toSorted((a, b) => b.fresh - a.fresh || (a.memory.id < b.memory.id ? -1 : 1));
}

function isPerson({ facts }: InMind): boolean {
  return facts.kind === 'person';
}

export function fitOf(looked: LookedUp, guest: Guest, means: Means): Fit {
  const { idea } = looked;
  const of = { ideaKey: idea.key, costMinor: idea.costMinor, guestId: guest.coming.guestId };
  const nothing = { memoryId: null, because: [], score: -1 };
  const condition = conditionAgainst(looked, guest);
  if (condition) return { ...of, ...nothing, whyNot: condition };
  const cited = citedBy(looked, guest);
  if (typeof cited === 'string') return { ...of, ...nothing, whyNot: cited };
  const rests = restsOn(looked, guest, cited);
  if (rests === null) return { ...of, ...nothing, whyNot: 'no_occasion' };
  if (rests.because.length === 0) return { ...of, ...nothing, whyNot: 'no_reason' };
  const memoryId = rests.because.find((one) => one.memoryId !== null)?.memoryId ?? null;
  const score = rests.score + costPoints(idea.costMinor, means);
  const named = cited?.named ? cited.memory : null;
  const whyNot =
    cautionAgainst(looked, guest.caution, named) ?? heldFrom(guest, idea.key, idea.costMinor, means);
  return { ...of, memoryId, because: rests.because, score, whyNot };
}

/** @returns the rule that holds this one back from them */
export function heldFrom(
  { coming, visit }: Pick<Guest, 'coming' | 'visit'>,
  ideaKey: string | null,
  costMinor: number,
  { currency, allowance }: Means,
) {
  const gesture = {
    kind: 'delight',
    visitId: visit.visitId,
    ideaKey,
    costMinor,
    currency,
    allowance,
  } as const;
  return heldBy(coming.state, { ...gesture, granted: false });
}

function conditionAgainst({ idea: { key, fits } }: LookedUp, { coming, visit }: Guest): WhyNot | null {
  if (visit.putAside.includes(key)) return 'put_aside';
  if (fits.stages?.length && !fits.stages.includes(coming.stage)) return 'other_stage';
  const { min = 0, max = Infinity } = fits.party ?? {};
  if (visit.partySize < min || visit.partySize > max) return 'other_party';
  if (fits.weather?.length && (visit.weather === null || !fits.weather.includes(visit.weather)))
    return 'other_weather';
  return null;
}

type Cited = { memory: InMind; named: boolean; score: number };

/** The memory an idea asks for: of its kinds, and naming one of its words where it has any. */
function citedBy(
  { idea: { fits }, memoryWords }: LookedUp,
  { coming, citable }: Guest,
): Cited | WhyNot | null {
  const { kinds } = fits.memory ?? {};
  if (!kinds?.length && memoryWords.length === 0) return null;
  const matching = citable.filter(
    ({ memory, words }) =>
      (!kinds?.length || kinds.includes(memory.facts.kind)) &&
      (memoryWords.length === 0 || memoryWords.some((word) => says(words, word))),
  );
  if (matching.length === 0) return 'nothing_remembered';
  const unused = matching.find(({ memory }) => !coming.state.memoriesLately.has(memory.id));
  if (!unused) return 'memory_used';
  const named = memoryWords.length > 0;
  return {
    memory: unused.memory,
    named,
    score: (named ? points.namedByMemory : points.kindOfMemory) + unused.fresh,
  };
}

type Rests = { because: Because[]; score: number };

/** Everything true that an idea asks for; null where an occasion it asks for is not there. */
function restsOn({ idea: { fits } }: LookedUp, { coming, visit }: Guest, cited: Cited | null): Rests | null {
  const because: Because[] = cited ? [{ code: 'memory', memoryId: cited.memory.id, count: 1 }] : [];
  let score = cited?.score ?? 0;
  if (fits.occasions?.length) {
    const occasion = coming.occasions
      .filter((one) => fits.occasions?.includes(one.name) && isCitable(one, coming))
      .toSorted((a, b) => points.occasion[b.name] - points.occasion[a.name] || compare(a, b))[0];
    if (!occasion) return null;
    score += points.occasion[occasion.name];
    // Asked for as a memory and as an occasion, it is still one reason.
    if (occasion.memoryId === null || occasion.memoryId !== cited?.memory.id)
      because.push({ code: occasion.name, memoryId: occasion.memoryId, count: occasion.count });
  }
  if (fits.stages?.length) {
    because.push({ code: coming.stage, memoryId: null, count: stageCount(coming, visit.day) });
    score += points.stage[coming.stage];
  }
  return {
    because,
    score: score + (fits.weather?.length ? points.weather : 0) + (fits.party ? points.party : 0),
  };
}

function isCitable(
  { private: isPrivate, memoryId }: Coming['occasions'][number],
  { memories, state }: Coming,
) {
  if (isPrivate) return false;
  if (memoryId === null) return true;
  const memory = memories.find(({ id }) => id === memoryId);
  return memory !== undefined && memory.facts.sure !== 'guess' && !state.memoriesLately.has(memoryId);
}

function stageCount({ stage, visits }: Coming, day: string): number {
  if (stage === 'drifting' && visits.lastDay) return daysBetween(visits.lastDay, day);
  return stage === 'lifelong' ? visits.visits : visits.visits + 1;
}

function costPoints(costMinor: number, { allowance }: Means): number {
  if (costMinor === 0) return 0;
  return points.wholeAllowance * Math.min(1, costMinor / Math.max(1, allowance.guestLeftMinor));
}

/** 1 today, 0 a year ago. */
function freshness({ noticed }: InMind, day: string): number {
  const days = [noticed.on, noticed.lastUsedOn, noticed.lastConfirmedOn]
    .filter((on) => on !== null)
    .map((on) => Math.abs(daysBetween(on, day)));
  return Math.max(0, 1 - Math.min(...days) / 365);
}

/** Of two that count the same, always the same one. */
function compare(a: Occasion, b: Occasion): number {
  return `${a.name} ${a.memoryId}` < `${b.name} ${b.memoryId}` ? -1 : 1;
}
