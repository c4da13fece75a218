import { levelsOf, patternsOf } from './compare.ts';
import { comparisonsOf } from './comparisons.ts';
import { valueOf } from './dictionary.ts';
import type { Model } from './model.ts';
import type { Table } from './table.ts';
import { bitsOf, equalOf, never, raritiesOf, sayings, weighing } from './weigh.ts';

/** One step of a waterfall: what was found and how many bits it speaks for one person (against, when negative). */
export type Step = { says: string; bits: number };

export type Explanation = {
  /** From the odds of any two records, field by field; the steps add up to the weight. */
  steps: Step[];
  weight: number;
  probability: number;
};

/** Says in words why two rows are, or are not, one person. */
export function explaining(table: Table, model: Model): (one: number, other: number) => Explanation {
  const comparisons = comparisonsOf(table);
  const pattern = patternsOf(table);
  const rarity = raritiesOf(table, model.agreement);
  const say = sayings(comparisons, model);
  const start = Math.log2(model.sameShare) - Math.log2(Math.max(1e-9, 1 - model.sameShare - model.homeShare));
  return (one, other) => {
    const met = pattern(one, other);
    const levels = levelsOf(met, comparisons);
    const at = one * table.width;
    const steps: Step[] = [{ says: 'any two records', bits: start }];
    levels.forEach((level, index) => {
      if (level === 0) return;
      const { same, chance } = model.levels[index]!;
      const only = levels.map((own, place) => (place === index ? own : 0));
      const { equal } = equalOf(only, comparisons);
      const rare = bitsOf(equal, rarity, table.codes, at);
      const told = comparisons[index]!.levels[level]!.says + shared(table, equal, at, rare);
      steps.push({ says: told, bits: Math.log2(same[level]!) - Math.log2(chance[level]!) + rare });
    });
    const said = say(met);
    const rare = Math.fround(bitsOf(said.equal, rarity, table.codes, at));
    const weight = weighing(said, rare, Math.fround(bitsOf(said.atHome, rarity, table.codes, at)));
    const left = weight - steps.reduce((sum, { bits }) => sum + bits, 0);
    if (weight === never) steps.push({ says: 'a field that no one person has in two ways', bits: left });
    else if (left < -0.05) steps.push({ says: 'may be two people of one household', bits: left });
    return { steps, weight, probability: probabilityOf(weight) };
  };
}

/** The chance that goes with a weight. */
export function probabilityOf(weight: number): number {
  return 1 / (1 + 2 ** -weight);
}

/** `same e-mail +14.2, first name differs by one letter +3.1, other city −0.8`: strongest first, the start left out. */
export function inWords({ steps }: Explanation): string {
  return steps
    .slice(1)
    .toSorted((one, other) => Math.abs(other.bits) - Math.abs(one.bits))
    .map(({ says, bits }) => `${says} ${signed(bits)}`)
    .join(', ');
}

function signed(bits: number): string {
  return `${bits < 0 ? '−' : '+'}${Math.abs(bits).toFixed(1)}`;
}

/** Names the value where its being rare, or frequent, changes what it says. */
function shared(
  { columns, codes, dictionaries }: Table,
  equal: readonly number[],
  at: number,
  rare: number,
): string {
  if (Math.abs(rare) < 1) return '';
  const values = equal.map((column) => valueOf(dictionaries[column]!, codes[at + column]!));
  const own = columns[equal[0]!]!.kind;
  const often = own === 'email' || own === 'phone' || own === 'id' ? 'shared by many' : 'frequent';
  return ` (${values.join(' ')}, ${rare > 0 ? 'rare' : often})`;
}
