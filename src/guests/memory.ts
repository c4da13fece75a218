/** One thing remembered about a guest. Pure rules: what the codes mean, when it counts, how it reads. */

/** Every code there is, with the words for it; the types and the lists of codes follow from this table. */
export const memoryLabels = {
  kind: {
    preference: 'Preference',
    aversion: 'Aversion',
    allergy: 'Allergy',
    dietary: 'Diet',
    access: 'Access need',
    occasion: 'Occasion',
    person: 'Person',
    story: 'Story',
    detail: 'Detail',
  },
  // Regulation (EU) 1169/2011, Annex II, in its order.
  allergen: {
    gluten: 'Gluten',
    crustaceans: 'Crustaceans',
    eggs: 'Eggs',
    fish: 'Fish',
    peanuts: 'Peanuts',
    soya: 'Soya',
    milk: 'Milk',
    nuts: 'Nuts',
    celery: 'Celery',
    mustard: 'Mustard',
    sesame: 'Sesame',
    sulphites: 'Sulphites',
    lupin: 'Lupin',
    molluscs: 'Molluscs',
  },
  material: {
    latex: 'Latex',
    ppd: 'PPD',
    nickel: 'Nickel',
    fragrance: 'Fragrance',
    adhesive: 'Adhesive',
    acrylates: 'Acrylates',
    ammonia: 'Ammonia',
    peroxide: 'Peroxide',
    lanolin: 'Lanolin',
    formaldehyde: 'Formaldehyde',
    parabens: 'Parabens',
    sulfates: 'Sulfates',
    essential_oils: 'Essential oils',
    henna: 'Henna',
    colophony: 'Colophony',
    feathers: 'Feathers',
    wool: 'Wool',
    dust_mites: 'Dust mites',
    pet_hair: 'Pet hair',
    chlorine: 'Chlorine',
    detergent: 'Detergent',
  },
  severity: {
    mild: 'mild',
    severe: 'severe',
    life_threatening: 'life-threatening',
    unknown: 'severity unknown',
  },
  occasion: {
    birthday: 'Birthday',
    anniversary: 'Anniversary',
    visit_of_someone: 'Visit of someone',
    other: 'Occasion',
  },
  relation: {
    husband: 'Husband',
    wife: 'Wife',
    partner: 'Partner',
    mother: 'Mother',
    father: 'Father',
    parent: 'Parent',
    daughter: 'Daughter',
    son: 'Son',
    child: 'Child',
    sister: 'Sister',
    brother: 'Brother',
    grandmother: 'Grandmother',
    grandfather: 'Grandfather',
    grandchild: 'Grandchild',
    relative: 'Relative',
    friend: 'Friend',
    colleague: 'Colleague',
    assistant: 'Assistant',
    dog: 'Dog',
    cat: 'Cat',
  },
  sure: { certain: 'Certain', likely: 'Likely', guess: 'A guess' },
  sensitivity: { plain: 'Plain', private: 'Private', health: 'Health' },
} satisfies Record<string, Record<string, string>>;

export type MemoryKind = keyof typeof memoryLabels.kind;
export type Allergen = keyof typeof memoryLabels.allergen;
export type Material = keyof typeof memoryLabels.material;
export type Severity = keyof typeof memoryLabels.severity;
export type OccasionKind = keyof typeof memoryLabels.occasion;
export type Relation = keyof typeof memoryLabels.relation;
export type Sure = keyof typeof memoryLabels.sure;
export type Sensitivity = keyof typeof memoryLabels.sensitivity;

export const memoryKinds = codesOf(memoryLabels.kind);
export const allergens = codesOf(memoryLabels.allergen);
export const materials = codesOf(memoryLabels.material);
export const severities = codesOf(memoryLabels.severity);
export const occasionKinds = codesOf(memoryLabels.occasion);
export const relations = codesOf(memoryLabels.relation);
export const sureness = codesOf(memoryLabels.sure);
export const sensitivities = codesOf(memoryLabels.sensitivity);

/**
 * What is remembered. Allergen, material and severity belong to an allergy (neither code: the text names it);
 * occasion and its date to an occasion; name and relation to a person. `until` is the last day it holds, ISO.
 */
export type MemoryFacts = {
  kind: MemoryKind;
  text: string;
  allergen: Allergen | null;
  material: Material | null;
  severity: Severity | null;
  occasion: OccasionKind | null;
  month: number | null;
  day: number | null;
  year: number | null;
  personName: string | null;
  relation: Relation | null;
  sure: Sure;
  sensitivity: Sensitivity;
  sayAloud: boolean;
  until: string | null;
};

/** How a memory reads in a brief: "Latex allergy, severe", "Window seat", "Sister Ingrid", "Birthday, 3 December". */
export function memoryLine(memory: MemoryFacts): string {
  if (memory.kind === 'allergy') return allergyLine(memory);
  if (memory.kind === 'occasion') return occasionLine(memory);
  if (memory.kind === 'person') return personLine(memory);
  return memory.text;
}

/** Health by its kind or its words; private when the words touch faith, loss, money or love gone wrong. */
export function sensitivityOf(memory: Pick<MemoryFacts, 'kind' | 'text'>): Sensitivity {
  if (memory.kind === 'allergy' || memory.kind === 'access') return 'health';
  if (healthWords.test(memory.text)) return 'health';
  if (memory.kind === 'dietary' && medicalDiet.test(memory.text)) return 'health';
  return privateWords.test(memory.text) ? 'private' : 'plain';
}

/** Whether staff may say it to the guest unasked; only plain things of a kind that is pleasant to hear. */
export function mayBeSaidAloud(memory: Pick<MemoryFacts, 'kind' | 'sensitivity'>): boolean {
  return memory.sensitivity === 'plain' && pleasantToHear[memory.kind];
}

