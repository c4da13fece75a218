import { ladder, sliceOf } from './ladder.ts';
import type { Source } from './source.ts';
import { isTest } from './source.ts';

/** One line a slice: how many files it has and how long they are. Something to look at, not to obey. */
export function sizes(sources: readonly Source[]): string[] {
  return ladder.flatMap((slice) => {
    const files = sources
      .filter(({ path }) => sliceOf(path) === slice && /\.tsx?$/.test(path) && !isTest(path))
      .map(({ path, source }) => ({ path, lines: source.trimEnd().split('\n').length }))
      .toSorted((one, other) => one.lines - other.lines);
    const longest = files.at(-1);
    if (!longest) return [];
    const at = (share: number) => files[Math.ceil(share * files.length) - 1]?.lines;
    return `${slice}: ${files.length} files, median ${at(0.5)}, 90th percentile ${at(0.9)}, longest ${longest.lines} (${longest.path})`;
  });
}
