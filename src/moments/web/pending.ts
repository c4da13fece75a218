import type { QueuedTap } from '#kit/outbox.ts';
import type { Landing } from '../moment.ts';
import type { MomentShown, Suggestion, What } from './moments.ts';

export type Shift = { moments: MomentShown[]; suggestions: Suggestion[] };

type Named = { id: string; name: string };
/** Whose taps they are, and what a guest is called, before the house has answered. */
export type Knows = { people: readonly Named[]; venueId: string; currency: string };

/** The moments of a day as they will be once these taps have reached the house. */
export function withTaps(shift: Shift, taps: readonly QueuedTap[], readAt: number, knows: Knows): Shift {
  return taps
    .filter(({ state, sentAt }) => state === 'waiting' || (state === 'sent' && sentAt >= readAt))
    .reduce((shown, tap) => showing[tap.call]?.(shown, tap, knows) ?? shown, shift);
}

type Shown = (shift: Shift, tap: QueuedTap, knows: Knows) => Shift;

const showing: Record<string, Shown> = {
  'moments.giveNow': (shift, tap, knows) => ({
    moments: [...shift.moments, { ...madeUp(shift, tap, knows), stage: 'given', givenAt: tap.happenedAt }],
    suggestions: shift.suggestions.filter(
      ({ visitId }) => visitId !== (tap.input as { suggestionVisitId?: string }).suggestionVisitId,
    ),
  }),
  'moments.think': (shift, tap, knows) =>
    (tap.input as { momentId?: string | null }).momentId
      ? changed(shift, tap, () => ({ stage: 'idea' }))
      : { ...shift, moments: [...shift.moments, { ...madeUp(shift, tap, knows), stage: 'idea' }] },
  'moments.give': (shift, tap, knows) =>
    changed(shift, tap, () => ({ stage: 'given', givenAt: tap.happenedAt, givenBy: by(tap, knows) })),
  'moments.makeReady': (shift, tap, knows) =>
    changed(shift, tap, () => ({ stage: 'ready', readyAt: tap.happenedAt, readyBy: by(tap, knows) })),
  'moments.ask': (shift, tap, knows) =>
    changed(shift, tap, () => ({ stage: 'asked', askedAt: tap.happenedAt, askedBy: by(tap, knows) })),
  'moments.answerAsk': (shift, tap, knows) =>
    changed(shift, tap, () => ({
      stage: 'idea',
      granted: (tap.input as { granted: boolean }).granted,
      answeredBy: by(tap, knows),
    })),
  'moments.land': (shift, tap) =>
    changed(shift, tap, () => ({
      stage: 'landed',
      landed: (tap.input as { landed: Landing }).landed,
      landedAt: tap.happenedAt,
    })),
  'moments.letGo': (shift, tap) =>
    changed(shift, tap, () => ({
      stage: 'let_go',
      letGoAt: tap.happenedAt,
      letGoWhy: (tap.input as { why: string }).why,
    })),
  'moments.dismiss': (shift, tap) => {
    const { visitId, why } = tap.input as { visitId: string; why: string };
    return suggested(shift, visitId, { dismissedAt: tap.happenedAt, dismissedWhy: why });
  },
  'moments.undoDismiss': (shift, tap) =>
    suggested(shift, (tap.input as { visitId: string }).visitId, { dismissedAt: null, dismissedWhy: null }),
};

function changed(shift: Shift, { input }: QueuedTap, change: () => Partial<MomentShown>): Shift {
  const { momentId } = input as { momentId: string };
  const moments = shift.moments.map((one) => (one.momentId === momentId ? { ...one, ...change() } : one));
  return { ...shift, moments };
}

function suggested(shift: Shift, visitId: string, change: Partial<Suggestion>): Shift {
  const suggestions = shift.suggestions.map((one) => (one.visitId === visitId ? { ...one, ...change } : one));
  return { ...shift, suggestions };
}

function by({ personId }: QueuedTap, { people }: Knows): Named | null {
  return people.find(({ id }) => id === personId) ?? null;
}

/** A moment the house has not heard of yet; its id is the key of its tap. */
function madeUp({ suggestions }: Shift, tap: QueuedTap, knows: Knows): MomentShown {
  const input = tap.input as What;
  const suggestion = suggestions.find(({ ideaKey }) => ideaKey !== null && ideaKey === input.ideaKey);
  const who = by(tap, knows);
  const nothing = {
    ...{ memoryId: null, memory: null, touchpoint: null, askedAt: null, askedBy: null, answeredBy: null },
    ...{ granted: null, readyAt: null, readyBy: null, landedAt: null, landed: null, landedWords: '' },
    ...{ letGoAt: null, letGoWhy: null, heldAt: null, heldWhy: null, noticed: '', givenAt: null },
  };
  return {
    ...nothing,
    ...{ momentId: tap.key, kind: 'delight', stage: 'noticed', guestId: input.guestId, guestName: '' },
    ...{ visitId: input.visitId ?? null, venueId: knows.venueId, ideaKey: input.ideaKey ?? null },
    words: input.words || (suggestion?.title ?? ''),
    ...{ costMinor: input.costMinor ?? suggestion?.costMinor ?? 0, currency: knows.currency },
    ...{ noticedAt: tap.happenedAt, noticedBy: who, thoughtBy: who, givenBy: who },
  };
}

/** It waits for the network: only its tap can be taken back. */
export function isOnItsWay({ momentId }: { momentId: string }, taps: readonly QueuedTap[]): boolean {
  return taps.some(({ key }) => key === momentId);
}
