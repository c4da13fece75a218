import type { Table } from './table.ts';
import type { Links } from './threads.ts';

/** Where pairs were compared, and what any other pair weighs. */
type Judged = { table: Table; links: Links; weightOf: (one: number, other: number) => number };

/** The weights of one component's pairs: those of its links, and others once they were asked for. */
export type Known = {
  /** Begins with the component whose links lie from `from` to `to`. */
  open: (from: number, to: number) => void;
  weightOf: (one: number, other: number) => number;
};

/** Components of more records than this remember nothing. */
const most = 32;

export function knownWeights({ table, links, weightOf }: Judged): Known {
  const { ones, others, weights } = links;
  const places = new Uint8Array(table.size);
  const members = new Uint32Array(most + 1);
  const kept = new Float64Array(most * most);
  let many = 0;

  const enter = (row: number) => {
    if (places[row] !== 0 || many > most) return;
    members[many] = row;
    many += 1;
    places[row] = many;
  };
  const at = (one: number, other: number) =>
    one < other
      ? (places[one]! - 1) * most + places[other]! - 1
      : (places[other]! - 1) * most + places[one]! - 1;

  return {
    open(from, to) {
      for (let member = 0; member < many; member += 1) places[members[member]!] = 0;
      many = 0;
      for (let index = from; index < to; index += 1) {
        enter(ones[index]!);
        enter(others[index]!);
      }
      if (many > most) return;
      kept.fill(Number.NaN, 0, many * most);
      for (let index = from; index < to; index += 1) kept[at(ones[index]!, others[index]!)] = weights[index]!;
    },
    weightOf(one, other) {
      if (many > most) return weightOf(Math.min(one, other), Math.max(one, other));
      const place = at(one, other);
      const known = kept[place]!;
      if (!Number.isNaN(known)) return known;
      return (kept[place] = weightOf(Math.min(one, other), Math.max(one, other)));
    },
  };
}
