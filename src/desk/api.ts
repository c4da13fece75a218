import { slice } from '#kit/contract.ts';
import { calls } from './calls/api.ts';
import { conversations } from './conversations/api.ts';
import { drafting } from './drafting/api.ts';
import { lines } from './lines/api.ts';
import { promises } from './promises/api.ts';
import { recoveries } from './recoveries/api.ts';

export const desk = slice('desk', {
  ...conversations,
  ...promises,
  ...lines,
  ...recoveries,
  ...drafting,
  ...calls,
});
