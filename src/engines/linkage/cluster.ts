import type { Links } from './threads.ts';
import { componentsOf, doubtful, root, rowsUpTo } from './components.ts';
import { type Known, knownWeights } from './known-weights.ts';
import type { Table } from './table.ts';
import { keptApart, together, weakBridge } from './verdicts.ts';
import { never } from './weigh.ts';

export type Clusters = {
  /** For each row the first row of its cluster. */
  of: Uint32Array;
  /** For each link its place in `verdicts`. */
  verdicts: Uint8Array;
};

export type Clustering = {
  table: Table;
  links: Links;
  /** Log2 odds from which two records are one person. */
  threshold: number;
  /** The least that a pair counts when groups are joined. */
  least: number;
  /** The weight of any two rows, whether they were compared before or not. */
  weightOf: (one: number, other: number) => number;
};

type Groups = {
  of: Uint32Array;
  /** The members of a group: from its first row along `next`, to -1; `last` and `many` stand at its first row. */
  next: Int32Array;
  last: Uint32Array;
  many: Uint32Array;
};

/**
 * Joins records link by link, the strongest first. Two groups become one when their strongest link outweighs what all
 * pairs across them say on average, each bounded, so that one shared phone never chains people whose records disagree;
 * and never when a pair across them contradicts itself. The order of rows changes nothing: equal weights go by contents.
 */
export function cluster(clustering: Clustering): Clusters {
  const { table, links, threshold } = clustering;
  const of = componentsOf(links, threshold, table.size);
  const verdict = new Uint8Array(links.ones.length);
  const { order, ends } = doubtful(links, threshold, of, verdict);
  const groups = {
    of,
    next: new Int32Array(table.size).fill(-1),
    last: rowsUpTo(table.size),
    many: new Uint32Array(table.size).fill(1),
  };
  const side = { ...clustering, links: sideBySide(links, order) };
  const asked = { ...side, known: knownWeights(side), contents: contentsOf(table) };
  const ranks = rowsUpTo(order.length);
  for (let component = 0, from = 0; component < ends.length; component += 1) {
    const to = ends[component]!;
    sortLinks(ranks, from, to, asked);
    asked.known.open(from, to);
    for (let at = from; at < to; at += 1) verdict[order[ranks[at]!]!] = judge(asked, groups, ranks[at]!);
    from = to;
  }
  for (let row = 0; row < of.length; row += 1) of[row] = root(of, row);
  return { of, verdicts: verdict };
}

/** Links of one component lie next to each other, and are found without a walk through memory. */
function sideBySide({ ones, others, weights }: Links, order: Uint32Array): Links {
  const side = {
    ones: new Uint32Array(order.length),
    others: new Uint32Array(order.length),
    weights: new Float64Array(order.length),
  };
  for (let at = 0; at < order.length; at += 1) {
    const link = order[at]!;
    side.ones[at] = ones[link]!;
    side.others[at] = others[link]!;
    side.weights[at] = weights[link]!;
  }
  return side;
}

type Asked = Clustering & { known: Known; contents: (row: number) => number };

function judge(clustering: Asked, groups: Groups, link: number): number {
  const { ones, others, weights } = clustering.links;
  const [one, other] = [root(groups.of, ones[link]!), root(groups.of, others[link]!)];
  if (one === other) return together;
  const across = acrossGroups(clustering, groups, one, other);
  if (across === null) return keptApart;
  if (weights[link]! + across < 2 * clustering.threshold) return weakBridge;
  join(groups, Math.min(one, other), Math.max(one, other));
  return together;
}

/** What pairs across two groups say on average, in 256ths of a bit so that no order of adding matters; null: never. */
function acrossGroups(clustering: Asked, groups: Groups, one: number, other: number): number | null {
  const { known, contents, least, threshold } = clustering;
  if (groups.many[one] === 1 && groups.many[other] === 1) return threshold;
  const [mine, theirs] = [membersOf(groups, one, contents), membersOf(groups, other, contents)];
  let sum = 0;
  for (const a of mine) {
    for (const b of theirs) {
      const weight = known.weightOf(a, b);
      if (weight <= never) return null;
      sum += Math.round(256 * Math.min(0, Math.max(least, weight)));
    }
  }
  return sum / (256 * mine.length * theirs.length);
}

/** All of a small group; of a large one the members with the smallest contents stand for the rest. */
function membersOf({ next, many }: Groups, first: number, contents: (row: number) => number): number[] {
  const members: number[] = [];
  for (let row = first; row !== -1; row = next[row]!) members.push(row);
  if (many[first]! <= mostAsked) return members;
  return members.toSorted((one, other) => contents(one) - contents(other)).slice(0, mostAsked);
}

const mostAsked = 24;

function join({ of, next, last, many }: Groups, one: number, other: number): void {
  of[other] = one;
  next[last[one]!] = other;
  last[one] = last[other]!;
  many[one]! += many[other]!;
}

/** The strongest first; equal ones by what their records hold, so that no order of rows decides. */
function sortLinks(
  order: Uint32Array,
  from: number,
  to: number,
  { links: { ones, others, weights }, contents: contentOf }: Asked,
): void {
  const contents = (link: number) => {
    const [one, other] = [contentOf(ones[link]!), contentOf(others[link]!)];
    return Math.min(one, other) * 2 ** 20 + (Math.max(one, other) % 2 ** 20);
  };
  const compare = (one: number, other: number) =>
    weights[other]! - weights[one]! || contents(one) - contents(other) || one - other;
  if (to - from > 12) {
    order.subarray(from, to).sort(compare);
    return;
  }
  for (let at = from + 1; at < to; at += 1) {
    const link = order[at]!;
    let place = at;
    while (place > from && compare(order[place - 1]!, link) > 0) {
      order[place] = order[place - 1]!;
      place -= 1;
    }
    order[place] = link;
  }
}

/** A number made of all a record holds, worked out when it is first asked for. */
function contentsOf({ size, columns, width, codes, dictionaries }: Table): (row: number) => number {
  const contents = new Uint32Array(size);
  return (row) => {
    if (contents[row] !== 0) return contents[row]!;
    let mixed = 7;
    for (let column = 0; column < columns.length; column += 1) {
      mixed = Math.imul(mixed ^ dictionaries[column]!.hashes[codes[row * width + column]!]!, 0x9e3779b1);
      mixed ^= mixed >>> 15;
    }
    return (contents[row] = mixed >>> 0);
  };
}
