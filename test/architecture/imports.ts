import { posix } from 'node:path';
import { Visitor } from 'oxc-parser';
import type { Source } from './source.ts';
import { lineAt, parsed } from './source.ts';

export type Import = {
  specifier: string;
  line: number;
  /** The path in the repository it leads to; null for a package or a module of Node. */
  file: string | null;
  /** Nothing of it is left at run time: `import type`, `export type`, `typeof import()`. */
  erased: boolean;
  /** Loaded when the line runs: `import('…')`. */
  lazy: boolean;
};

/**
 * Every import of a file: static, dynamic, re-exported and in the place of a type.
 * `import { type A }` is not erased: under `verbatimModuleSyntax` the module is still loaded.
 */
export function importsOf(source: Source): Import[] {
  const known = found.get(source);
  if (known) return known;
  const imports: Import[] = [];
  const add = (at: number, specifier: string, erased: boolean, lazy = false) =>
    imports.push({
      specifier,
      line: lineAt(source, at),
      file: leadsTo(source.path, specifier),
      erased,
      lazy,
    });

  new Visitor({
    ImportDeclaration: (node) => add(node.start, node.source.value, node.importKind === 'type'),
    ExportAllDeclaration: (node) => add(node.start, node.source.value, node.exportKind === 'type'),
    ExportNamedDeclaration: (node) => {
      if (node.source) add(node.start, node.source.value, node.exportKind === 'type');
    },
    ImportExpression: (node) => {
      if (node.source.type === 'Literal' && typeof node.source.value === 'string') {
        add(node.start, node.source.value, false, true);
      }
    },
    TSImportType: (node) => add(node.start, node.source.value, true),
  }).visit(parsed(source).program);

  found.set(source, imports);
  return imports;
}

/** The package of a bare specifier: `@orpc/client` of `@orpc/client/fetch`. */
export function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

const found = new WeakMap<Source, Import[]>();

function leadsTo(from: string, specifier: string): string | null {
  const path = specifier.replace(/\?.*$/, '');
  if (path.startsWith('#')) return posix.join('src', path.slice(1));
  if (path.startsWith('.')) return posix.join(posix.dirname(from), path);
  return null;
}
