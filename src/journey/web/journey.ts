import { useQuery } from '@tanstack/react-query';
import { asking } from '#kit/ask.ts';
import type { journey as contract } from '../api.ts';

export const journey = asking<typeof contract>('journey');

type Answer<Name extends keyof typeof journey.call> = Awaited<ReturnType<(typeof journey.call)[Name]>>;

export type ProtocolShown = Answer<'protocols'>[number];
export type VersionShown = Answer<'versions'>[number];
export type Run = Answer<'runs'>[number];
export type RunStep = Run['steps'][number];
export type Adherence = Answer<'adherence'>[number];

const none: Answer<'topics'> = [];

export function useTopics(): Answer<'topics'> {
  return useQuery({ ...journey.read.topics({}), staleTime: 600_000 }).data ?? none;
}
