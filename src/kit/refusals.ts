import type { RefusalSentences } from './words.ts';

/** Refusals that no slice owns. */
export const refusals = {
  'kit.sign_in': 'Please sign in first.',
  'kit.not_yours': 'This is not yours to do. Ask a manager of the house.',
  'kit.who_acts': 'Say who you are with your PIN first.',
  'kit.unknown_call': 'There is nothing at this address.',
  'kit.not_understood': '{what}',
  'kit.too_large': 'This is more than can be taken in at once.',
  'kit.key_taken': 'This tap was already used for something else.',
  'kit.too_late': 'This happened too long ago to be taken in now: more than {hours} hours.',
  'kit.not_found': 'This is no longer here.',
  'kit.foreign_origin': 'This call came from another website.',
  'kit.slow_down': 'Too many tries. Please wait a minute.',
  'kit.fault': 'Something went wrong here. It is written down, and nothing was changed.',
} as const satisfies RefusalSentences;
