import type { ChannelName, ConversationKind } from '../conversation.ts';
import type { ClockKind } from './promise.ts';

/** Business minutes; null promises nothing. */
export type Target = Record<ClockKind, number | null>;

const hour = 60;

/** What people wait for without wondering, by channel: whoever chats looks at the screen, whoever writes a mail does not. */
export const usualTargets = {
  email: { first_answer: 4 * hour, solution: 16 * hour },
  chat: { first_answer: 5, solution: 8 * hour },
  phone: { first_answer: 30, solution: 8 * hour },
  text: { first_answer: 30, solution: 8 * hour },
  whatsapp: { first_answer: 30, solution: 8 * hour },
  // Whoever stands there is answered there.
  counter: { first_answer: null, solution: 16 * hour },
} as const satisfies Record<ChannelName, Target>;

/** What the usual target becomes for a kind: a problem is answered in half the time, praise asks for nothing but thanks. */
const ofKind = {
  inquiry: (target: Target) => target,
  problem: ({ first_answer, solution }: Target) => ({
    first_answer: half(first_answer),
    solution: half(solution),
  }),
  praise: ({ first_answer }: Target) => ({ first_answer, solution: null }),
} as const satisfies Record<ConversationKind, (target: Target) => Target>;

export function usualTarget(channel: ChannelName, kind: ConversationKind): Target {
  return ofKind[kind](usualTargets[channel]);
}

function half(minutes: number | null): number | null {
  return minutes === null ? null : Math.ceil(minutes / 2);
}