/** The last day a memory holds by default: the day of a visit that is announced; everything else has no end. */
export function untilByDefault(
  memory: Pick<MemoryFacts, 'occasion' | 'month' | 'day' | 'year'>,
  today: string,
): string | null {
  return memory.occasion === 'visit_of_someone' ? nextOccurrence(memory, today) : null;
}

type OccasionDate = Pick<MemoryFacts, 'occasion' | 'month' | 'day' | 'year'>;

/**
 * The first day on or after `from` on which an occasion is celebrated, or null when it has no day or is over.
 * The visit of someone with a known year comes once; all else returns every year, never before the year it began.
 */
export function nextOccurrence(date: OccasionDate, from: string): string | null {
  const { occasion, month, day, year } = date;
  if (month === null || day === null || !isDay(year ?? 2000, month, day)) return null;
  if (occasion === 'visit_of_someone' && year !== null) {
    const once = isoDay(year, month, day);
    return once >= from ? once : null;
  }
  const first = Math.max(yearOf(from), year ?? 0);
  const thisYear = celebratedIn(first, month, day);
  return thisYear >= from ? thisYear : celebratedIn(first + 1, month, day);
}

/** The day within `first` to `last`, both included, on which an occasion is celebrated; null when it is not. */
export function occurrenceWithin(date: OccasionDate, first: string, last: string): string | null {
  const next = nextOccurrence(date, first);
  return next !== null && next <= last ? next : null;
}

function codesOf<Code extends string>(labels: Record<Code, string>): Code[] {
  return Object.keys(labels) as Code[];
}

export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

export function isoDay(year: number, month: number, day: number): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
    '-',
  );
}

function celebratedIn(year: number, month: number, day: number): string {
  // Someone born on 29 February is congratulated within their own month.
  return isoDay(year, month, Math.min(day, daysIn(year, month)));
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function allergyLine({ allergen, material, text, severity }: MemoryFacts): string {
  const label = allergen
    ? memoryLabels.allergen[allergen]
    : material
      ? memoryLabels.material[material]
      : null;
  const degree = severity && severity !== 'unknown' ? `, ${memoryLabels.severity[severity]}` : '';
  if (!label) return `Allergy: ${lowerFirst(text)}${degree}`;
  const singular = label.replace(/s$/, '');
  const known = [singular, label, `${singular} allergy`, ''].map((words) => words.toLowerCase());
  const said = known.includes(text.toLowerCase()) ? '' : ` (${lowerFirst(text)})`;
  return `${singular} allergy${said}${degree}`;
}

function occasionLine({ occasion, text, month, day, year }: MemoryFacts): string {
  if (occasion === null || occasion === 'visit_of_someone' || occasion === 'other' || month === null)
    return text;
  const date = day === null ? monthNames[month - 1] : `${day} ${monthNames[month - 1]}`;
  // The year of a birthday tells an age, which is nobody's to announce.
  const since = occasion === 'anniversary' && year !== null ? `, since ${year}` : '';
  return `${memoryLabels.occasion[occasion]}, ${date}${since}`;
}

function personLine({ personName, relation, text }: MemoryFacts): string {
  if (personName === null || relation === 'relative') return text;
  return relation === null ? personName : `${memoryLabels.relation[relation]} ${personName}`;
}

function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const pleasantToHear: Record<MemoryKind, boolean> = {
  preference: true,
  // Hearing one's dislikes recited is not a welcome.
  aversion: false,
  allergy: false,
  dietary: true,
  access: false,
  occasion: true,
  person: true,
  story: true,
  // Nobody has yet understood what it is about.
  detail: false,
};

const healthWords = anyOf(String.raw`
  pregnan\w* | expecting (?:a|her|their|our|another|twins) | (?:baby )?due (?:in|on|date)
  trying for a baby | miscarr\w* | ivf | breastfeeding | allerg\w* | intoleran\w* | anaphyla\w*
  epi-?pen | coeliac | celiac | diabet\w* | insulin | epilep\w* | asthma\w* | eczema | psoriasis
  cancer | chemo\w* | tumou?r | surgery | operation | heart (?:attack|condition|disease|problems?)
  stroke | illness | ill | sick | disease | diagnos\w* | depress\w* | anxiety | panic attacks?
  medication | dialysis | migraines? | hiv | dementia | alzheimer\w* | autis\w* | adhd | dyslexi\w*
  rehab | alcoholic | hair loss | alopecia | disab\w* | wheelchair | deaf | hard of hearing
  blood pressure | broke (?:her|his|their) \w+
`);

const medicalDiet = anyOf(String.raw`
  gluten | wheat | dairy | lactose | milk | nuts? | peanuts? | eggs? | soya? | fodmap | salt | sodium
  sugar | potassium | histamine | doctor\w* | medical | can(?:no|')?t
`);

const privateWords = anyOf(String.raw`
  halal | kosher | ramadan | fasting | lent | religio\w* | church | mosque | synagogue | muslim
  jewish | christian | hindu | divorc\w* | separat(?:ed|ing|ion) | break-?up | broke up | affair
  cheated | widow\w* | funeral | mourning | passed away | died | death | grie(?:f|ving)
  lost (?:her|his|their) (?!way|bag|phone|keys)\w+ | bankrupt\w* | debts? | fired | laid off | lawsuit
  court case | arrest\w* | sober | teetotal | alcohol | gay | lesbian | transgender | politic\w*
  votes? | union member | salary
`);

function anyOf(words: string): RegExp {
  return new RegExp(
    `\\b(?:${words
      .trim()
      .split(/\s+\|\s+|\n\s*/)
      .join('|')})\\b`,
    'i',
  );
}
