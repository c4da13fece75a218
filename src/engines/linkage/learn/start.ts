import { type Comparison, familySays, givenSays, nameLevel, type Topic } from '../comparisons.ts';

/** How often two records of one person meet on each level, before anything is learned. */
const starts: Record<Exclude<Topic, 'name'>, readonly number[]> = {
  email: [0, 0.65, 0.08, 0.04, 0.03, 0.2],
  phone: [0, 0.75, 0.05, 0.02, 0.18],
  born: [0, 0.85, 0.08, 0.03, 0.02, 0.02],
  place: [0, 0.65, 0.07, 0.03, 0.05, 0.02, 0.18, 0.75, 0.07, 0.18],
  id: [0, 0.92, 0.05, 0.015, 0.015],
  text: [0, 0.7, 0.1, 0.06, 0.14],
};

const given = [0.8, 0.06, 0.08, 0.03, 0.03];
const family = [0.85, 0.09, 0.02, 0.04];

const names = named((g, f) => given[g]! * family[f]!, given, family);

/** Levels of names out of what holds for whole names, given names alone and family names alone. */
function named(
  whole: (g: number, f: number) => number,
  g: readonly number[],
  f: readonly number[],
): number[] {
  return [
    0,
    ...givenSays.flatMap((_, at) => familySays.map((_, to) => whole(at, to))),
    0.004,
    0.002,
    ...g,
    ...f,
    0.01,
  ];
}

export function sameStart({ topic }: Comparison): number[] {
  return [...(topic === 'name' ? names : starts[topic])];
}

/** Two people of one household share what a household has: last name, address, often a phone or an e-mail. */
export function homeStart({ topic, levels }: Comparison, chances: readonly number[]): number[] {
  if (topic === 'name') return homeNames(chances, [0.75, 0.07, 0.02, 0.16]);
  if (topic === 'born' || topic === 'id') return [...chances];
  return levels.map((_, level) => 0.6 * starts[topic][level]! + 0.4 * chances[level]!);
}

/** First names in a household are met by chance; last names as it was learned. */
export function learnsHome(
  { topic }: Comparison,
  learned: readonly number[],
  chances: readonly number[],
): number[] {
  if (topic === 'born' || topic === 'id') return [...chances];
  if (topic !== 'name') return [...learned];
  const shares = familySays.map((_, f) => {
    const whole = givenSays.map((_, g) => learned[nameLevel.whole + g * 4 + f]!);
    return whole.reduce((sum, share) => sum + share, 0);
  });
  const total = shares.reduce((sum, share) => sum + share, 0);
  return homeNames(
    chances,
    shares.map((share) => share / total),
  );
}

function homeNames(chances: readonly number[], families: readonly number[]): number[] {
  const givens = givenSays.map((_, g) => chances[nameLevel.given + g]!);
  const levels = named((g, f) => givens[g]! * families[f]!, givens, families);
  for (const level of [nameLevel.crossed, nameLevel.nearlyCrossed, nameLevel.misplaced])
    levels[level] = chances[level]!;
  return levels;
}

export function readsGiven({ topic, columns }: Comparison): boolean {
  return topic === 'name' && columns[0] !== -1;
}
