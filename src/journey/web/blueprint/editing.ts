import {
  lanes,
  senses,
  stages,
  type Lane,
  type Sense,
  type Stage,
  type Touchpoint,
} from '../../blueprint/touchpoint.ts';

/** The touchpoints of a drawing, in the order in which a guest meets them: never a stage before an earlier one. */
export type Drawn = readonly Touchpoint[];

/** What may be changed of a touchpoint where it stands; its key never is. */
export type Part = Partial<Omit<Touchpoint, 'key' | 'stage'>>;

export function blank(key: string, stage: Stage, title = ''): Touchpoint {
  return {
    ...{ key, stage, title },
    lanes: Object.fromEntries(lanes.map((lane) => [lane, ''])) as Record<Lane, string>,
    senses: Object.fromEntries(senses.map((sense) => [sense, ''])) as Record<Sense, string>,
    ...{ standard: null, hospitality: '', failPoints: [], wait: null, mark: null, only: [] },
  };
}

/** A journey has one peak and one end: whoever is marked takes the mark from who had it. */
export function set(drawn: Drawn, key: string, part: Part): Drawn {
  return drawn.map((one) => {
    if (one.key === key) return { ...one, ...part };
    return part.mark && one.mark === part.mark ? { ...one, mark: null } : one;
  });
}

/** Puts it behind another of its stage, or at the end of the stage. */
export function add(drawn: Drawn, touchpoint: Touchpoint, after?: string): Drawn {
  const behind = drawn.findIndex(({ key, stage }) => key === after && stage === touchpoint.stage);
  const at = behind < 0 ? endOf(drawn, touchpoint.stage) : behind + 1;
  return drawn.toSpliced(at, 0, touchpoint);
}

/** The same once more behind it, under a key of its own and without its mark. */
export function copy(drawn: Drawn, key: string, newKey: string): Drawn {
  const one = drawn.find((touchpoint) => touchpoint.key === key);
  return one ? add(drawn, { ...one, key: newKey, mark: null }, key) : drawn;
}

export function remove(drawn: Drawn, key: string): Drawn {
  return drawn.filter((one) => one.key !== key);
}

/** Brings one back that was taken out, before the one it stood before. */
export function putBack(drawn: Drawn, touchpoint: Touchpoint, before: string | null): Drawn {
  if (drawn.some(({ key }) => key === touchpoint.key)) return drawn;
  return move(add(drawn, touchpoint), touchpoint.key, { stage: touchpoint.stage, before });
}

/** To another place: before one of that stage, or at the end of the stage where there is none. */
export function move(drawn: Drawn, key: string, to: { stage: Stage; before: string | null }): Drawn {
  const one = drawn.find((touchpoint) => touchpoint.key === key);
  if (!one || to.before === key) return drawn;
  const others = remove(drawn, key);
  const before = others.findIndex((other) => other.key === to.before && other.stage === to.stage);
  const at = before < 0 ? endOf(others, to.stage) : before;
  if (one.stage === to.stage && drawn.indexOf(one) === at) return drawn;
  return others.toSpliced(at, 0, { ...one, stage: to.stage });
}

/**
 * One step earlier or later: past its neighbour, and at the edge of its stage into the next stage, so that one key goes
 * through the whole journey, empty stages as well, and the other goes the same way back.
 */
export function step(drawn: Drawn, key: string, by: 1 | -1): Drawn {
  const at = drawn.findIndex((one) => one.key === key);
  const one = drawn[at];
  if (!one) return drawn;
  const neighbour = drawn[at + by];
  if (neighbour?.stage === one.stage) return drawn.with(at, neighbour).with(at + by, one);
  const stage = stages[stages.indexOf(one.stage) + by];
  return stage ? drawn.with(at, { ...one, stage }) : drawn;
}

/** Why it cannot be saved as it is: the first touchpoint that lacks something, and what. */
export function unfinished(drawn: Drawn): { key: string; why: string } | null {
  for (const { key, title, standard } of drawn) {
    if (title.trim() === '') return { key, why: 'A touchpoint has no title yet.' };
    const steps = standard?.steps ?? [];
    if (standard?.protocol === null && steps.every(({ text }) => text.trim() === ''))
      return { key, why: `The standard of “${title}” has no steps yet.` };
  }
  return null;
}

/** As it is sent: without lines that were begun and left empty. */
export function tidied(drawn: Drawn) {
  return drawn.map((one) => ({
    ...one,
    failPoints: kept(one.failPoints),
    only: kept(one.only),
    standard: one.standard && {
      ...one.standard,
      steps: one.standard.steps.filter(({ text }) => text.trim() !== ''),
    },
  }));
}

function kept(words: readonly string[]): string[] {
  return words.map((one) => one.trim()).filter(Boolean);
}

function endOf(drawn: Drawn, stage: Stage): number {
  const later = drawn.findIndex((one) => stages.indexOf(one.stage) > stages.indexOf(stage));
  return later < 0 ? drawn.length : later;
}
