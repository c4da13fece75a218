import { counted } from './blocks/counter.ts';
import { chooseRules, pairsFor, type Parts, partsOf, type Rule } from './blocks/rules.ts';
import { cluster, type Clusters } from './cluster.ts';
import { type Comparison, comparisonsOf } from './comparisons.ts';
import { agreement, chancesOf, withoutTrue } from './learn/chance.ts';
import { learn, type Met } from './learn/learn.ts';
import type { Model } from './model.ts';
import type { Table } from './table.ts';
import { alone, type Crew, type Links } from './threads.ts';
import { never, weightsOf } from './weigh.ts';

/** What is being done, and which part of all of it is done (0 to 1). */
export type Progress = (doing: string, done: number) => void;

export type Options = {
  /** Learned before, on a table with the same columns; without it one is learned from this table. */
  model?: Model;
  /** The most pairs to compare. */
  pairs?: number;
  /** Rows from here on are a second file, and only pairs across the two are looked at; 0 for one file. */
  split?: number;
  /** Log2 odds from which two records are one person; 0 is even odds. */
  threshold?: number;
  /** Links below these log2 odds are not kept. */
  least?: number;
  /** Pairs of rows that somebody took apart: no cluster ever holds both. */
  apart?: readonly (readonly [number, number])[];
  crew?: Crew;
  progress?: Progress;
};

export type Linked = { model: Model; links: Links; clusters: Clusters; compared: number };

/**
 * Finds which rows of a table are one person: chooses rules that bring likely pairs together, compares them, learns from
 * the patterns how much each agreement says, weighs every pair, and joins rows into people.
 * @throws when the table has no column that can be compared, or the model is of other columns
 */
export async function link(table: Table, options: Options = {}): Promise<Linked> {
  const { crew = alone(), progress = () => undefined, split = 0, threshold = 0, least = -7 } = options;
  const comparisons = comparisonsOf(table);
  progress('choosing what to compare', 0);
  const cut = partsOf(table);
  const rules = options.model?.rules ?? chooseRules(table, cut, options.pairs ?? pairsFor(table.size));
  const agreements =
    options.model?.agreement ?? table.columns.map(({ kind }, at) => agreement(table.dictionaries[at]!, kind));
  const compared = await compare({ table, rules, cut, agreements, crew, split, progress });
  progress('learning', 0.75);
  const model =
    options.model ??
    trainOn({ table, pairs: pairsIn(table.size, split), comparisons, rules, agreements, met: compared.met });
  progress('weighing', 0.8);
  const links = await weigh({ model, crew, least });
  progress('joining', 0.9);
  const clusters = cluster({ table, links, threshold, ...between(table, model, links, options.apart ?? []) });
  progress('done', 1);
  return { model, links, clusters, compared: compared.pairs };
}

function pairsIn(size: number, split: number): number {
  return Math.max(1, split > 0 ? split * (size - split) : (size * (size - 1)) / 2);
}

type Comparing = Required<Pick<Options, 'crew' | 'split' | 'progress'>> & {
  table: Table;
  rules: readonly Rule[];
  cut: Parts;
  agreements: readonly number[];
};

async function compare(comparing: Comparing): Promise<{ met: Met; pairs: number }> {
  const { table, rules, cut, agreements, crew, split, progress } = comparing;
  const dropped = new Uint16Array(new SharedArrayBuffer(table.size * 2));
  const orders: Uint32Array[] = [];
  await eachThread(crew, async (thread) => {
    const own = rules.map((rule, at) => ({ rule, at })).filter(({ at }) => at % crew.size === thread);
    for (const { rule, at } of own) {
      const blocks = await crew.ask(thread, { do: 'block', table, rule, cut });
      orders[at] = blocks.order;
      for (let index = 0; index < blocks.dropped.length; index += 1)
        dropped[blocks.dropped[index]!]! |= 1 << at;
    }
  });
  progress('comparing', 0.3);
  const blocked = { table, rules, cut, orders, dropped, split };
  const answers = await eachThread(crew, (part) =>
    crew.ask(part, { do: 'compare', blocked, agreements, part, of: crew.size }),
  );
  return { met: counted(answers), pairs: answers.reduce((sum, { pairs }) => sum + pairs, 0) };
}

async function weigh(asked: { model: Model; crew: Crew; least: number }): Promise<Links> {
  const { crew, ...task } = asked;
  const parts = await eachThread(crew, (part) => crew.ask(part, { do: 'weigh', ...task }));
  if (parts.length === 1) return parts[0]!;
  const total = parts.reduce((sum, { ones }) => sum + ones.length, 0);
  const links = {
    ones: new Uint32Array(total),
    others: new Uint32Array(total),
    weights: new Float64Array(total),
  };
  let at = 0;
  for (const part of parts) {
    links.ones.set(part.ones, at);
    links.others.set(part.others, at);
    links.weights.set(part.weights, at);
    at += part.ones.length;
  }
  return links;
}

/** Asks every thread, the calling one last, since what it does it does at once. */
async function eachThread<T>(crew: Crew, ask: (thread: number) => Promise<T>): Promise<T[]> {
  const asked: Promise<T>[] = [];
  for (let thread = crew.size - 1; thread >= 0; thread -= 1) asked.unshift(ask(thread));
  return Promise.all(asked);
}

/** Where records of one person differ more seldom than this, a difference tells two people apart. */
const seldom = 0.005;

type Training = {
  table: Table;
  pairs: number;
  comparisons: readonly Comparison[];
  rules: readonly Rule[];
  agreements: readonly number[];
  met: Met;
};

/** How often strangers share a phone depends on how many true pairs share it, and the other way round: twice is enough. */
function trainOn({ table, pairs, comparisons, rules, agreements, met }: Training): Model {
  let chances = chancesOf(table, comparisons, agreements);
  let learned = learn({ table, pairs, comparisons, rules, chances, met });
  for (let round = 0; round < 2; round += 1) {
    chances = withoutTrue(agreements, comparisons, chances, learned);
    learned = learn({ table, pairs, comparisons, rules, chances, met, before: learned });
  }
  return {
    version: 1,
    columns: table.columns,
    rules: [...rules],
    levels: comparisons.map(({ name }, at) => ({
      name,
      same: learned.same[at]!,
      home: learned.home[at]!,
      chance: chances[at]!,
    })),
    trusted: comparisons.flatMap(({ topic, levels }, at) =>
      (topic === 'born' || topic === 'id') && learned.same[at]![levels.length - 1]! < seldom ? [at] : [],
    ),
    sameShare: learned.sameShare,
    homeShare: learned.homeShare,
    agreement: [...agreements],
  };
}

/** The weight of any two rows; those taken apart weigh `never`, among the links too. */
function between(table: Table, model: Model, links: Links, apart: readonly (readonly [number, number])[]) {
  const weightOf = weightsOf(table, model);
  const keyOf = (one: number, other: number) => Math.min(one, other) * table.size + Math.max(one, other);
  const parted = new Set(apart.map(([one, other]) => keyOf(one, other)));
  for (let link = 0; parted.size > 0 && link < links.ones.length; link += 1)
    if (parted.has(keyOf(links.ones[link]!, links.others[link]!))) links.weights[link] = never;
  return {
    least: Math.log2(model.sameShare) - 15,
    weightOf: (one: number, other: number) =>
      parted.size > 0 && parted.has(keyOf(one, other)) ? never : weightOf(one, other),
  };
}
