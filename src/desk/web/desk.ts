import { asking } from '#kit/ask.ts';
import type { desk as contract } from '../api.ts';

export const desk = asking<typeof contract>('desk');

export type Recovery = Awaited<ReturnType<typeof desk.call.recoveries>>[number];
