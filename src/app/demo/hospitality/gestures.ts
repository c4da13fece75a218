import {
  askAnswered,
  asked,
  given,
  heldBack,
  landed,
  noneWished,
  skipped,
  thought,
} from '#moments/events.ts';
import type { GuestState } from '#moments/gestures/guest-state.ts';
import { wantsNoFuss } from '#moments/gestures/no-fuss.ts';
import { heldBy } from '#moments/gestures/restraint.ts';
import { freshDays } from '#moments/moment.ts';
import { ideasOf } from '#moments/ideas/book.ts';
import type { Idea } from '#moments/ideas/idea.ts';
import type { HeldReason, Landing } from '#moments/moment.ts';
import type { Weather } from '#moments/suggestions/weather.ts';
import { cap } from '#guests/contact.ts';
import { touchpointsOf } from '#journey/blueprint/book.ts';
import type { Touchpoint } from '#journey/blueprint/touchpoint.ts';
import { announce } from '../event.ts';
import type { World } from '../making.ts';
import { between, happens, idAt, oneOf, weighted } from '../random.ts';
import type { Chance } from '../random.ts';
import type { Chronicle, KnownThing, LifeOf, PastVisit } from './chronicle.ts';
import { chanceOf } from './chance-of.ts';
import { castGestures, ownWords, seenNow } from './own-words.ts';
import type { CastGesture } from './own-words.ts';
import { purses } from './purses.ts';
import type { Purses } from './purses.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
export const year = 365;

/** What a guest was given, and told by the house of itself: what the rules look at. */
export type Received = {
  wordsAt: number[];
  delights: { at: number; visitId: string; ideaKey: string | null; memoryId: string | null; minor: number }[];
  wishesNoneFrom: number;
  landed: Map<string, Landing>;
};

export type Giving = {
  world: World;
  chronicle: Chronicle;
  received: Map<string, Received>;
  purses: Purses;
  /** Those with a place for hospitality. */
  touchpoints: Touchpoint[];
};

/** The gestures of the last year, one after the other, each held to the rules of the product as it was given. */
export function theGestures(world: World, chronicle: Chronicle, evenings: Map<string, Weather>): Giving {
  const { kind } = world.wish.trade;
  const touchpoints = touchpointsOf(kind).filter(({ hospitality }) => hospitality !== '');
  const giving = { world, chronicle, received: new Map(), purses: purses(world, chronicle), touchpoints };
  const ideas = ideasOf(kind);
  for (const guest of chronicle.guests.values()) giving.received.set(guest.id, nothingYet(world, guest));
  for (const visit of chronicle.visits) {
    const { departedAt, seatedAt, daysAgo } = visit;
    if (daysAgo < 1 || daysAgo > year || seatedAt === null || departedAt === null || departedAt > world.dawn)
      continue;
    const guest = chronicle.guests.get(visit.guestIds[0]!)!;
    const by = chanceOf(visit.id, 3);
    const told = castGestures.find((one) => isOf(one, guest, visit, world));
    const what = told
      ? asTold(told, guest)
      : happens(by, 0.17)
        ? thoughtOf(by, guest, visit, { ideas, evenings })
        : null;
    if (what) tryIt(giving, by, { guest, visit, what, at: momentOf(by, seatedAt, departedAt) });
  }
  giving.purses.close();
  return giving;
}

function nothingYet(world: World, guest: LifeOf): Received {
  const received: Received = {
    wordsAt: [],
    delights: [],
    wishesNoneFrom: Number.POSITIVE_INFINITY,
    landed: new Map(),
  };
  const by = chanceOf(guest.id, 4);
  const [first] = guest.visits;
  if (guest.visits.length < 3 || !happens(by, 0.012) || !first?.departedAt || first.daysAgo < 30)
    return received;
  const at = first.departedAt;
  const personId = oneOf(by, world.ids.team);
  world.rows.put('moments.none_wished', {
    ...{ id: idAt(by, at), guest_id: guest.id, asked_at: new Date(at), noted_by: personId },
    ...{ ended_at: null, ended_by: null },
  });
  announce(world, by, noneWished, at, personId, [guest.id], { guestId: guest.id });
  return { ...received, wishesNoneFrom: at };
}

type What = {
  words: string;
  minor: number;
  idea: Idea | null;
  memory: KnownThing | null;
  told: CastGesture | null;
};

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

type Around = { ideas: readonly Idea[]; evenings: Map<string, Weather> };

