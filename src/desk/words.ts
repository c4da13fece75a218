import type { RefusalSentences, Sentences } from '#kit/words.ts';
import type * as announced from './events.ts';
import type { deskRefusals } from './recovery.ts';

export const refusals = {
  'desk.unknown_guest': 'This guest is not known here, or was erased.',
  'desk.unknown_visit': 'This visit is no longer here.',
  'desk.unknown_recovery': 'This is no longer here.',
  'desk.already_right': 'This has already been made right.',
  'desk.still_open': 'This is still open.',
} as const satisfies RefusalSentences & Record<(typeof deskRefusals)[number], string>;

export const events = {
  'desk.reported': 'Something went wrong, to be made right',
  'desk.madeRight': 'It was made right',
  'desk.madeRightUndone': 'It is not right yet after all',
} as const satisfies Sentences & Record<`desk.${keyof typeof announced}`, string>;
