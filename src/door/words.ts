import type { RefusalSentences, Sentences } from '#kit/words.ts';
import type { doorRefusals } from './refusals.ts';

export const refusals = {
  'door.email_taken': 'There is an account with this e-mail already. Sign in with it first.',
  'door.wrong_sign_in': 'This e-mail and password do not belong together.',
  'door.no_demo': 'There is no demo house here. “regulars demo” makes one.',
  'door.unknown_tablet': 'This tablet is no longer here.',
  'door.unknown_key': 'This key is no longer here.',
  'door.no_tablet': 'This browser is not a tablet of the house.',
  'door.locked': 'Too many wrong PINs. Wait {minutes} minutes, or ask a manager for a new one.',
} as const satisfies RefusalSentences & Record<(typeof doorRefusals)[number], string>;

export const events = {
  'door.tabletSetUp': 'A tablet was set up',
  'door.tabletRemoved': 'A tablet was shut out',
  'door.keyMade': 'A key for a program was made',
  'door.keyRemoved': 'A key was made worthless',
} as const satisfies Sentences;
