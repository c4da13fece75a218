import {
  isDay,
  mayBeSaidAloud,
  memoryLabels,
  sensitivityOf,
  untilByDefault,
  type Allergen,
  type Material,
  type MemoryFacts,
  type MemoryKind,
} from '../memory.ts';

/** A memory while it is written. What nobody chose follows from the words as they are typed. */
export type Draft = MemoryFacts & { choseSensitivity: boolean; choseAloud: boolean };

/** What the fields of one kind are given. */
export type FieldsProps = {
  draft: Draft;
  onDraft: (draft: Draft) => void;
  /** What is missing, once somebody has tried to keep it. */
  missing: ReturnType<typeof lacks>;
};

/** What an allergy is to: a code of either list, or something the words name. */
export type Substance = `allergen:${Allergen}` | `material:${Material}` | 'other' | '';

export function blankDraft(kind: MemoryKind): Draft {
  return derived({
    kind,
    text: '',
    allergen: null,
    material: null,
    severity: kind === 'allergy' ? 'unknown' : null,
    occasion: kind === 'occasion' ? 'birthday' : null,
    month: null,
    day: null,
    year: null,
    personName: null,
    relation: null,
    sure: 'certain',
    sensitivity: 'plain',
    sayAloud: true,
    until: null,
    choseSensitivity: false,
    choseAloud: false,
  });
}

/** A memory opened to be corrected. Words that only repeat its codes are left out: they follow the codes. */
export function draftOf(facts: MemoryFacts): Draft {
  const text = facts.text.toLowerCase() === textByDefault(facts).toLowerCase() ? '' : facts.text;
  return { ...facts, text, choseSensitivity: true, choseAloud: true };
}

/** The draft after a change; another kind keeps the words and how sure they are. */
export function changed(draft: Draft, change: Partial<Draft>): Draft {
  if (!change.kind || change.kind === draft.kind) return derived({ ...draft, ...change });
  return derived({ ...blankDraft(change.kind), text: draft.text, sure: draft.sure, until: draft.until });
}

function derived(draft: Draft): Draft {
  const read = { kind: draft.kind, text: draft.text || textByDefault(draft) };
  const chosen = draft.choseSensitivity && !isOfHealth(draft.kind);
  const sensitivity = chosen ? draft.sensitivity : sensitivityOf(read);
  const pleasant = mayBeSaidAloud({ kind: draft.kind, sensitivity });
  return {
    ...draft,
    sensitivity,
    sayAloud: draft.choseAloud ? draft.sayAloud && sensitivity === 'plain' : pleasant,
  };
}

/** Allergies and access needs are about health, whoever would call them plain. */
export function isOfHealth(kind: MemoryKind): boolean {
  return kind === 'allergy' || kind === 'access';
}

export function substanceOf({
  allergen,
  material,
  text,
}: Pick<Draft, 'allergen' | 'material' | 'text'>): Substance {
  if (allergen) return `allergen:${allergen}`;
  if (material) return `material:${material}`;
  return text ? 'other' : '';
}

export function ofSubstance(substance: Substance): Pick<Draft, 'allergen' | 'material'> {
  const [list, code] = substance.split(':');
  return {
    allergen: list === 'allergen' ? (code as Allergen) : null,
    material: list === 'material' ? (code as Material) : null,
  };
}

/** What is still missing before it can be kept, or null. */
export function lacks(draft: Draft): 'words' | 'substance' | 'date' | 'who' | null {
  const { kind, text, allergen, material, occasion, month, day, year, personName, relation } = draft;
  if (kind === 'allergy') return allergen || material || text.trim() ? null : 'substance';
  if (kind === 'person') return personName?.trim() || relation ? null : 'who';
  if (kind === 'occasion') {
    const noDate = month === null && day === null && year === null;
    const dated = month !== null && (day === null || isDay(year ?? 2000, month, day));
    if (!noDate && !dated) return 'date';
    if (noDate && (occasion === 'birthday' || occasion === 'anniversary')) return 'date';
    return occasion === 'visit_of_someone' || occasion === 'other' ? need(text) : null;
  }
  return need(text);
}

function need(text: string): 'words' | null {
  return text.trim() ? null : 'words';
}

/** The draft as it is kept, without what does not belong to its kind. `today` is an ISO day. */
export function factsOf(draft: Draft, today: string): MemoryFacts {
  const { choseSensitivity: _, choseAloud: __, ...facts } = draft;
  const whole: MemoryFacts = {
    ...facts,
    ...(draft.kind !== 'allergy' && { allergen: null, material: null, severity: null }),
    ...(draft.kind !== 'occasion' && { occasion: null, month: null, day: null, year: null }),
    ...(draft.kind !== 'person' && { personName: null, relation: null }),
    text: draft.text.trim() || textByDefault(draft),
  };
  return {
    ...whole,
    personName: whole.personName?.trim() || null,
    until: whole.until ?? untilByDefault(whole, today),
  };
}

/** The words that the codes say by themselves. */
function textByDefault({ kind, allergen, material, occasion, relation, personName }: MemoryFacts): string {
  if (kind === 'allergy')
    return allergen ? memoryLabels.allergen[allergen] : material ? memoryLabels.material[material] : '';
  if (kind === 'occasion') return occasion ? memoryLabels.occasion[occasion] : '';
  if (kind === 'person')
    return [relation && memoryLabels.relation[relation], personName?.trim()].filter(Boolean).join(' ');
  return '';
}
