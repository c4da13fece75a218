import type { Idea } from '#moments/ideas/idea.ts';
import type { Weather } from '#moments/suggestions/weather.ts';
import type { World } from '../making.ts';
import { happens, oneOf } from '../random.ts';
import type { Chance } from '../random.ts';
import type { KnownThing, LifeOf, PastVisit } from './chronicle.ts';
import { castGestures, ownWords, seenNow } from './own-words.ts';
import type { CastGesture } from './own-words.ts';

export type What = {
  words: string;
  minor: number;
  idea: Idea | null;
  memory: KnownThing | null;
  told: CastGesture | null;
};

export type Around = { ideas: readonly Idea[]; evenings: Map<string, Weather> };

/** What the people the demo is told with are given on this visit; null where the story tells nothing. */
export function toldOf(world: World, guest: LifeOf, visit: PastVisit): What | null {
  const told = castGestures.find((one) => isOf(one, guest, visit, world));
  return told ? asTold(told, guest) : null;
}

function isOf(told: CastGesture, guest: LifeOf, visit: PastVisit, { wish }: World): boolean {
  const member = wish.trade.cast.find(({ family, before }) => family === told.family && before);
  if (!member || guest.given !== member.given || guest.email !== (member.email ?? null)) return false;
  const past = guest.visits.filter(({ daysAgo }) => daysAgo > 0);
  return past.at(-told.visitsAgo)?.id === visit.id;
}

function asTold(told: CastGesture, guest: LifeOf): What {
  const memory = guest.memories.find(({ text }) => text === told.from) ?? null;
  return { words: told.words, minor: told.minor, idea: null, memory, told };
}

/** An idea from what is remembered at that hour, in somebody's own words or from the book; else from what is seen. */
export function thoughtOf(
  by: Chance,
  guest: LifeOf,
  visit: PastVisit,
  { ideas, evenings }: Around,
): What | null {
  const known = guest.memories.filter(
    ({ plain, noticedAt, retiredAt }) =>
      plain && noticedAt < visit.seatedAt! && retiredAt > visit.departedAt!,
  );
  const cautious = guest.memories.some(({ kind }) => kind === 'allergy' || kind === 'dietary');
  const earlier = guest.visits.filter(({ expectedAt }) => expectedAt < visit.expectedAt).length;
  const own = known.flatMap((memory) =>
    (ownWords[memory.text] ?? []).map((one) => ({ ...one, memory, idea: null })),
  );
  const book = ideas
    .filter(({ contains, who }) => who !== 'manager' && (contains.length === 0 || !cautious))
    .flatMap((idea) => fitting(idea, { known, earlier, weather: evenings.get(visit.day) }));
  const all = [...own, ...own, ...book];
  const seen = { ...oneOf(by, seenNow), idea: null, memory: null };
  if (all.length === 0) return happens(by, 0.4) ? { ...seen, told: null } : null;
  return { ...(happens(by, 0.3) ? seen : oneOf(by, all)), told: null };
}

type Fitting = { known: readonly KnownThing[]; earlier: number; weather: Weather | undefined };

function fitting(idea: Idea, { known, earlier, weather }: Fitting): Omit<What, 'told'>[] {
  const { fits, title: words, costMinor: minor } = idea;
  if (fits.weather && !(weather && fits.weather.includes(weather))) return [];
  if (fits.occasions && !(fits.occasions.includes('first_visit') && earlier === 0)) return [];
  if (fits.stages && !fits.stages.some((stage) => stage === stageAfter(earlier))) return [];
  const { memory } = fits;
  if (!memory) return [{ words, minor, idea, memory: null }];
  return known
    .filter(
      ({ kind, text }) =>
        (!memory.kinds || memory.kinds.some((one) => one === kind)) &&
        (!memory.words || memory.words.some((word) => text.toLowerCase().includes(word))),
    )
    .map((one) => ({ words, minor, idea, memory: one }));
}

/** As far as the number of visits tells. */
function stageAfter(earlier: number): string {
  if (earlier === 0) return 'first';
  return earlier < 3 ? 'returning' : 'regular';
}
