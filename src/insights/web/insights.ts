import { asking } from '#kit/ask.ts';
import type { insights as contract } from '../api.ts';

export const insights = asking<typeof contract>('insights');

export type JourneyFigures = Awaited<ReturnType<typeof insights.call.journey>>;
