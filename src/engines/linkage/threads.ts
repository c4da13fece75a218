import { buildBlocks, type Blocks } from './blocks/build.ts';
import { type Blocked, comparePairs, type Pairs, ruleSets } from './blocks/pairs.ts';
import type { Parts, Rule } from './blocks/rules.ts';
import { comparisonsOf } from './comparisons.ts';
import type { Model } from './model.ts';
import type { Table } from './table.ts';
import { raritiesOf, sayings, weighing } from './weigh.ts';

/** What one thread is asked to do; what it finds stays with it until the next task needs it. */
export type Task =
  | { do: 'block'; table: Table; rule: Rule; cut: Parts }
  | { do: 'compare'; blocked: Blocked; agreements: readonly number[]; part: number; of: number }
  | { do: 'weigh'; model: Model; least: number };

export type Answers = {
  block: Blocks;
  compare: { keys: Float64Array; counts: Float64Array; size: number; pairs: number };
  weigh: Links;
};

/** Pairs of rows with the log2 odds that they are one person. */
export type Links = { ones: Uint32Array; others: Uint32Array; weights: Float64Array };

/** Several threads, or one; `ask` gives a task to one of them, which does its tasks in the order they come. */
export type Crew = {
  size: number;
  ask<T extends Task>(thread: number, task: T): Promise<Answers[T['do']]>;
};

/** The thread that calls, and no other. */
export function alone(): Crew {
  const hand = newHand();
  return { size: 1, ask: async (_, task) => hand(task) };
}

/** Does tasks one after the other, keeping the pairs it compared. */
export function newHand(): <T extends Task>(task: T) => Answers[T['do']] {
  let pairs: Pairs | null = null;
  const doTask = (task: Task): Answers[keyof Answers] => {
    switch (task.do) {
      case 'block':
        return buildBlocks(task.table, task.rule, task.cut);
      case 'compare': {
        const { blocked, agreements } = task;
        pairs = comparePairs(blocked, raritiesOf(blocked.table, agreements), task);
        const { keys, counts, size } = pairs.tally;
        return { keys, counts, size, pairs: pairs.count };
      }
      case 'weigh':
        return weighPairs(task, pairs!);
    }
  };
  return (task) => doTask(task) as never;
}

/** Pairs below `least` are let go. */
function weighPairs({ model, least }: Task & { do: 'weigh' }, pairs: Pairs): Links {
  const say = sayings(comparisonsOf(model), model);
  const { ones, others, met, rare, rareAtHome, tally, count } = pairs;
  const said = Array.from(tally.keys.subarray(0, tally.size), (key) => say(Math.floor(key / ruleSets)));
  const links = {
    ones: new Uint32Array(count),
    others: new Uint32Array(count),
    weights: new Float64Array(count),
  };
  let length = 0;
  for (let pair = 0; pair < count; pair += 1) {
    const weight = weighing(said[met[pair]!]!, rare[pair]!, rareAtHome[pair]!);
    if (weight < least) continue;
    links.ones[length] = ones[pair]!;
    links.others[length] = others[pair]!;
    links.weights[length] = weight;
    length += 1;
  }
  return {
    ones: links.ones.slice(0, length),
    others: links.others.slice(0, length),
    weights: links.weights.slice(0, length),
  };
}
