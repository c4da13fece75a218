import { on } from '#kit/reactions.ts';
import { erased } from '#guests/events.ts';
import { erase } from './erase.ts';
import { cancelled, departed, noShown } from './events.ts';
import { letGo } from './let-go.ts';
import { undoMinutes } from './visit.ts';

/** A minute past the time in which the step can be taken back. */
const forGood = { delaySeconds: (undoMinutes + 1) * 60 };

export const reactions = [
  on(erased, 'visits.erase', erase),
  on(departed, 'visits.letGo', letGo, forGood),
  on(cancelled, 'visits.letGo', letGo, forGood),
  on(noShown, 'visits.letGo', letGo, forGood),
];
