import { Visitor } from 'oxc-parser';
import { importsOf } from './imports.ts';
import type { Breach, Source } from './source.ts';
import { lineAt, parsed } from './source.ts';

/** Every contract value that does not say who may call it: made past `verb` and `answer`, or without a caller. */
export function namelessCallers(sources: readonly Source[]): Breach[] {
  return sources
    .filter(({ path }) => /^src\/[^/]+\/api\.ts$/.test(path))
    .flatMap((source) => [...madePast(source), ...withoutCaller(source)]);
}

function madePast(source: Source): Breach[] {
  return importsOf(source)
    .filter(({ specifier, erased }) => specifier === '@orpc/contract' && !erased)
    .map(({ line }) => ({
      path: source.path,
      line,
      says: 'makes contract values by hand: verb() and answer() of kit/contract.ts ask who may call.',
    }));
}

function withoutCaller(source: Source): Breach[] {
  const callers = callersOf(source);
  const breaches: Breach[] = [];
  new Visitor({
    CallExpression: ({ callee, arguments: [who], start }) => {
      if (callee.type !== 'Identifier' || (callee.name !== 'verb' && callee.name !== 'answer')) return;
      if (who?.type === 'Identifier' && callers.has(who.name)) return;
      const says = `does not say who may call: the first argument of ${callee.name}() is one of kit/caller.ts, such as staff.`;
      breaches.push({ path: source.path, line: lineAt(source, start), says });
    },
  }).visit(parsed(source).program);
  return breaches;
}

/** The names a contract takes from kit/caller.ts. */
function callersOf(source: Source): Set<string> {
  const names = new Set<string>();
  new Visitor({
    ImportDeclaration: (node) => {
      if (node.source.value !== '#kit/caller.ts') return;
      for (const specifier of node.specifiers) names.add(specifier.local.name);
    },
  }).visit(parsed(source).program);
  return names;
}
