import { slice } from '#kit/contract.ts';
import { conversations } from './conversations/api.ts';
import { lines } from './lines/api.ts';
import { promises } from './promises/api.ts';
import { recoveries } from './recoveries/api.ts';

export const desk = slice('desk', { ...conversations, ...promises, ...lines, ...recoveries });
