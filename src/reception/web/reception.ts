import { asking } from '#kit/ask.ts';
import type { reception as contract } from '../api.ts';

export const reception = asking<typeof contract>('reception', ['today']);

export type TodayAnswer = Awaited<ReturnType<typeof reception.call.today>>;
export type TodayRow = TodayAnswer['rows'][number];
export type Member = TodayRow['party'][number];
export type DotShown = Member['dots'][number];
export type LearnedOf = Awaited<ReturnType<typeof reception.call.learned>>[number];
