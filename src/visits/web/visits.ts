import { asking } from '#kit/ask.ts';
import type { visits as contract } from '../api.ts';

export const visits = asking<typeof contract>('visits', ['places']);

export type Visit = Awaited<ReturnType<typeof visits.call.visit>>;
export type Place = Awaited<ReturnType<typeof visits.call.places>>[number];
