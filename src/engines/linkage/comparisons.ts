import type { Kind, Table } from './table.ts';

/**
 * One question asked of two records, with its answers from most alike to different. Level 0 is "cannot be told" and
 * weighs nothing; levels of one group are told apart given the same fields on both sides (two whole names, or first
 * names alone), so that probabilities of levels add up to one within each group.
 */
export type Comparison = {
  name: string;
  topic: Topic;
  /** Columns it reads, in the order its topic expects; -1 where the table has no such column. */
  columns: number[];
  levels: readonly Level[];
};

export type Topic = 'name' | 'email' | 'phone' | 'born' | 'place' | 'id' | 'text';

export type Level = {
  says: string;
  group: number;
  /** Positions in `columns` of what is exactly equal here: rare values weigh more than frequent ones. */
  equal: readonly number[];
};

/** Every comparison a table allows. @throws when no column can be compared */
export function comparisonsOf({ columns }: Pick<Table, 'columns'>): Comparison[] {
  const at = (kind: Kind) => columns.findIndex((column) => column.kind === kind);
  const has = (...kinds: Kind[]) => kinds.some((kind) => at(kind) >= 0);
  const found: Comparison[] = [];
  if (has('given', 'family'))
    found.push({ name: 'name', topic: 'name', columns: [at('given'), at('family')], levels: nameLevels });
  for (const topic of ['email', 'phone', 'born'] as const) {
    if (has(topic)) found.push({ name: words[topic], topic, columns: [at(topic)], levels: levelsOf[topic] });
  }
  if (has('city', 'postcode'))
    found.push({ name: 'place', topic: 'place', columns: [at('postcode'), at('city')], levels: placeLevels });
  columns.forEach(({ kind, name }, column) => {
    if (kind !== 'id' && kind !== 'text') return;
    found.push({ name, topic: kind, columns: [column], levels: levelsOf[kind].map(named(name)) });
  });
  if (found.length === 0) throw new Error('There is no column to compare.');
  return found;
}

const words = { email: 'e-mail', phone: 'phone', born: 'date of birth' };

const named =
  (name: string) =>
  (level: Level): Level => ({ ...level, says: level.says.replace('@', name) });

function level(says: string, group = 1, equal: readonly number[] = []): Level {
  return { says, group, equal };
}

const untold = level('nothing to compare', 0);

export const givenSays = [
  'same first name',
  'short form of the first name',
  'first name differs by one letter',
  'similar first name',
  'other first name',
];
export const familySays = [
  'same last name',
  'last name differs by one letter',
  'similar last name',
  'other last name',
];

/** Whole names: 1 + 4 × given + family, both counted from 0 for the same; then crossed ones, then one of the two. */
export const nameLevel = { whole: 1, crossed: 21, nearlyCrossed: 22, given: 23, family: 28, misplaced: 32 };

const nameLevels: readonly Level[] = [
  untold,
  ...givenSays.flatMap((given, g) =>
    familySays.map((family, f) =>
      level(f === 0 && g === 0 ? 'same first and last name' : `${given}, ${family}`, 1, [
        ...(g === 0 ? [0] : []),
        ...(f === 0 ? [1] : []),
      ]),
    ),
  ),
  level('first and last name swapped', 1),
  level('first and last name swapped, a letter apart', 1),
  ...givenSays.map((says, g) => level(`${says}, last name missing`, 2, g === 0 ? [0] : [])),
  ...familySays.map((says, f) => level(`${says}, first name missing`, 3, f === 0 ? [1] : [])),
  level("one's first name is the other's last name", 2),
];

const placeLevels: readonly Level[] = [
  untold,
  level('same postcode', 1, [0]),
  level('postcode a letter apart, same city', 1),
  level('same part of the city', 1),
  level('other postcode, same city', 1, [1]),
  level('other postcode, city a letter apart', 1),
  level('other postcode and city', 1),
  level('same city', 2, [1]),
  level('similar city', 2),
  level('other city', 2),
];

const levelsOf: Record<Exclude<Topic, 'name' | 'place'>, readonly Level[]> = {
  email: [
    untold,
    level('same e-mail', 1, [0]),
    level('e-mail a letter or two apart', 1),
    level('e-mail alike before the @', 1),
    level('similar e-mail', 1),
    level('other e-mail', 1),
  ],
  phone: [
    untold,
    level('same phone', 1, [0]),
    level('phone one digit apart', 1),
    level('phone ends alike', 1),
    level('other phone', 1),
  ],
  born: [
    untold,
    level('same date of birth', 1, [0]),
    level('date of birth one slip apart', 1),
    level('date of birth two digits apart', 1),
    level('born in the same year', 1),
    level('other date of birth', 1),
  ],
  id: [
    untold,
    level('same @', 1, [0]),
    level('@ one slip apart', 1),
    level('@ two slips apart', 1),
    level('other @', 1),
  ],
  text: [
    untold,
    level('same @', 1, [0]),
    level('@ one letter apart', 1),
    level('similar @', 1),
    level('other @', 1),
  ],
};
