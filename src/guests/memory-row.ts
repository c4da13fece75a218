import type { Selectable } from 'kysely';
import { Refusal } from '#kit/refusal.ts';
import type { GuestsMemory } from '../../database.d.ts';
import { isDay } from './memory.ts';
import type { MemoryFacts } from './memory.ts';

/** Facts as they are kept: without what does not belong to their kind, and never less delicate than they are. */
export function fitting(facts: MemoryFacts): MemoryFacts {
  const { kind } = facts;
  const kept: MemoryFacts = {
    ...facts,
    ...(kind !== 'allergy' && { allergen: null, material: null, severity: null }),
    ...(kind !== 'occasion' && { occasion: null, month: null, day: null, year: null }),
    ...(kind !== 'person' && { personName: null, relation: null }),
  };
  if (!isPossible(kept)) throw new Refusal('guests.impossible_date');
  // Allergies and access needs are about health, whoever calls them plain.
  const sensitivity = kind === 'allergy' || kind === 'access' ? 'health' : kept.sensitivity;
  return { ...kept, sensitivity, sayAloud: kept.sayAloud && sensitivity === 'plain' };
}

function isPossible({ month, day, year }: MemoryFacts): boolean {
  if (day === null) return true;
  return month !== null && isDay(year ?? 2000, month, day);
}

/** Facts as columns of guests.memory. */
export function rowOf({ personName, sayAloud, ...facts }: MemoryFacts) {
  return { ...facts, person_name: personName, say_aloud: sayAloud };
}

type Row = Pick<
  Selectable<GuestsMemory>,
  'kind' | 'text' | 'allergen' | 'material' | 'severity' | 'occasion' | 'month' | 'day' | 'year'
> &
  Pick<Selectable<GuestsMemory>, 'person_name' | 'relation' | 'sure' | 'sensitivity' | 'say_aloud' | 'until'>;

/** A row of guests.memory as facts; the codes were checked when they came in. */
export function factsOf(row: Row): MemoryFacts {
  const {
    kind,
    text,
    allergen,
    material,
    severity,
    occasion,
    month,
    day,
    year,
    relation,
    sure,
    sensitivity,
    until,
  } = row;
  const facts = {
    kind,
    text,
    allergen,
    material,
    severity,
    occasion,
    month,
    day,
    year,
    relation,
    sure,
    sensitivity,
    until,
  };
  return { ...facts, personName: row.person_name, sayAloud: row.say_aloud } as MemoryFacts;
}

/** What is left of a memory whose words are erased: that there was one, and when. */
export const wordless = {
  text: '',
  allergen: null,
  material: null,
  severity: null,
  occasion: null,
  month: null,
  day: null,
  year: null,
  person_name: null,
  relation: null,
  until: null,
} as const;