/** An idea from what is remembered at that hour, in somebody's own words or from the book; else from what is seen. */
function thoughtOf(by: Chance, guest: LifeOf, visit: PastVisit, { ideas, evenings }: Around): What | null {
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

function momentOf(by: Chance, seatedAt: number, departedAt: number): number {
  const long = Math.min(departedAt - seatedAt, 180 * minute);
  return Math.round((seatedAt + long * (0.1 + 0.75 * by.next())) / 1000) * 1000;
}

type Trying = { guest: LifeOf; visit: PastVisit; what: What; at: number };

/** Given, let go, or held back by the product's own rules, and then on the record with the reason. */
function tryIt(giving: Giving, by: Chance, { guest, visit, what, at }: Trying): void {
  const giver = happens(by, 0.08) ? giving.world.ids.ownerId : (visit.care[0] ?? giving.world.ids.ownerId);
  const held = heldFor(giving, { guest, visit, what, at }, giver, false);
  const put = (steps: Steps) => putMoment(giving, by, { guest, visit, what, at, giver, ...steps });
  if (held === 'over_person_allowance' || held === 'over_guest_allowance') {
    if (happens(by, 0.6) && heldFor(giving, { guest, visit, what, at }, giver, true) === null)
      put({ granted: true });
    return;
  }
  if (held) return happens(by, 0.8) ? put({ held }) : undefined;
  if (what.told === null && happens(by, 0.04)) return put({ skipped: weighted(by, whyNot).why });
  put({});
}

const whyNot = [
  { why: 'They had no time for anything', weight: 4 },
  { why: 'It would have been too much today', weight: 3 },
  { why: 'Somebody else of the party was in the way', weight: 2 },
  { why: 'We were out of it', weight: 1 },
];

function heldFor(
  giving: Giving,
  { guest, visit, what, at }: Trying,
  giver: string,
  granted: boolean,
): HeldReason | null {
  const purse = giving.purses.at(visit.day.slice(0, 7));
  const { currency } = giving.world.wish.trade.venue;
  return heldBy(stateAt(giving, guest, at, currency), {
    ...{
      kind: 'delight',
      visitId: visit.id,
      ideaKey: what.idea?.key ?? null,
      costMinor: what.minor,
      currency,
      granted,
    },
    allowance: {
      personLeftMinor: purse.personMinor - (purse.spentBy.get(giver) ?? 0),
      guestLeftMinor: purse.guestMinor,
      purseLeftMinor: purse.leftMinor,
      smallMinor: purse.guestMinor,
    },
  });
}

/** How it stood with a guest at a moment, as the product would have read it. */
export function stateAt(giving: Giving, guest: LifeOf, at: number, currency: string): GuestState {
  const { delights, wishesNoneFrom } = giving.received.get(guest.id)!;
  const lately = delights.filter((one) => one.at > at - freshDays * day);
  const gifts = delights.filter(({ minor }) => minor > 0);
  const lastGift = lately.findLast(({ minor }) => minor > 0);
  const aversions = guest.memories.filter(({ kind }) => kind === 'aversion');
  return {
    personId: guest.id,
    toMakeRight: guest.wrong.some(({ from, until }) => from <= at && until > at),
    wishedNone: wishesNoneFrom <= at || aversions.some(({ text }) => wantsNoFuss(text)),
    stopped: false,
    wordsLately: wordsAround(giving, guest, at),
    visitsGiven: new Set(delights.map(({ visitId }) => visitId)),
    ideasLately: new Set(lately.flatMap(({ ideaKey }) => ideaKey ?? [])),
    memoriesLately: new Set(lately.flatMap(({ memoryId }) => memoryId ?? [])),
    lastGiftMinor: lastGift?.minor ?? null,
    lastGiftCurrency: lastGift ? currency : null,
    gifts: gifts.length,
    given: delights.length,
    lastGivenAt: null,
  };
}

/** Before and after: a note that is on its way already counts as well. */
export function wordsAround({ received }: Giving, guest: LifeOf, at: number): number {
  return received.get(guest.id)!.wordsAt.filter((one) => Math.abs(one - at) < cap.days * day).length;
}

type Steps = { granted?: true; held?: HeldReason; skipped?: string };
type Putting = Trying & Steps & { giver: string };

function putMoment(giving: Giving, by: Chance, { guest, visit, what, at, giver, ...steps }: Putting): void {
  const { world } = giving;
  const { venueId, ownerId } = world.ids;
  const { currency } = world.wish.trade.venue;
  const isGiven = !steps.held && !steps.skipped;
  const thoughtAt = at - between(by, 2, 6) * minute;
  const id = idAt(by, thoughtAt);
  const month = isGiven && what.minor > 0 ? visit.day.slice(0, 7) : null;
  const contactId = steps.skipped ? null : keepContact(world, by, guest.id, at, steps.held ?? null);
  const how = isGiven ? howItLanded(by, what, at, visit.departedAt!) : null;
  const when = (yes: unknown, moment: number) => (yes ? new Date(moment) : null);
  world.rows.put('moments.moment', {
    ...emptyMoment,
    ...{ id, kind: 'delight', guest_id: guest.id, visit_id: visit.id, venue_id: venueId, currency },
    ...{ touchpoint: placeOf(giving, by, what), words: what.words, idea_key: what.idea?.key ?? null },
    ...{ memory_id: what.memory?.id ?? null, cost_minor: what.minor, month: month && `${month}-01` },
    ...{
      noticed_at: new Date(thoughtAt),
      noticed_by: giver,
      thought_at: new Date(thoughtAt),
      thought_by: giver,
    },
    ...{ asked_at: when(steps.granted, thoughtAt + 30_000), asked_by: steps.granted ? giver : null },
    ...{ answered_at: when(steps.granted, thoughtAt + 70_000), answered_by: steps.granted ? ownerId : null },
    ...{ granted: steps.granted ?? null, given_at: when(isGiven, at), given_by: isGiven ? giver : null },
    ...{ landed_at: when(how, how?.at ?? 0), landed_by: how ? giver : null, landed: how?.landed ?? null },
    ...{
      landed_words: how?.said ?? '',
      skipped_at: when(steps.skipped, at),
      skipped_by: steps.skipped ? giver : null,
    },
    ...{ skipped_why: steps.skipped ?? null, held_at: when(steps.held, at), held_why: steps.held ?? null },
    contact_id: isGiven ? contactId : null,
  });
  if (isGiven) {
    const received = giving.received.get(guest.id)!;
    received.wordsAt.push(at);
    received.delights.push({
      ...{
        at,
        visitId: visit.id,
        ideaKey: what.idea?.key ?? null,
        memoryId: what.memory?.id ?? null,
        minor: what.minor,
      },
    });
    if (how) received.landed.set(visit.id, how.landed);
  }
  if (month) giving.purses.pay(month, { amountMinor: what.minor, momentId: id, personId: giver, at });
  if (visit.daysAgo > world.detailDays) return;
  const subjects = [guest.id, visit.id, id];
  const of = { momentId: id, guestId: guest.id, venueId };
  announce(world, by, thought, thoughtAt, giver, subjects, of);
  if (steps.granted) {
    announce(world, by, asked, thoughtAt + 30_000, giver, subjects, of);
    announce(world, by, askAnswered, thoughtAt + 70_000, ownerId, subjects, { ...of, granted: true });
  }
  if (steps.held) announce(world, by, heldBack, at, giver, subjects, { ...of, why: steps.held });
  if (steps.skipped) announce(world, by, skipped, at, giver, subjects, of);
  if (isGiven)
    announce(world, by, given, at, giver, subjects, {
      ...{ ...of, kind: 'delight', visitId: visit.id, costMinor: what.minor },
    });
  if (how) announce(world, by, landed, how.at, giver, subjects, { ...of, landed: how.landed });
}

export function keepContact(
  world: World,
  by: Chance,
  guestId: string,
  at: number,
  held: string | null,
): string {
  const id = idAt(by, at);
  world.rows.put('guests.contact', {
    ...{ id, guest_id: guestId, channel: 'in_person', purpose: 'gesture', at: new Date(at), held_back: held },
  });
  return id;
}

const landings: { landed: Landing; said: readonly string[]; weight: number }[] = [
  {
    landed: 'glowed',
    said: ['Took a picture of it.', 'Could hardly believe it.', 'Said nobody had ever asked.', ''],
    weight: 35,
  },
  { landed: 'pleased', said: ['', '', 'A smile, and the book again.'], weight: 50 },
  { landed: 'unmoved', said: ['', 'Was on the telephone.'], weight: 12 },
  { landed: 'unwelcome', said: ['Did not want to be asked about it today.'], weight: 2 },
];

function howItLanded(by: Chance, { told }: What, at: number, departedAt: number) {
  const after = Math.min(at + between(by, 2, 15) * minute, departedAt);
  if (told) return { at: after, landed: told.landed, said: told.said };
  if (!happens(by, 0.8)) return null;
  const { landed: how, said } = weighted(by, landings);
  return { at: after, landed: how, said: oneOf(by, said) };
}

/** Where the idea belongs, else somewhere in the house where there is room for it; now and then nobody says. */
function placeOf({ touchpoints: there }: Giving, by: Chance, { idea }: What): string | null {
  const during = there.filter(({ stage }) => stage === 'welcome' || stage === 'settle' || stage === 'heart');
  const keys = idea?.fits.touchpoints?.filter((key) => there.some((one) => one.key === key)) ?? [];
  if (keys.length > 0) return oneOf(by, keys);
  return happens(by, 0.12) ? null : oneOf(by, during).key;
}

/** A moment in which nothing has happened yet. */
export const emptyMoment = {
  ...{
    touchpoint: null,
    words: '',
    noticed: '',
    idea_key: null,
    memory_id: null,
    recovery_id: null,
    note_id: null,
  },
  ...{ cost_minor: 0, month: null, noticed_by: null, thought_at: null, thought_by: null, asked_at: null },
  ...{ asked_by: null, answered_at: null, answered_by: null, granted: null, ready_at: null, ready_by: null },
  ...{ given_at: null, given_by: null, landed_at: null, landed_by: null, landed: null, landed_words: '' },
  ...{
    skipped_at: null,
    skipped_by: null,
    skipped_why: null,
    held_at: null,
    held_why: null,
    contact_id: null,
  },
};
