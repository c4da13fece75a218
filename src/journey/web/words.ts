import type { StepKind } from '../protocol.ts';

export const stepWords = {
  do: { name: 'Do', hint: 'something that is done' },
  say: {
    name: 'Say',
    hint: 'words for the answer; {guest} is filled in, {guest|there} has words for when it is not known',
  },
  check: { name: 'Check', hint: 'something to make sure of' },
  offer: { name: 'Offer', hint: 'what may be offered' },
  hand_over: { name: 'Hand over', hint: 'when somebody else takes it on' },
} as const satisfies Record<StepKind, { name: string; hint: string }>;
