import type { MemoryKind } from '../memory.ts';
import type { Memory } from './guests.ts';

/** How memories stand together on a page, in its order. */
export const memoryGroups = ['safety', 'tastes', 'occasions', 'people', 'stories'] as const;
export type MemoryGroup = (typeof memoryGroups)[number];

const groupOfKind: Record<MemoryKind, MemoryGroup> = {
  allergy: 'safety',
  access: 'safety',
  dietary: 'tastes',
  preference: 'tastes',
  aversion: 'tastes',
  occasion: 'occasions',
  person: 'people',
  story: 'stories',
  detail: 'stories',
};

type Grouped = Pick<Memory, 'kind' | 'sensitivity'>;

/** The groups that have something in them. */
export function grouped<One extends Grouped>(memories: readonly One[]): [MemoryGroup, One[]][] {
  const all = memoryGroups.map((group): [MemoryGroup, One[]] => [
    group,
    memories.filter((one) => groupOf(one) === group),
  ]);
  return all.filter(([, held]) => held.length > 0);
}

/** A diet that is about health can harm like an allergy. */
function groupOf({ kind, sensitivity }: Grouped): MemoryGroup {
  return kind === 'dietary' && sensitivity === 'health' ? 'safety' : groupOfKind[kind];
}
