import { on } from '#kit/reactions.ts';
import type { Reaction } from '#kit/reactions.ts';
import { messageReceived, takenBack } from '#desk/events.ts';
import { erased } from '#guests/events.ts';
import { departed } from '#visits/events.ts';
import { undoMinutes } from '#visits/visit.ts';
import { erase } from './erase.ts';
import { answered } from './notes/answered.ts';
import { ask } from './notes/ask.ts';
import { takenBackOnDesk } from './notes/unsend.ts';
import { suggestionReactions } from './suggestions/reactions.ts';

/** A minute past the time in which a farewell can be taken back. */
const forGood = { delaySeconds: (undoMinutes + 1) * 60 };

export const reactions: Reaction[] = [
  on(erased, 'moments.erase', erase),
  on(departed, 'moments.askForNote', ask, forGood),
  on(messageReceived, 'moments.noteAnswered', answered),
  on(takenBack, 'moments.noteTakenBack', takenBackOnDesk),
  ...suggestionReactions,
];
