import { queueRows } from './ground/desk-queue.ts';
export const run = queueRows;
