import type { Linked } from '#engines/linkage/link.ts';
import { cellOf } from '../../src/app/link/rows.ts';
import { eachRow, type Source } from '../../src/app/link/source.ts';

/** Which person each row of a labelled file truly is, by a column or a part of it. */
export async function truthOf(
  source: Source,
  heading: string,
  part = (cell: string) => cell,
): Promise<string[]> {
  const column = source.headings.indexOf(heading);
  const truth: string[] = [];
  await eachRow(source, (row) => truth.push(part(cellOf(row, column).trim())));
  return truth;
}

/** F1 over all true pairs, those that no rule brought included: of the links at even odds, and of the clusters. */
export function f1Of(
  { links, clusters }: Linked,
  truth: readonly string[],
): { pairs: number; clusters: number } {
  const all = pairsIn(truth);
  let [right, linked] = [0, 0];
  links.weights.forEach((weight, link) => {
    if (weight < 0) return;
    linked += 1;
    if (truth[links.ones[link]!] === truth[links.others[link]!]) right += 1;
  });
  const found = pairsIn(clusters.of);
  const both = pairsIn(truth.map((person, row) => `${person} ${clusters.of[row]}`));
  return { pairs: (2 * right) / (linked + all), clusters: (2 * both) / (found + all) };
}

function pairsIn(groups: Iterable<string | number>): number {
  const sizes = new Map<string | number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}
