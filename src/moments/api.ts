import { slice } from '#kit/contract.ts';
import { gestures } from './gestures/api.ts';
import { ideas } from './ideas/api.ts';
import { notes } from './notes/api.ts';
import { purse } from './purse/api.ts';
import { suggestions } from './suggestions/api.ts';

export const moments = slice('moments', { ...gestures, ...purse, ...ideas, ...suggestions, ...notes });
