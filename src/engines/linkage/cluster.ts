import type { Links } from './threads.ts';
import type { Table } from './table.ts';
import { never } from './weigh.ts';

/** What became of a link: under the threshold, its records are together, or their groups were not joined. */
export const verdicts = ['too weak', 'together', 'weak bridge', 'kept apart'] as const;
const [together, weakBridge, keptApart] = [1, 2, 3];

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
  for (let component = 0, from = 0; component < ends.length; component += 1) {
    const to = ends[component]!;
    sortLinks(order, from, to, clustering);
    for (let at = from; at < to; at += 1) verdict[order[at]!] = judge(clustering, groups, order[at]!);
    from = to;
  }
  for (let row = 0; row < of.length; row += 1) of[row] = root(of, row);
  return { of, verdicts: verdict };
}

function judge(clustering: Clustering, groups: Groups, link: number): number {
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
function acrossGroups(clustering: Clustering, groups: Groups, one: number, other: number): number | null {
  const { weightOf, least, threshold } = clustering;
  if (groups.many[one] === 1 && groups.many[other] === 1) return threshold;
  const [mine, theirs] = [
    membersOf(groups, one, clustering.table),
    membersOf(groups, other, clustering.table),
  ];
  let sum = 0;
  for (const a of mine) {
    for (const b of theirs) {
      const weight = weightOf(a, b);
      if (weight <= never) return null;
      sum += Math.round(256 * Math.min(0, Math.max(least, weight)));
    }
  }
  return sum / (256 * mine.length * theirs.length);
}

/** All of a small group; of a large one the members with the smallest contents stand for the rest. */
function membersOf({ next, many }: Groups, first: number, table: Table): number[] {
  const members: number[] = [];
  for (let row = first; row !== -1; row = next[row]!) members.push(row);
  if (many[first]! <= mostAsked) return members;
  const contents = new Map(members.map((row) => [row, contentOf(table, row)]));
  return members.toSorted((one, other) => contents.get(one)! - contents.get(other)!).slice(0, mostAsked);
}

const mostAsked = 24;

function join({ of, next, last, many }: Groups, one: number, other: number): void {
  of[other] = one;
  next[last[one]!] = other;
  last[one] = last[other]!;
  many[one]! += many[other]!;
}

function root(of: Uint32Array, row: number): number {
  let at = row;
  while (of[at] !== at) at = of[at] = of[of[at]!]!;
  return at;
}

function rowsUpTo(size: number): Uint32Array {
  const rows = new Uint32Array(size);
  for (let row = 0; row < size; row += 1) rows[row] = row;
  return rows;
}

/** For each row the first row that strong links lead to. */
function componentsOf({ ones, others, weights }: Links, threshold: number, size: number): Uint32Array {
  const of = rowsUpTo(size);
  for (let link = 0; link < weights.length; link += 1) {
    if (weights[link]! < threshold) continue;
    const [one, other] = [root(of, ones[link]!), root(of, others[link]!)];
    if (one !== other) of[Math.max(one, other)] = Math.min(one, other);
  }
  for (let row = 0; row < size; row += 1) of[row] = of[of[row]!]!;
  return of;
}

/**
 * Components in which every two records are strongly linked stand as they are. The links of all others are given, those of
 * one component together, and their rows are taken apart again.
 */
function doubtful(
  { ones, weights }: Links,
  threshold: number,
  of: Uint32Array,
  verdict: Uint8Array,
): { order: Uint32Array; ends: Uint32Array } {
  const [rows, many] = [new Uint32Array(of.length), new Uint32Array(of.length)];
  for (let row = 0; row < of.length; row += 1) rows[of[row]!]! += 1;
  for (let link = 0; link < weights.length; link += 1)
    if (weights[link]! >= threshold) many[of[ones[link]!]!]! += 1;
  const ends = new Uint32Array(of.length);
  let [components, total] = [0, 0];
  for (let first = 0; first < of.length; first += 1) {
    const links = many[first]!;
    if (links === (rows[first]! * (rows[first]! - 1)) / 2) {
      many[first] = whole;
      continue;
    }
    many[first] = total;
    total += links;
    ends[components++] = total;
  }
  const order = new Uint32Array(total);
  for (let link = 0; link < weights.length; link += 1) {
    if (weights[link]! < threshold) continue;
    const first = of[ones[link]!]!;
    if (many[first] === whole) verdict[link] = together!;
    else order[many[first]!++] = link;
  }
  for (let row = of.length - 1; row >= 0; row -= 1) if (many[of[row]!] !== whole) of[row] = row;
  return { order, ends: ends.subarray(0, components) };
}

const whole = 0xffffffff;

/** The strongest first; equal ones by what their records hold, so that no order of rows decides. */
function sortLinks(
  order: Uint32Array,
  from: number,
  to: number,
  { links: { ones, others, weights }, table }: Clustering,
): void {
  const contents = (link: number) => {
    const [one, other] = [contentOf(table, ones[link]!), contentOf(table, others[link]!)];
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

/** A number made of all a record holds. */
function contentOf({ columns, width, codes, dictionaries }: Table, row: number): number {
  let mixed = 7;
  for (let column = 0; column < columns.length; column += 1) {
    mixed = Math.imul(mixed ^ dictionaries[column]!.hashes[codes[row * width + column]!]!, 0x9e3779b1);
    mixed ^= mixed >>> 15;
  }
  return mixed >>> 0;
}
