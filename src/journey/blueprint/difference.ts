import { isDeepStrictEqual } from 'node:util';
import { stages } from './touchpoint.ts';
import type { Touchpoint } from './touchpoint.ts';

/** Titles of the touchpoints that are new, gone, otherwise than before, or in another place. */
export type Difference = { added: string[]; removed: string[]; changed: string[]; moved: string[] };

/** What one drawing changed against the one before. */
export function difference(before: readonly Touchpoint[], after: readonly Touchpoint[]): Difference {
  const old = new Map(before.map((touchpoint) => [touchpoint.key, touchpoint]));
  const keys = new Set(after.map(({ key }) => key));
  const kept = after.filter(({ key }) => old.has(key));
  const inOrder = stillInOrder(kept, [...old.keys()]);
  return {
    added: titles(after.filter(({ key }) => !old.has(key))),
    removed: titles(before.filter(({ key }) => !keys.has(key))),
    changed: titles(kept.filter((one) => !isDeepStrictEqual(inPlace(one), inPlace(old.get(one.key)!)))),
    moved: titles(kept.filter((one) => !inOrder.has(one.key) || one.stage !== old.get(one.key)!.stage)),
  };
}

function titles(touchpoints: readonly Touchpoint[]): string[] {
  return touchpoints.map(({ title }) => title);
}

/** What is drawn, wherever it stands. */
function inPlace(touchpoint: Touchpoint): Touchpoint {
  return { ...touchpoint, stage: stages[0] };
}

/** The longest row of touchpoints that follow each other as before: only the others were moved. */
function stillInOrder(kept: readonly Touchpoint[], order: readonly string[]): Set<string> {
  const best: { place: number; row: string[] }[] = [];
  for (const { key } of kept) {
    const place = order.indexOf(key);
    const longest = best
      .filter((one) => one.place < place)
      .reduce<string[]>((row, one) => (one.row.length > row.length ? one.row : row), []);
    best.push({ place, row: [...longest, key] });
  }
  return new Set(best.reduce<string[]>((row, one) => (one.row.length > row.length ? one.row : row), []));
}
