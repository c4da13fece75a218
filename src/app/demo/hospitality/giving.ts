import { noneWished } from '#moments/events.ts';
import type { GuestState } from '#moments/gestures/guest-state.ts';
import { wantsNoFuss } from '#moments/gestures/no-fuss.ts';
import { freshDays } from '#moments/moment.ts';
import type { Landing } from '#moments/moment.ts';
import { cap } from '#guests/contact.ts';
import type { Touchpoint } from '#journey/blueprint/touchpoint.ts';
import { announce } from '../event.ts';
import type { World } from '../making.ts';
import { happens, idAt, oneOf } from '../random.ts';
import { chanceOf } from './chance-of.ts';
import type { Chronicle, LifeOf } from './chronicle.ts';
import type { Purses } from './purses.ts';

const day = 24 * 60 * 60_000;
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

export function nothingYet(world: World, guest: LifeOf): Received {
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
