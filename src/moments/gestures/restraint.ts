import { cap } from '#guests/contact.ts';
import type { HeldReason, MomentKind } from '../moment.ts';
import type { GuestState } from './guest-state.ts';

export type Gesture = {
  kind: Exclude<MomentKind, 'thanks'>;
  visitId: string | null;
  ideaKey: string | null;
  costMinor: number;
  currency: string;
  /** Of a recovery: somebody said sorry. */
  apologised?: boolean;
  allowance: Allowance;
  /** Whoever leads said yes. */
  granted: boolean;
};

/** What is left to spend without asking; `smallMinor` is the whole allowance of one guest on one visit. */
export type Allowance = {
  personLeftMinor: number;
  guestLeftMinor: number;
  purseLeftMinor: number;
  smallMinor: number;
};

/** @returns why it is not given now, the graver reason first; null when it may be given */
export function heldBy(state: GuestState, gesture: Gesture): HeldReason | null {
  return gesture.kind === 'recovery' ? recoveryHeldBy(state, gesture) : delightHeldBy(state, gesture);
}

/**
 * Making right itself waits for none of this: it stands on the desk, and so does what it costs. A dessert on top
 * lifts how they feel and not whether they return (de Matos et al. 2007, doi 10.1177/1094670507303012).
 */
function recoveryHeldBy(state: GuestState, { apologised }: Gesture): HeldReason | null {
  return apologised ? wishesHeldBy(state) : 'no_apology_yet';
}

function delightHeldBy(state: GuestState, gesture: Gesture): HeldReason | null {
  // A gesture never replaces an apology; after a second failure nothing does (Maxham and Netemeyer 2002).
  if (state.toMakeRight) return 'to_make_right';
  const { visitId, ideaKey, costMinor } = gesture;
  const held = wishesHeldBy(state);
  if (held) return held;
  // One of each evening; that it is one is the house's judgement.
  if (visitId !== null && state.visitsGiven.has(visitId)) return 'one_a_visit';
  if (ideaKey !== null && state.ideasLately.has(ideaKey)) return 'same_again';
  return costMinor > 0 ? giftHeldBy(state, gesture) : null;
}

/** What they asked for comes before whatever we would like. */
function wishesHeldBy(state: GuestState): HeldReason | null {
  if (state.wishedNone) return 'wished_none';
  if (state.stopped) return 'stopped';
  return state.wordsLately >= cap.words ? 'enough_lately' : null;
}

/**
 * Haisley and Loewenstein 2011 (doi 10.1509/jmkr.48.1.103): gifts that went from 35 to 100 dollars did better than from
 * 100 to 35. What they gave cost something: attention that costs nothing is outside the row and may come at any time.
 */
function giftHeldBy(
  state: GuestState,
  { costMinor, currency, allowance, granted }: Gesture,
): HeldReason | null {
  if (state.gifts === 0 && costMinor > allowance.smallMinor) return 'first_is_small';
  // Sums of two currencies are no row.
  const last = state.lastGiftCurrency === currency ? state.lastGiftMinor : null;
  if (last !== null && costMinor < last) return 'smaller_than_last';
  // Before the allowances: what is not there, nobody can grant.
  if (costMinor > allowance.purseLeftMinor) return 'purse_empty';
  if (granted) return null;
  if (costMinor > allowance.personLeftMinor) return 'over_person_allowance';
  return costMinor > allowance.guestLeftMinor ? 'over_guest_allowance' : null;
}
