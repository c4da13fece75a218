import { on } from '#kit/reactions.ts';
import type { Reaction } from '#kit/reactions.ts';
import { described, madeRight, madeRightUndone, reopened, reported, solved } from '#desk/events.ts';
import {
  corrected,
  erased,
  forgotten,
  merged,
  noLongerTrue,
  remembered,
  split,
  stillTrue,
  stopped,
} from '#guests/events.ts';
import { arrived, departedUndone, expected, joined, leftParty, moved, walkedIn } from '#visits/events.ts';
import { given, givenUndone, ideaRetired, noneWished, noneWishedUndone } from '../events.ts';
import { suggestForBoth, suggestForGuest, suggestForVisit, suggestInsteadOf } from './ahead.ts';

const ofVisit = [expected, walkedIn, arrived, departedUndone, moved, joined, leftParty];
const ofMemory = [remembered, corrected, forgotten, noLongerTrue, stillTrue, erased];
const ofRestraint = [stopped, noneWished, noneWishedUndone, given, givenUndone];

/** Whatever changes what fits has it looked for again. */
export const suggestionReactions: Reaction[] = [
  ...ofVisit.map((event) => on<{ visitId: string }>(event, 'moments.suggestForVisit', suggestForVisit)),
  ...[...ofMemory, ...ofRestraint, reported, madeRight, madeRightUndone].map((event) =>
    on<{ guestId: string }>(event, 'moments.suggestForGuest', suggestForGuest),
  ),
  // A problem they wrote of holds back as one that was reported does.
  ...[described, solved, reopened].map((event) =>
    on<{ guestId: string | null }>(event, 'moments.suggestForWriter', suggestForGuest),
  ),
  ...[merged, split].map((event) =>
    on<{ keptId: string; joinedId: string }>(event, 'moments.suggestForBoth', suggestForBoth),
  ),
  on(ideaRetired, 'moments.suggestInsteadOf', suggestInsteadOf),
];
