import type { MemoryFacts } from '#guests/memory.ts';

/** A detail of which nothing is known yet: what a test says of a memory goes over it. */
export const blankMemory: MemoryFacts = {
  kind: 'detail',
  text: '',
  allergen: null,
  material: null,
  severity: null,
  occasion: null,
  month: null,
  day: null,
  year: null,
  personName: null,
  relation: null,
  sure: 'certain',
  sensitivity: 'plain',
  sayAloud: false,
  until: null,
};
