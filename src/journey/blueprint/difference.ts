import type { Touchpoint } from './touchpoint.ts';

type Drawn = readonly Touchpoint[];

/** Keys of touchpoints, by what became of them between two drawings. */
export type Difference = { added: string[]; removed: string[]; changed: string[]; moved: string[] };

/** Moved are the fewest that explain the new order, and whatever stands in another stage. */
export function difference(before: Drawn, after: Drawn): Difference {
  const was = new Map(before.map((one) => [one.key, one]));
  const is = new Map(after.map((one) => [one.key, one]));
  const stayed = after.filter(({ key }) => was.has(key));
  const inOrder = longestRising(stayed.map(({ key }) => before.findIndex((one) => one.key === key)));
  return {
    added: after.filter(({ key }) => !was.has(key)).map(({ key }) => key),
    removed: before.filter(({ key }) => !is.has(key)).map(({ key }) => key),
    changed: stayed.filter((one) => wordsOf(one) !== wordsOf(was.get(one.key)!)).map(({ key }) => key),
    moved: stayed
      .filter((one, at) => !inOrder.has(at) || one.stage !== was.get(one.key)!.stage)
      .map(({ key }) => key),
  };
}

/** The same by the titles they have, or had. */
export function differenceInTitles(before: Drawn, after: Drawn): Difference {
  const titles = new Map([...before, ...after].map(({ key, title }) => [key, title]));
  const titled = (keys: readonly string[]) => keys.map((key) => titles.get(key)!);
  const { added, removed, changed, moved } = difference(before, after);
  return {
    added: titled(added),
    removed: titled(removed),
    changed: titled(changed),
    moved: titled(moved),
  };
}

/** How many touchpoints are not as they were. */
export function countOf({ added, removed, changed, moved }: Difference): number {
  return new Set([...added, ...removed, ...changed, ...moved]).size;
}

/** Everything but where it stands and the steps of another's protocol, whatever the order in which it is written. */
function wordsOf({ standard, ...touchpoint }: Drawn[number]): string {
  const own = standard?.protocol ? { ...standard, steps: [] } : standard;
  return JSON.stringify({ ...touchpoint, key: '', stage: '', standard: own }, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}

/** Places of a longest rising run of numbers. */
function longestRising(numbers: readonly number[]): Set<number> {
  const best: number[][] = [];
  numbers.forEach((number, at) => {
    const longest = best
      .slice(0, at)
      .filter((run) => numbers[run.at(-1)!]! < number)
      .reduce<number[]>((most, run) => (run.length > most.length ? run : most), []);
    best.push([...longest, at]);
  });
  return new Set(best.reduce<number[]>((most, run) => (run.length > most.length ? run : most), []));
}
