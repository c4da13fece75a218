import { useQuery } from '@tanstack/react-query';
import { asking } from '#kit/ask.ts';
import type { team as contract } from '../api.ts';

export const team = asking<typeof contract>('team', ['people']);

export type Person = Awaited<ReturnType<typeof team.call.people>>[number];

const nobody: Person[] = [];

export function usePeople(): Person[] {
  return useQuery(team.read.people({})).data ?? nobody;
}

/** The name a person is called by among colleagues. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
