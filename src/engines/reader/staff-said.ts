import type { Stretch } from './clauses.ts';
import type { Named } from './staff.ts';
import type { Token } from './tokens.ts';

/**
 * The words that speak of a person: their clause, up to where it turns to what was before or around it, and the next one
 * where that goes on with "he", "she" or "who".
 */
export function aboutThem(
  all: readonly Token[],
  stretches: readonly Stretch[],
  { from, to }: Named,
): Stretch {
  const n = stretches.findIndex((one) => from >= one.from && from < one.to);
  const clause = stretches[n]!;
  for (let at = to + 2; at < clause.to - 1; at += 1)
    if (aside.has(all[at]!.word)) return { from: clause.from, to: at };
  const next = stretches[n + 1];
  if (!next) return clause;
  const goesOn = [next.from, next.from + 1].some((at) =>
    /^(?:he|she|who|her|his)$/.test(all[at]?.word ?? ''),
  );
  return goesOn ? { from: clause.from, to: next.to } : clause;
}

const aside = new Set('after because since when until where before whenever'.split(' '));

/** Who took the order, opened the door or was there is mentioned, not praised. */
export function isPlain(all: readonly Token[], { to }: Named, said: Stretch): boolean {
  const words = all
    .slice(to, said.to)
    .filter(({ kind }) => kind !== 'mark')
    .map(({ word }) => word)
    .join(' ');
  const before = all
    .slice(said.from, said.from + 4)
    .map(({ word }) => word)
    .join(' ');
  return (
    plainDoing.test(words) ||
    (words === '' && /^(?:we|i) (?:were|was) (?:seated|served|checked|greeted|met)/.test(before))
  );
}

const plainDoing =
  /^(?:took (?:our|my|the) (?:order|coats?|bags?)|checked us in|seated us|served us|brought (?:us )?the (?:menus?|bill|check)|showed us (?:to )?(?:our|the) (?:room|table|seats)|(?:was|is) (?:working|there|on duty|at the (?:door|desk|bar|reception))(?: (?:that|when) .*)?)$/;

/** "Nobody cuts like her", "no one was kind except him". */
export function isPeerless(all: readonly Token[], { from }: Named, said: Stretch): boolean {
  const before = all[from - 1]?.word;
  if (before !== 'like' && before !== 'except' && before !== 'but' && before !== 'than') return false;
  const words = all.slice(said.from, from).map(({ word }) => word);
  return (
    words.includes('nobody') || words.includes('none') || (words.includes('no') && words.includes('one'))
  );
}
