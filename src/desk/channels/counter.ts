import type { Channel } from '../channel.ts';

/** What is said at the counter is said: nothing has to be carried. */
export const counter: Channel = {
  mayAnswer: async () => null,
  send: async () => null,
  carrier: null,
  fields: [],
  tryOut: null,
};
