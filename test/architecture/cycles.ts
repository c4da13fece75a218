import { importsOf } from './imports.ts';
import type { Breach, Source } from './source.ts';

/** Every knot of files that import one another, types included, told by one circle through it. */
export function cycles(sources: readonly Source[]): Breach[] {
  const roads = roadsOf(sources);
  return knots(roads).map((knot) => {
    const circle = circleThrough(knot, roads);
    const [path = '', next = ''] = circle;
    return {
      path,
      line: roads.get(path)?.get(next) ?? 1,
      says: `stands in a circle, ${circle.join(' → ')}: put what both ends need into a file below them.`,
    };
  });
}

/** From each file to the files it imports, with the line. */
type Roads = Map<string, Map<string, number>>;

function roadsOf(sources: readonly Source[]): Roads {
  const known = new Set(sources.map((source) => source.path));
  return new Map(
    sources.map((source) => {
      const ways = importsOf(source).flatMap(({ file, line }): [string, number][] =>
        file !== null && known.has(file) ? [[file, line]] : [],
      );
      return [source.path, new Map(ways)];
    }),
  );
}

/** Strongly connected components of more than one file, or of one that imports itself (Tarjan 1972). */
function knots(roads: Roads): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];

  const visit = (path: string) => {
    order.set(path, order.size);
    low.set(path, order.get(path)!);
    open.push(path);
    for (const next of roads.get(path)?.keys() ?? []) {
      if (!order.has(next)) visit(next);
      if (open.includes(next)) low.set(path, Math.min(low.get(path)!, low.get(next)!));
    }
    if (low.get(path) !== order.get(path)) return;
    const knot = open.splice(open.indexOf(path));
    if (knot.length > 1 || roads.get(path)?.has(path)) found.push(knot.toSorted());
  };

  for (const path of roads.keys()) if (!order.has(path)) visit(path);
  return found;
}

/** The shortest circle through the first file of a knot. */
function circleThrough(knot: readonly string[], roads: Roads): string[] {
  const [home = ''] = knot;
  const cameFrom = new Map<string, string>();
  const queue = [home];
  for (const path of queue) {
    for (const next of roads.get(path)?.keys() ?? []) {
      if (next === home) return [...wayTo(path, home, cameFrom), home];
      if (!knot.includes(next) || cameFrom.has(next)) continue;
      cameFrom.set(next, path);
      queue.push(next);
    }
  }
  throw new Error(`no circle through ${home}`);
}

function wayTo(path: string, home: string, cameFrom: Map<string, string>): string[] {
  const way = [path];
  for (let at = path; at !== home;) {
    at = cameFrom.get(at)!;
    way.unshift(at);
  }
  return way;
}
