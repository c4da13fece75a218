import { daysBetween } from '#kit/day.ts';
import { counted } from '#kit/words.ts';
import type { InMind } from '#guests/in-mind.ts';
import { memoryLine, nextOccurrence, occurrenceWithin } from '#guests/memory.ts';
import type { OccasionKind } from '#guests/memory.ts';
import { nth, stageOf } from './stage.ts';
import type { VisitCounts } from './stage.ts';

/** What there is to celebrate or to notice on a visit, from what is remembered and from the visits themselves. */
export const occasionNames = [
  'birthday',
  'anniversary',
  'visit_of_someone',
  'other_day',
  'first_visit',
  'first_visit_anniversary',
  'nth_visit',
  'back_after_long',
  'brings_friends',
  'moved_here',
] as const;
export type OccasionName = (typeof occasionNames)[number];

export type Occasion = {
  name: OccasionName;
  /** "10th visit". */
  words: string;
  /** What its words count: the visit, the years, the days, the friends. */
  count: number;
  /** The memory it is known from; null where the visits tell it. */
  memoryId: string | null;
  /** Never said aloud, and no reason for a gesture. */
  private: boolean;
};

export type OnVisit = {
  /** Visits before this day. */
  visits: VisitCounts;
  /** What is in mind of this guest. */
  memories: readonly InMind[];
  /** The others of their party whom the house meets for the first time, by given name. */
  firstTimers: readonly string[];
};

/** What is special about a guest's visit on this business day of the venue. */
export function occasionsOn(day: string, { visits, memories, firstTimers }: OnVisit): Occasion[] {
  return [
    ...memories.flatMap((memory) => ofMemory(memory, day)),
    ...ofVisits(visits, day),
    ...ofParty(visits, firstTimers),
    ...memories.flatMap((memory) => ofMove(memory, visits, day)),
  ];
}

/** Those that the visits themselves tell, and how each reads. */
const told = {
  first_visit: () => 'First visit',
  first_visit_anniversary: (years) => `Came first ${years === 1 ? 'a year' : `${years} years`} ago today`,
  nth_visit: (number) => `${nth(number)} visit`,
  back_after_long: (days) => `Back after ${counted(days, 'day', 'days')}`,
  brings_friends: (friends, names) =>
    `Brings ${friends < 3 && names.length === friends ? names.join(' and ') : others(friends)} here for the first time`,
} as const satisfies Partial<Record<OccasionName, (count: number, names: readonly string[]) => string>>;
export type ToldByVisits = keyof typeof told;

export function isToldByVisits(name: string): name is ToldByVisits {
  return name in told;
}

/** @param names by which those who are brought along may be called; without them they are others */
export function occasionWords(name: ToldByVisits, count: number, names: readonly string[] = []): string {
  return told[name](count, names);
}

const dayNames = {
  birthday: 'birthday',
  anniversary: 'anniversary',
  visit_of_someone: 'visit_of_someone',
  other: 'other_day',
} as const satisfies Record<OccasionKind, OccasionName>;

/** What a guest celebrates on a day they told us of. */
export const celebrations: readonly OccasionName[] = Object.values(dayNames);

function ofMemory(memory: InMind, day: string): Occasion[] {
  const { facts, notNow } = memory;
  if (facts.kind !== 'occasion' || notNow || occurrenceWithin(facts, day, day) === null) return [];
  const words = memoryLine(facts);
  return [{ name: dayNames[facts.occasion ?? 'other'], words, count: 1, ...from(memory) }];
}

/** After these visits and then after each hundred: round enough that anybody would call them so. */
const roundVisits = [10, 25, 50];

function ofVisits(visits: VisitCounts, day: string): Occasion[] {
  if (visits.visits === 0 || !visits.firstDay || !visits.lastDay) return [ofTheirs('first_visit', 1)];
  const occasions: Occasion[] = [];
  const years = Number(day.slice(0, 4)) - Number(visits.firstDay.slice(0, 4));
  if (years >= 1 && returnsOn(visits.firstDay, day))
    occasions.push(ofTheirs('first_visit_anniversary', years));
  const number = visits.visits + 1;
  if (roundVisits.includes(number) || number % 100 === 0) occasions.push(ofTheirs('nth_visit', number));
  if (stageOf(visits, day) === 'drifting')
    occasions.push(ofTheirs('back_after_long', daysBetween(visits.lastDay, day)));
  return occasions;
}

function returnsOn(first: string, day: string): boolean {
  const [year, month, date] = first.split('-').map(Number);
  return nextOccurrence({ occasion: 'anniversary', year: year!, month: month!, day: date! }, day) === day;
}

function ofParty({ visits }: VisitCounts, firstTimers: readonly string[]): Occasion[] {
  if (visits === 0 || firstTimers.length === 0) return [];
  return [ofTheirs('brings_friends', firstTimers.length, firstTimers)];
}

const moved =
  /\b(?:moved|relocated) (?:here|to|into|from|house|flat|in|back|nearby)\b|\b(?:just|recently|newly) moved\b|\bnew (?:in|to) (?:town|the (?:town|city|area|neighbou?rhood|street))\b/i;
/** After a year nobody is new in town; that it is a year is the house's judgement. */
const newForDays = 365;

function ofMove(memory: InMind, { lastDay }: VisitCounts, day: string): Occasion[] {
  const { facts, noticed, notNow } = memory;
  if (notNow || (facts.kind !== 'story' && facts.kind !== 'detail') || !moved.test(facts.text)) return [];
  if ((lastDay !== null && lastDay > noticed.on) || daysBetween(noticed.on, day) > newForDays) return [];
  return [{ name: 'moved_here', words: facts.text, count: 1, ...from(memory) }];
}

function from({ id, facts }: InMind): Pick<Occasion, 'memoryId' | 'private'> {
  return { memoryId: id, private: facts.sensitivity !== 'plain' || !facts.sayAloud };
}

function ofTheirs(name: ToldByVisits, count: number, names?: readonly string[]): Occasion {
  return { name, words: occasionWords(name, count, names), count, memoryId: null, private: false };
}

function others(count: number): string {
  return count === 1 ? 'somebody' : `${count} others`;
}
