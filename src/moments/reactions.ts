import type { Reaction } from '#kit/reactions.ts';

export const reactions: Reaction[] = [];
