import type { RefusalSentences, Sentences } from '#kit/words.ts';

export const refusals = {
  'door.email_taken': 'There is an account with this e-mail already. Sign in with it first.',
  'door.wrong_sign_in': 'This e-mail and password do not belong together.',
} as const satisfies RefusalSentences;

export const events = {} as const satisfies Sentences;
