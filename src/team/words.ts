import type { RefusalSentences, Sentences } from '#kit/words.ts';

export const refusals = {
  'team.house_stands': 'A house stands here already. Ask its owner for an invitation.',
  'team.wrong_setup_code': 'This is not the code printed in the terminal where Regulars was started.',
} as const satisfies RefusalSentences;

export const events = {
  'team.joined': '{person} joined the team',
} as const satisfies Sentences;
